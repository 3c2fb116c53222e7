// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <cstdint>

#include "core/image/phantom_canvas.h"

namespace histosynth {

// How a patient's section was cut, stained and photographed. The ranges are the same for every class.
struct PatientStain {
    cv::Vec3d haematoxylin; // optical density of blue, green, red per amount
    cv::Vec3d eosin;
    cv::Vec3d lamp;     // values of an empty place, blue, green, red
    double blur = 0.6;  // micrometres
    double noise = 1.5; // deviation of the camera's values
};

PatientStain patientStain(std::uint64_t patientSeed);

// The picture CV_8UC3 (BGR) by Beer and Lambert: light falls by ten to the sum of amounts times densities; then the
// microscope's blur, an uneven lamp and the camera's noise.
cv::Mat photographed(const PhantomCanvas& canvas, const PatientStain& stain, SeededRandom& random);

} // namespace histosynth
