// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/colour_operations.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace histosynth {

namespace {

// Every channel value v becomes offset + factor * v.
void applyLine(cv::Mat& image, double factor, double offset)
{
    std::array<uchar, 256> table{};
    for (int value = 0; value < 256; ++value)
        table[value] = cv::saturate_cast<uchar>(factor * value + offset);
    for (int row = 0; row < image.rows; ++row) {
        uchar* pixels = image.ptr(row);
        std::transform(pixels, pixels + 3 * image.cols, pixels, [&](uchar value) { return table[value]; });
    }
}

double meanValue(const cv::Mat& image)
{
    std::uint64_t sum = 0;
    for (int row = 0; row < image.rows; ++row) {
        const uchar* pixels = image.ptr(row);
        for (int index = 0; index < 3 * image.cols; ++index)
            sum += pixels[index];
    }
    return static_cast<double>(sum) / (3.0 * image.rows * image.cols);
}

} // namespace

const FieldList<BrightnessOptions>& BrightnessOptions::fields()
{
    static const FieldList<BrightnessOptions> list = {
        field("", &BrightnessOptions::enabled, HISTOSYNTH_TEXT("Brightness"),
              HISTOSYNTH_TEXT("Change the light of the lamp.")),
        field("probability", &BrightnessOptions::probability, HISTOSYNTH_TEXT("Probability of a change of brightness"),
              HISTOSYNTH_TEXT("How often it happens."))
            .range(0, 1)
            .step(0.05),
        field("minimum", &BrightnessOptions::minimum, HISTOSYNTH_TEXT("Smallest factor of brightness"),
              HISTOSYNTH_TEXT("1 changes nothing."))
            .range(0.1, 3)
            .step(0.05),
        field("maximum", &BrightnessOptions::maximum, HISTOSYNTH_TEXT("Largest factor of brightness"),
              HISTOSYNTH_TEXT("Not below the smallest."))
            .range(0.1, 3)
            .step(0.05),
    };
    return list;
}

const FieldList<ContrastOptions>& ContrastOptions::fields()
{
    static const FieldList<ContrastOptions> list = {
        field("", &ContrastOptions::enabled, HISTOSYNTH_TEXT("Contrast"),
              HISTOSYNTH_TEXT("Draw all values nearer to their mean, or further from it.")),
        field("probability", &ContrastOptions::probability, HISTOSYNTH_TEXT("Probability of a change of contrast"),
              HISTOSYNTH_TEXT("How often it happens."))
            .range(0, 1)
            .step(0.05),
        field("minimum", &ContrastOptions::minimum, HISTOSYNTH_TEXT("Smallest factor of contrast"),
              HISTOSYNTH_TEXT("1 changes nothing."))
            .range(0.1, 3)
            .step(0.05),
        field("maximum", &ContrastOptions::maximum, HISTOSYNTH_TEXT("Largest factor of contrast"),
              HISTOSYNTH_TEXT("Not below the smallest."))
            .range(0.1, 3)
            .step(0.05),
    };
    return list;
}

Json applyBrightness(cv::Mat& image, const BrightnessOptions& options, SeededRandom& random)
{
    const double factor = random.drawn(options.minimum, options.maximum);
    applyLine(image, factor, 0.0);
    return {{"factor", factor}};
}

Json applyContrast(cv::Mat& image, const ContrastOptions& options, SeededRandom& random)
{
    const double factor = random.drawn(options.minimum, options.maximum);
    applyLine(image, factor, (1.0 - factor) * meanValue(image));
    return {{"factor", factor}};
}

} // namespace histosynth
