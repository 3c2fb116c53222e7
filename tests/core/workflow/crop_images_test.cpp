// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/crop_images.h"

#include <opencv2/core.hpp>

#include "core/base/atomic_file.h"
#include "core/image/image_io.h"
#include "core/workflow/import_images.h"
#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

namespace fs = std::filesystem;

namespace {

// Pictures that look stained or like bare glass, imported into the first class.
struct CropBench {
    fs::path import(const std::string& name, const cv::Mat& image)
    {
        const fs::path file = folder / name;
        test::writePng(file, image);
        ImportOptions options;
        options.className = test::calm;
        importImages(project, {file}, options, control);
        return file;
    }

    CropResult crop(const CropOptions& options) { return cropImages(project, options, control); }
    std::size_t runs() { return project.runs().list(RunKind::Crop).size(); }

    test::TemporaryFolder folder;
    Project project = test::emptyProject(folder.path());
    test::Listener control;
};

// Purple speckles of their own for each `number` on the left, glass from x = `tissue` on.
cv::Mat field(int number, int width, int height, int tissue)
{
    cv::Mat image(height, width, CV_8UC3, cv::Scalar(244, 243, 245));
    cv::Mat stained = test::noise(number, {tissue, height});
    stained = stained * 0.3 + cv::Scalar(120, 60, 130);
    stained.copyTo(image(cv::Rect(0, 0, tissue, height)));
    return image;
}

} // namespace

TEST_CASE("crops lie side by side or by the stride, hold the pixels of their place, and leave out background")
{
    CropBench bench;
    const auto image = field(1, 256, 256, 128);
    bench.import("half.png", image);
    const auto beside = bench.crop({64, 0, 0.5});
    CHECK(beside.added == 2 * 4);
    for (const auto& crop : bench.project.crops().list()) {
        CHECK(crop.x < 128);
        const auto pixels = readImage(bench.project.files().path(crop.storedName));
        CHECK(cv::norm(pixels, image(cv::Rect(crop.x, crop.y, 64, 64)), cv::NORM_INF) == 0);
    }
    const auto denser = bench.crop({64, 32, 0.9});
    CHECK(denser.crops == 3 * 7);
    CHECK(denser.added == 3 * 7 - 2 * 4);           // the others are there
    CHECK(bench.crop({64, 0, 0.0}).added == 2 * 4); // the glass as well
}

TEST_CASE("images that give no crop are told of, and do not hold up the others")
{
    CropBench bench;
    bench.import("small.png", field(1, 60, 200, 60));
    bench.import("glass.png", field(2, 256, 256, 1));
    fs::remove(bench.import("gone.png", field(3, 128, 64, 128)));
    bench.import("good.png", field(4, 128, 64, 128));
    const auto result = bench.crop({64, 0, 0.5});
    CHECK(result.added == 2);
    CHECK(result.imagesWithout == 3);
    CHECK(bench.control.count("crop.image_too_small") == 1);
    CHECK(bench.control.count("crop.no_tissue") == 1);
    CHECK(bench.control.count("crop.image_missing") == 1);
}

TEST_CASE("cropping again adds nothing and leaves no run, but cuts what has come or come back since")
{
    CropBench bench;
    CHECK(test::failureOf([&] { bench.crop({64, 0, 0.5}); }) == "crop.no_images");
    CHECK(test::failureOf([&] { bench.crop({1, 0, 0.5}); }) == "option.out_of_range");
    bench.import("a.png", field(1, 128, 64, 128));
    const auto lost = bench.import("lost.png", field(2, 128, 64, 128));
    fs::rename(lost, bench.folder / "away.png");
    const auto first = bench.crop({64, 0, 0.5});
    const auto second = bench.crop({64, 0, 0.5});
    CHECK(second.run == first.run);
    CHECK(second.added == 0);
    CHECK(second.crops == 2);
    CHECK(bench.runs() == 1);

    fs::rename(bench.folder / "away.png", lost);
    CHECK(bench.crop({64, 0, 0.5}).added == 2);
    bench.import("new.png", field(3, 64, 64, 64));
    CHECK(bench.crop({64, 0, 0.5}).added == 1);
    CHECK(bench.crop({64, 0, 0.5}).crops == 5);
    CHECK(bench.runs() == 3);
}

TEST_CASE("a source that was overwritten is not cropped under the lineage of the image that was imported")
{
    CropBench bench;
    const auto same = field(1, 128, 64, 128);
    const auto file = bench.import("a.png", same);
    const auto imported = test::readFile(file);
    auto forged = imported; // as long, and not the same
    test::writePng(file, field(2, 128, 64, 128));
    CHECK(bench.crop({64, 0, 0.5}).added == 0);
    forged[forged.size() - 1] = static_cast<char>(forged.back() ^ 1);
    writeFileAtomically(file, forged);
    CHECK(bench.crop({64, 32, 0.5}).added == 0);
    CHECK(bench.control.count("crop.image_changed") == 2);
    CHECK(bench.crop({64, 32, 0.5}).added == 0);
    CHECK(bench.runs() == 2); // a changed source is no reason for a new run
    writeFileAtomically(file, imported);
    CHECK(bench.crop({64, 32, 0.5}).added == 3);
    for (const auto& crop : bench.project.crops().list()) {
        const auto pixels = readImage(bench.project.files().path(crop.storedName));
        CHECK(cv::norm(pixels, same(cv::Rect(crop.x, crop.y, 64, 64)), cv::NORM_INF) == 0);
    }
}
