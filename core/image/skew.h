// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/base/json.h"
#include "core/base/options.h"
#include "core/image/sampling_map.h"
#include "core/image/seeded_random.h"

namespace histosynth {

enum class SkewKind { Any, LeftRight, TopBottom, Corner };

// The picture seen as if tilted: one side or one corner of what is seen is drawn in, and the rest is enlarged to fill
// the frame.
struct SkewOptions {
    bool enabled = false;
    double probability = 0.5;
    SkewKind kind = SkewKind::Any; // Any: each of the others equally likely
    double magnitude = 0.2;        // the largest part of a side by which a corner moves in

    static const FieldList<SkewOptions>& fields();
};

// Appends a skew by an amount uniform in [0, magnitude]; returns {"kind", "amount"} where the kind names the side or
// the corner that is drawn in, e.g. "left" or "top_right".
Json appendSkew(SamplingMap& map, const SkewOptions& options, SeededRandom& random);

// Maps output to input. `inward`: how far the top left, top right, bottom right and bottom left corners of what is seen
// are drawn in, as parts of the width and height, 0 to 0.45 each.
cv::Matx33d skewMap(cv::Size size, const std::array<cv::Point2d, 4>& inward);

} // namespace histosynth
