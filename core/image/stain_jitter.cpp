// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/stain_jitter.h"

#include "core/image/stain_separation.h"

namespace histosynth {

const FieldList<StainJitterOptions>& StainJitterOptions::fields()
{
    static const FieldList<StainJitterOptions> list = {
        field("", &StainJitterOptions::enabled, HISTOSYNTH_TEXT("Stain jitter"),
              HISTOSYNTH_TEXT("A little more or less haematoxylin and eosin.")),
        field("probability", &StainJitterOptions::probability, HISTOSYNTH_TEXT("Probability of stain jitter"),
              HISTOSYNTH_TEXT("How often it happens."))
            .range(0, 1)
            .step(0.05),
        field("strength", &StainJitterOptions::strength, HISTOSYNTH_TEXT("Largest change of a stain"),
              HISTOSYNTH_TEXT("Each stain's amount is multiplied by 1 plus or minus up to this."))
            .range(0, 0.9)
            .step(0.05),
        field("shift", &StainJitterOptions::shift, HISTOSYNTH_TEXT("Largest shift of a stain"),
              HISTOSYNTH_TEXT("Added to each stain's amount everywhere, the background too, or taken away."))
            .range(0, 0.3)
            .step(0.01),
    };
    return list;
}

Json applyStainJitter(cv::Mat& image, const StainJitterOptions& options, SeededRandom& random)
{
    const double haematoxylinFactor = random.drawn(1.0 - options.strength, 1.0 + options.strength);
    const double eosinFactor = random.drawn(1.0 - options.strength, 1.0 + options.strength);
    const double haematoxylinShift = random.drawn(-options.shift, options.shift);
    const double eosinShift = random.drawn(-options.shift, options.shift);
    cv::Mat stains = separateStains(image);
    for (int row = 0; row < stains.rows; ++row) {
        auto* amounts = stains.ptr<cv::Vec3f>(row);
        for (int column = 0; column < stains.cols; ++column) {
            auto& amount = amounts[column];
            amount[0] = static_cast<float>(amount[0] * haematoxylinFactor + haematoxylinShift);
            amount[1] = static_cast<float>(amount[1] * eosinFactor + eosinShift);
        }
    }
    image = combineStains(stains);
    return {{"haematoxylin_factor", haematoxylinFactor},
            {"eosin_factor", eosinFactor},
            {"haematoxylin_shift", haematoxylinShift},
            {"eosin_shift", eosinShift}};
}

} // namespace histosynth
