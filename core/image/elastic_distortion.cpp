// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/elastic_distortion.h"

#include <algorithm>

namespace histosynth {

const FieldList<ElasticDistortionOptions>& ElasticDistortionOptions::fields()
{
    static const FieldList<ElasticDistortionOptions> list = {
        field("", &ElasticDistortionOptions::enabled, HISTOSYNTH_TEXT("Elastic distortion"),
              HISTOSYNTH_TEXT("Push the tissue about as if it were soft.")),
        field("probability", &ElasticDistortionOptions::probability, HISTOSYNTH_TEXT("Probability of distortion"),
              HISTOSYNTH_TEXT("How often it happens."))
            .range(0, 1)
            .step(0.05),
        field("cells", &ElasticDistortionOptions::cells, HISTOSYNTH_TEXT("Grid cells per side"),
              HISTOSYNTH_TEXT("More cells make finer waves."))
            .range(2, 32),
        field("magnitude", &ElasticDistortionOptions::magnitude, HISTOSYNTH_TEXT("Largest shift"),
              HISTOSYNTH_TEXT("Of a node of the grid; at most 0.4 of a cell is used, so that tissue never folds."))
            .range(0, 100)
            .unit("px"),
    };
    return list;
}

Json appendElasticDistortion(SamplingMap& map, const ElasticDistortionOptions& options, SeededRandom& random)
{
    constexpr double largestPart = 0.4;
    const cv::Size size = map.output();
    const double cell = static_cast<double>(std::min(size.width, size.height) - 1) / options.cells;
    const double magnitude = std::min(options.magnitude, largestPart * cell);
    std::vector<cv::Point2d> shifts(static_cast<std::size_t>(options.cells - 1) * (options.cells - 1));
    Json drawn = Json::array();
    for (auto& shift : shifts) {
        shift.x = random.drawn(-magnitude, magnitude);
        shift.y = random.drawn(-magnitude, magnitude);
        drawn.push_back(Json::array({shift.x, shift.y}));
    }
    map.append(DisplacementGrid(size, {options.cells, options.cells}, shifts));
    return {{"cells", options.cells}, {"magnitude", magnitude}, {"shifts", std::move(drawn)}};
}

} // namespace histosynth
