// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/sampling_map.h"

#include <doctest/doctest.h>
#include <opencv2/imgproc.hpp>

#include "core/image/mirror_operations.h"
#include "core/image/rotation.h"
#include "core/image/skew.h"
#include "core/image/zoom.h"
#include "tests/core/image/test_images.h"

using namespace histosynth;

namespace {

// The greatest difference of any channel inside a border of `margin` pixels.
double worst(const cv::Mat& a, const cv::Mat& b, int margin)
{
    const cv::Rect inside(margin, margin, a.cols - 2 * margin, a.rows - 2 * margin);
    return cv::norm(a(inside), b(inside), cv::NORM_INF);
}

} // namespace

TEST_CASE("operations that change nothing give the same pixels")
{
    const cv::Mat image = test::noiseImage({61, 47}, 1);
    SamplingMap nothing(image.size());
    CHECK(worst(nothing.sample(image), image, 0) == 0);
    SamplingMap idle(image.size());
    idle.append(rotationMap(image.size(), 0.0));
    idle.append(DisplacementGrid(image.size(), {8, 8}, std::vector<cv::Point2d>(49)));
    idle.append(zoomMap(image.size(), 1.0));
    idle.append(skewMap(image.size(), {}));
    CHECK(worst(idle.sample(image), image, 0) == 0);
}

TEST_CASE("whole-pixel operations move pixels exactly, odd sizes included")
{
    for (const cv::Size size : {cv::Size(64, 64), cv::Size(61, 47), cv::Size(2, 3)}) {
        const cv::Mat image = test::noiseImage(size, 2);
        SeededRandom random(1);
        cv::Mat expected;
        SamplingMap flipped(size);
        appendFlipHorizontal(flipped, {}, random);
        cv::flip(image, expected, 1);
        CHECK(worst(flipped.sample(image), expected, 0) == 0);
        SamplingMap upsideDown(size);
        appendFlipVertical(upsideDown, {}, random);
        cv::flip(image, expected, 0);
        CHECK(worst(upsideDown.sample(image), expected, 0) == 0);
        for (int attempt = 0; attempt < 12; ++attempt) {
            SamplingMap turned(size);
            const int degrees = appendQuarterTurn(turned, {}, random).at("degrees").get<int>();
            cv::rotate(image, expected,
                       degrees == 90    ? cv::ROTATE_90_COUNTERCLOCKWISE
                       : degrees == 180 ? cv::ROTATE_180
                                        : cv::ROTATE_90_CLOCKWISE);
            REQUIRE(turned.output() == expected.size());
            REQUIRE(worst(turned.sample(image), expected, 0) == 0);
        }
    }
}

TEST_CASE("a rotation turns to the left for positive degrees and its opposite undoes it")
{
    const cv::Size size(101, 101);
    const cv::Matx33d map = rotationMap(size, 10.0);
    const cv::Vec3d right = map * cv::Vec3d(100, 50, 1); // what is at the right now was lower before
    CHECK(right[1] > 50);
    const double enlargement = rotationEnlargement(size, 10.0);
    const cv::Matx33d back = map * rotationMap(size, -10.0);
    CHECK(back(0, 0) == doctest::Approx(1 / (enlargement * enlargement)));
    CHECK(back(0, 1) == doctest::Approx(0.0));
    // The enlargement is the least: a corner of what is seen touches the border.
    double nearest = 1e9;
    for (const cv::Vec3d& corner : {cv::Vec3d(0, 0, 1), cv::Vec3d(100, 0, 1), cv::Vec3d(0, 100, 1)}) {
        const cv::Vec3d at = map * corner;
        nearest = std::min({nearest, at[0], at[1], 100 - at[0], 100 - at[1]});
    }
    CHECK(nearest == doctest::Approx(0.0).epsilon(1e-9));
}

TEST_CASE("the single resampling agrees with the exact map and with a second implementation")
{
    const cv::Mat image = test::smoothImage({256, 200}, 3);
    SeededRandom random(4);
    std::vector<cv::Point2d> shifts(49);
    for (auto& shift : shifts)
        shift = {random.uniform(-5, 5), random.uniform(-5, 5)};
    SamplingMap map(image.size());
    map.append(rotationMap(image.size(), 12.0));
    map.append(DisplacementGrid(image.size(), {8, 8}, shifts));
    map.append(skewMap(image.size(), {{{0.1, 0.2}, {0, 0}, {0, 0.1}, {0, 0}}}));
    map.append(zoomMap(image.size(), 1.15));
    cv::Mat coordinates(image.size(), CV_32FC2), expected;
    for (int y = 0; y < image.rows; ++y) {
        for (int x = 0; x < image.cols; ++x)
            coordinates.at<cv::Point2f>(y, x) = map.source(cv::Point2d(x, y));
    }
    cv::remap(image, expected, coordinates, {}, cv::INTER_CUBIC, cv::BORDER_REFLECT_101);
    CHECK(worst(map.sample(image), expected, 0) <= 3);
}

TEST_CASE("a displacement grid passes through its nodes and stands still at the border")
{
    std::vector<cv::Point2d> shifts(9);
    shifts[4] = {3, -2};
    shifts[0] = {1, 1};
    const DisplacementGrid grid({101, 81}, {4, 4}, shifts);
    CHECK(cv::norm(grid.at({50, 40}) - cv::Point2d(3, -2)) < 1e-12);
    CHECK(cv::norm(grid.at({25, 20}) - cv::Point2d(1, 1)) < 1e-12);
    for (int at = 0; at <= 80; ++at) {
        CHECK(cv::norm(grid.at(cv::Point2d(0, at))) < 1e-12);
        CHECK(cv::norm(grid.at(cv::Point2d(100, at))) < 1e-12);
        CHECK(cv::norm(grid.at(cv::Point2d(at, 0))) < 1e-12);
        CHECK(cv::norm(grid.at(cv::Point2d(at, 80))) < 1e-12);
    }
}
