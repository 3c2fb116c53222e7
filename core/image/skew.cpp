// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/skew.h"

#include <opencv2/imgproc.hpp>

#include <string>

namespace histosynth {

namespace {

// A way to tilt: which corners (top left, top right, bottom right, bottom left) are drawn in, and in which direction.
struct Tilt {
    SkewKind kind;
    const char* name;
    std::array<cv::Point2d, 4> corners;
};

const std::array<Tilt, 8>& tilts()
{
    static const std::array<Tilt, 8> list = {{
        {SkewKind::LeftRight, "left", {{{0, 1}, {0, 0}, {0, 0}, {0, 1}}}},
        {SkewKind::LeftRight, "right", {{{0, 0}, {0, 1}, {0, 1}, {0, 0}}}},
        {SkewKind::TopBottom, "top", {{{1, 0}, {1, 0}, {0, 0}, {0, 0}}}},
        {SkewKind::TopBottom, "bottom", {{{0, 0}, {0, 0}, {1, 0}, {1, 0}}}},
        {SkewKind::Corner, "top_left", {{{1, 1}, {0, 0}, {0, 0}, {0, 0}}}},
        {SkewKind::Corner, "top_right", {{{0, 0}, {1, 1}, {0, 0}, {0, 0}}}},
        {SkewKind::Corner, "bottom_right", {{{0, 0}, {0, 0}, {1, 1}, {0, 0}}}},
        {SkewKind::Corner, "bottom_left", {{{0, 0}, {0, 0}, {0, 0}, {1, 1}}}},
    }};
    return list;
}

const Tilt& drawnTilt(SkewKind kind, SeededRandom& random)
{
    constexpr std::array kinds = {SkewKind::LeftRight, SkewKind::TopBottom, SkewKind::Corner};
    const SkewKind chosen = kind == SkewKind::Any ? kinds[random.below(3)] : kind;
    std::vector<const Tilt*> candidates;
    for (const auto& tilt : tilts()) {
        if (tilt.kind == chosen)
            candidates.push_back(&tilt);
    }
    return *candidates[random.below(static_cast<int>(candidates.size()))];
}

} // namespace

const FieldList<SkewOptions>& SkewOptions::fields()
{
    static const FieldList<SkewOptions> list = {
        field("", &SkewOptions::enabled, HISTOSYNTH_TEXT("Skew"),
              HISTOSYNTH_TEXT("See the picture as if it were tilted.")),
        field("probability", &SkewOptions::probability, HISTOSYNTH_TEXT("Probability of skew"),
              HISTOSYNTH_TEXT("How often it happens."))
            .range(0, 1)
            .step(0.05),
        choice("kind", &SkewOptions::kind,
               {{"any", SkewKind::Any},
                {"left_right", SkewKind::LeftRight},
                {"top_bottom", SkewKind::TopBottom},
                {"corner", SkewKind::Corner}},
               HISTOSYNTH_TEXT("Kind of skew"), HISTOSYNTH_TEXT("Which side or corner is drawn in.")),
        field("magnitude", &SkewOptions::magnitude, HISTOSYNTH_TEXT("Largest skew"),
              HISTOSYNTH_TEXT("The part of a side by which a corner moves in."))
            .range(0, 0.45)
            .step(0.05),
    };
    return list;
}

cv::Matx33d skewMap(cv::Size size, const std::array<cv::Point2d, 4>& inward)
{
    const float right = static_cast<float>(size.width - 1);
    const float bottom = static_cast<float>(size.height - 1);
    const std::array<cv::Point2f, 4> frame = {{{0, 0}, {right, 0}, {right, bottom}, {0, bottom}}};
    std::array<cv::Point2f, 4> seen = frame;
    for (int corner = 0; corner < 4; ++corner) {
        const float towardsX = corner == 0 || corner == 3 ? right : -right;
        const float towardsY = corner < 2 ? bottom : -bottom;
        seen[corner].x += towardsX * static_cast<float>(inward[corner].x);
        seen[corner].y += towardsY * static_cast<float>(inward[corner].y);
    }
    return cv::getPerspectiveTransform(frame.data(), seen.data());
}

Json appendSkew(SamplingMap& map, const SkewOptions& options, SeededRandom& random)
{
    const Tilt& tilt = drawnTilt(options.kind, random);
    const double amount = random.drawn(0.0, options.magnitude);
    auto inward = tilt.corners;
    for (auto& corner : inward)
        corner *= amount;
    map.append(skewMap(map.output(), inward));
    return {{"kind", tilt.name}, {"amount", amount}};
}

} // namespace histosynth
