// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/zoom.h"

namespace histosynth {

const FieldList<ZoomOptions>& ZoomOptions::fields()
{
    static const FieldList<ZoomOptions> list = {
        field("", &ZoomOptions::enabled, HISTOSYNTH_TEXT("Zoom"), HISTOSYNTH_TEXT("Enlarge about the centre.")),
        field("probability", &ZoomOptions::probability, HISTOSYNTH_TEXT("Probability of zoom"),
              HISTOSYNTH_TEXT("How often it happens."))
            .range(0, 1)
            .step(0.05),
        field("minimum", &ZoomOptions::minimum, HISTOSYNTH_TEXT("Smallest enlargement"),
              HISTOSYNTH_TEXT("1 leaves the picture as it is."))
            .range(1, 10)
            .step(0.05),
        field("maximum", &ZoomOptions::maximum, HISTOSYNTH_TEXT("Largest enlargement"),
              HISTOSYNTH_TEXT("Not below the smallest."))
            .range(1, 10)
            .step(0.05),
    };
    return list;
}

cv::Matx33d zoomMap(cv::Size size, double factor)
{
    const double rest = (1.0 - 1.0 / factor) / 2.0;
    return {1.0 / factor, 0, rest * (size.width - 1), 0, 1.0 / factor, rest * (size.height - 1), 0, 0, 1};
}

Json appendZoom(SamplingMap& map, const ZoomOptions& options, SeededRandom& random)
{
    const double factor = random.drawn(options.minimum, options.maximum);
    map.append(zoomMap(map.output(), factor));
    return {{"factor", factor}};
}

} // namespace histosynth
