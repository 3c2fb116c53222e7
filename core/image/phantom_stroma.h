// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <vector>

#include "core/image/phantom_canvas.h"
#include "core/image/phantom_glands.h"

namespace histosynth {

// Where a gland lies, for the tissue that must go around it; micrometres.
struct GlandSite {
    cv::Point2d centre;
    double radius = 0.0;
};

// How the connective tissue of a field is.
struct StromaHabit {
    double density = 0.4;  // eosin of collagen
    double bundling = 0.5; // contrast of thick bundles and of the clefts between them, 0 to 1
    double cells = 500;    // fibroblasts per square millimetre
    double fat = 0.0;      // part of the field that is fat cells, about
};

// Fills the canvas with collagen that flows around the glands, its fibroblasts, some lymphocytes, and fat cells.
void drawStroma(PhantomCanvas& canvas, const std::vector<GlandSite>& glands, const StromaHabit& habit,
                const CellHabit& cells, SeededRandom& random);

// A small vessel with red cells in it.
void drawVessel(PhantomCanvas& canvas, cv::Point2d centre, double radius, const CellHabit& cells, SeededRandom& random);

} // namespace histosynth
