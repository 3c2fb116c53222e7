// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/augment/sample_maker.h"

#include <doctest/doctest.h>
#include <opencv2/core.hpp>

#include "app/pictures/picture_conversion.h"
#include "core/base/atomic_file.h"
#include "core/image/image_io.h"
#include "core/image/thumbnail.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

namespace {

// Soft shapes: what is small looks like what is large.
cv::Mat waves(int side)
{
    cv::Mat image(side, side, CV_8UC3);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const double u = 6.28 * x / side;
            const double v = 6.28 * y / side;
            image.at<cv::Vec3b>(y, x) = {cv::saturate_cast<uchar>(128 + 90 * std::sin(u + std::cos(v))),
                                         cv::saturate_cast<uchar>(128 + 90 * std::cos(2 * v - u)),
                                         cv::saturate_cast<uchar>(128 + 90 * std::sin(u - 2 * v))};
        }
    }
    return image;
}

struct Sampled {
    Sampled()
    {
        writeFileAtomically(folder / "crop.png", encodePng(waves(512)));
        request.file = folder / "crop.png";
        request.recipe = augmentationPreset("thesis");
        request.recipe.rotate.probability = request.recipe.elastic.probability = 1.0;
        request.recipe.elastic.magnitude = 20;
        request.side = 128;
        request.seed = 3;
    }

    test::TemporaryFolder folder;
    SampleRequest request;
    SampleMaker maker;
};

double meanDifference(const QImage& a, const QImage& b)
{
    double sum = 0.0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y)));
    }
    return sum / (a.width() * a.height());
}

} // namespace

TEST_CASE("a page has samples of its side, the same for the same request and others for another seed")
{
    Sampled bench;
    const auto page = bench.maker.page(bench.request);
    REQUIRE(page.samples.size() == 12);
    CHECK(page.crop.size() == QSize(128, 128));
    const auto again = SampleMaker().page(bench.request);
    for (std::size_t i = 0; i < page.samples.size(); ++i) {
        CHECK(page.samples[i].image.size() == QSize(128, 128));
        CHECK(page.samples[i].image == again.samples[i].image);
    }
    CHECK(page.samples[0].image != page.samples[1].image);
    bench.request.seed = 4;
    CHECK(bench.maker.page(bench.request).samples[0].image != page.samples[0].image);
}

TEST_CASE("a small sample shows what the large one is")
{
    Sampled bench;
    const auto page = bench.maker.page(bench.request);
    for (const int index : {0, 5, 11}) {
        const auto pair = bench.maker.pair(bench.request, index);
        CHECK(pair.before.size() == QSize(512, 512));
        const auto small = pair.after.scaled(128, 128, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const auto& sample = page.samples[static_cast<std::size_t>(index)].image;
        CHECK(meanDifference(small, sample) < 3.0);
        CHECK(meanDifference(page.crop, sample) > 6.0); // it is not merely the crop
    }
}

TEST_CASE("another crop is read, and one that is gone is told")
{
    Sampled bench;
    bench.maker.page(bench.request);
    bench.request.file = bench.folder / "gone.png";
    CHECK_THROWS_AS(bench.maker.page(bench.request), Error);
}
