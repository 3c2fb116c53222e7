// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/mirror_operations.h"

namespace histosynth {

const FieldList<QuarterTurnOptions>& QuarterTurnOptions::fields()
{
    static const FieldList<QuarterTurnOptions> list = {
        field("", &QuarterTurnOptions::enabled, HISTOSYNTH_TEXT("Quarter turns"),
              HISTOSYNTH_TEXT("Turn by 90, 180 or 270 degrees.")),
        field("probability", &QuarterTurnOptions::probability, HISTOSYNTH_TEXT("Probability of a quarter turn"),
              HISTOSYNTH_TEXT("How often it happens; at 0.75 all four directions are equally likely."))
            .range(0, 1)
            .step(0.05),
    };
    return list;
}

const FieldList<FlipOptions>& FlipOptions::fields()
{
    static const FieldList<FlipOptions> list = {
        field("", &FlipOptions::enabled, HISTOSYNTH_TEXT("Flip"), HISTOSYNTH_TEXT("Use the mirror image.")),
        field("probability", &FlipOptions::probability, HISTOSYNTH_TEXT("Probability of the mirror image"),
              HISTOSYNTH_TEXT("How often it happens."))
            .range(0, 1)
            .step(0.05),
    };
    return list;
}

Json appendQuarterTurn(SamplingMap& map, const QuarterTurnOptions&, SeededRandom& random)
{
    const int turns = 1 + random.below(3);
    for (int turn = 0; turn < turns; ++turn) {
        const cv::Size input = map.output();
        // Counter-clockwise: what is now y from the top was y from the right edge.
        map.append(cv::Matx33d(0, -1, input.width - 1, 1, 0, 0, 0, 0, 1), {input.height, input.width});
    }
    return {{"degrees", 90 * turns}};
}

Json appendFlipHorizontal(SamplingMap& map, const FlipOptions&, SeededRandom&)
{
    map.append(cv::Matx33d(-1, 0, map.output().width - 1, 0, 1, 0, 0, 0, 1));
    return Json::object();
}

Json appendFlipVertical(SamplingMap& map, const FlipOptions&, SeededRandom&)
{
    map.append(cv::Matx33d(1, 0, 0, 0, -1, map.output().height - 1, 0, 0, 1));
    return Json::object();
}

} // namespace histosynth
