// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/phantom_stain.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace histosynth {

namespace {

// Stain colours as they are measured on common slides, blue, green, red.
const cv::Vec3d typicalHaematoxylin(0.36, 0.72, 0.60);
const cv::Vec3d typicalEosin(0.38, 0.86, 0.20);

cv::Vec3d varied(const cv::Vec3d& colour, double strength, SeededRandom& random)
{
    cv::Vec3d made;
    for (int channel = 0; channel < 3; ++channel)
        made[channel] = std::max(colour[channel] + random.uniform(-0.05, 0.05), 0.02);
    return made * (strength / cv::norm(made));
}

// Triangular noise of deviation 1 for three channels from one draw.
std::array<float, 3> cameraNoise(std::uint64_t bits)
{
    std::array<float, 3> noise{};
    for (auto& value : noise) {
        const int sum = static_cast<int>(bits & 0xff) + static_cast<int>((bits >> 8) & 0xff) - 255;
        value = static_cast<float>(sum) / 104.5f;
        bits >>= 16;
    }
    return noise;
}

} // namespace

PatientStain patientStain(std::uint64_t patientSeed)
{
    SeededRandom random(derivedSeed(patientSeed, "stain"));
    PatientStain stain;
    const double thickness = random.uniform(0.9, 1.12);
    stain.haematoxylin = varied(typicalHaematoxylin, thickness * random.uniform(0.88, 1.15), random);
    stain.eosin = varied(typicalEosin, thickness * random.uniform(0.85, 1.15), random);
    for (int channel = 0; channel < 3; ++channel)
        stain.lamp[channel] = random.uniform(238, 250);
    stain.blur = random.uniform(0.45, 0.75);
    stain.noise = random.uniform(1.2, 2.2);
    return stain;
}

cv::Mat photographed(const PhantomCanvas& canvas, const PatientStain& stain, SeededRandom& random)
{
    std::array<cv::Mat, 3> channels;
    for (int channel = 0; channel < 3; ++channel) {
        const cv::Mat density =
            canvas.haematoxylin() * stain.haematoxylin[channel] + canvas.eosin() * stain.eosin[channel];
        cv::exp(density * -std::log(10.0), channels[channel]);
        channels[channel] *= stain.lamp[channel];
    }
    cv::Mat light;
    cv::merge(channels.data(), channels.size(), light);
    cv::GaussianBlur(light, light, {}, std::max(stain.blur / canvas.micrometresPerPixel(), 0.3));
    const cv::Point2d bright(random.uniform(0.3, 0.7) * light.cols, random.uniform(0.3, 0.7) * light.rows);
    const double reach = std::hypot(light.cols, light.rows);
    cv::Mat image(light.size(), CV_8UC3);
    for (int row = 0; row < light.rows; ++row) {
        for (int column = 0; column < light.cols; ++column) {
            const double away = std::hypot(column - bright.x, row - bright.y) / reach;
            const auto falloff = static_cast<float>(1.0 - 0.07 * away * away);
            const auto noise = cameraNoise(random.bits());
            const auto& from = light.at<cv::Vec3f>(row, column);
            auto& to = image.at<cv::Vec3b>(row, column);
            for (int channel = 0; channel < 3; ++channel)
                to[channel] = cv::saturate_cast<uchar>(from[channel] * falloff +
                                                       noise[channel] * static_cast<float>(stain.noise));
        }
    }
    return image;
}

} // namespace histosynth
