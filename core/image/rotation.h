// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/options.h"
#include "core/image/sampling_map.h"
#include "core/image/seeded_random.h"

namespace histosynth {

// Rotation by any angle about the centre, enlarged by as little as keeps the corners inside the picture.
struct RotationOptions {
    bool enabled = false;
    double probability = 0.7;
    double left = 15.0;  // largest angle counter-clockwise, degrees
    double right = 15.0; // largest angle clockwise, degrees

    static const FieldList<RotationOptions>& fields();
};

// Appends a rotation by an angle uniform in [-right, left]; returns {"degrees", "enlargement"}.
Json appendRotation(SamplingMap& map, const RotationOptions& options, SeededRandom& random);

// By how much a picture of this size grows when it is turned by `degrees` and no corner may stay empty.
double rotationEnlargement(cv::Size size, double degrees);

// Maps output to input; positive degrees turn the picture counter-clockwise.
cv::Matx33d rotationMap(cv::Size size, double degrees);

} // namespace histosynth
