// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <array>
#include <vector>

#include "core/image/phantom_canvas.h"

namespace histosynth {

// A closed, gently irregular line around a gland; micrometres.
class GlandOutline {
public:
    GlandOutline(cv::Point2d centre, double radius, double irregularity, SeededRandom& random);

    cv::Point2d centre() const { return m_centre; }
    double radius() const { return m_radius; } // mean
    double largestRadius() const { return m_largest; }
    double radiusAt(double angle) const;
    double depth(cv::Point2d at) const; // below the line; negative outside
    cv::Point2d point(double angle, double depth) const;

private:
    static constexpr int angles = 512;

    cv::Point2d m_centre;
    double m_radius;
    double m_largest = 0.0;
    std::array<double, angles> m_radii{};
};

// How the cells of one patient look.
struct CellHabit {
    double nucleusSize = 7.0; // micrometres
    double darkness = 0.7;    // haematoxylin of a nucleus
};

// A small duct or an acinus: a thin membrane, a flat outer and a tall inner layer of cells, an open lumen.
void drawDuct(PhantomCanvas& canvas, const GlandOutline& outline, const CellHabit& habit, SeededRandom& random);

// A lobule: a round cluster of acini in loose, pale tissue.
void drawLobule(PhantomCanvas& canvas, const GlandOutline& outline, const CellHabit& habit, SeededRandom& random);

// A duct filled with crowded cells; round holes as if punched remain, with bridges of cells between them.
void drawFilledDuct(PhantomCanvas& canvas, const GlandOutline& outline, const CellHabit& habit, SeededRandom& random);

// A cyst: a wide lumen, mostly with pink secretion, and a lining pressed flat.
void drawCyst(PhantomCanvas& canvas, const GlandOutline& outline, const CellHabit& habit, SeededRandom& random);

} // namespace histosynth
