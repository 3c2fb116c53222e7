// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/outline_mask.h"

#include <doctest/doctest.h>
#include <opencv2/core.hpp>

namespace histosynth {

namespace {

int markedIn(const cv::Mat& mask)
{
    return cv::countNonZero(mask);
}

} // namespace

TEST_CASE("a pixel belongs to an outline that encloses its centre")
{
    const Outline box{{2.0, 1.0}, {5.0, 1.0}, {5.0, 3.0}, {2.0, 3.0}};
    const cv::Mat mask = outlineMask({8, 6}, {{box}});
    CHECK(markedIn(mask) == 6);
    CHECK(markedIn(mask(cv::Rect(2, 1, 3, 2))) == 6);
    const Outline shifted{{2.4, 1.4}, {5.4, 1.4}, {5.4, 3.4}, {2.4, 3.4}};
    CHECK(cv::norm(mask, outlineMask({8, 6}, {{shifted}}), cv::NORM_INF) == 0.0);
    const Outline turned(box.rbegin(), box.rend());
    CHECK(cv::norm(mask, outlineMask({8, 6}, {{turned}}), cv::NORM_INF) == 0.0);
}

TEST_CASE("the area of a slanted outline is that of its pixels, and neighbours share none")
{
    const std::vector<Outline> halves{{{0, 0}, {400, 0}, {0, 300}}, {{400, 0}, {400, 300}, {0, 300}}};
    const cv::Mat left = outlineMask({400, 300}, {{halves[0]}});
    const cv::Mat right = outlineMask({400, 300}, {{halves[1]}});
    CHECK(markedIn(left) == doctest::Approx(60'000).epsilon(0.002));
    CHECK(markedIn(left & right) == 0);
    CHECK(markedIn(outlineMask({400, 300}, halves)) == 400 * 300);
}

TEST_CASE("outlines reach beyond the image, overlap and cross themselves")
{
    const Outline around{{-10, -10}, {100, -10}, {100, 100}, {-10, 100}};
    CHECK(markedIn(outlineMask({20, 10}, {{around}})) == 200);
    const std::vector<Outline> overlapping{around, {{5, 5}, {9, 5}, {9, 9}, {5, 9}}};
    CHECK(markedIn(outlineMask({20, 10}, overlapping)) == 200);
    const Outline besides{{-30, 0}, {-20, 0}, {-20, 10}, {-30, 10}};
    CHECK(markedIn(outlineMask({20, 10}, {{besides}})) == 0);
    const Outline bow{{0, 0}, {20, 10}, {20, 0}, {0, 10}};
    CHECK(markedIn(outlineMask({20, 10}, {{bow}})) == 100);
    CHECK(markedIn(outlineMask({20, 10}, {{Outline{}}})) == 0);
    CHECK(markedIn(outlineMask({20, 10}, {})) == 0);
}

} // namespace histosynth
