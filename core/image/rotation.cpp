// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/rotation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace histosynth {

const FieldList<RotationOptions>& RotationOptions::fields()
{
    static const FieldList<RotationOptions> list = {
        field("", &RotationOptions::enabled, HISTOSYNTH_TEXT("Rotate"),
              HISTOSYNTH_TEXT("Turn by any angle, enlarged just enough to leave no corner.")),
        field("probability", &RotationOptions::probability, HISTOSYNTH_TEXT("Probability of rotation"),
              HISTOSYNTH_TEXT("How often it happens."))
            .range(0, 1)
            .step(0.05),
        field("left", &RotationOptions::left, HISTOSYNTH_TEXT("Largest angle to the left"),
              HISTOSYNTH_TEXT("Counter-clockwise."))
            .range(0, 180)
            .unit("°"),
        field("right", &RotationOptions::right, HISTOSYNTH_TEXT("Largest angle to the right"),
              HISTOSYNTH_TEXT("Clockwise."))
            .range(0, 180)
            .unit("°"),
    };
    return list;
}

double rotationEnlargement(cv::Size size, double degrees)
{
    // The turned picture must cover the frame: the frame, turned back and shrunk, must fit into the picture.
    const double radians = degrees * std::numbers::pi / 180.0;
    const double cosine = std::abs(std::cos(radians));
    const double sine = std::abs(std::sin(radians));
    const double aspect = (size.width - 1.0) / (size.height - 1.0);
    return std::max(cosine + sine / aspect, cosine + sine * aspect);
}

cv::Matx33d rotationMap(cv::Size size, double degrees)
{
    const double radians = degrees * std::numbers::pi / 180.0;
    const double enlargement = rotationEnlargement(size, degrees);
    const double cosine = std::cos(radians) / enlargement;
    const double sine = std::sin(radians) / enlargement;
    const double x = (size.width - 1) / 2.0;
    const double y = (size.height - 1) / 2.0;
    // y points down: what is seen at the right after a turn to the left was further down before.
    return {cosine, -sine, x - cosine * x + sine * y, sine, cosine, y - sine * x - cosine * y, 0, 0, 1};
}

Json appendRotation(SamplingMap& map, const RotationOptions& options, SeededRandom& random)
{
    const double degrees = random.drawn(-options.right, options.left);
    map.append(rotationMap(map.output(), degrees));
    return {{"degrees", degrees}, {"enlargement", rotationEnlargement(map.output(), degrees)}};
}

} // namespace histosynth
