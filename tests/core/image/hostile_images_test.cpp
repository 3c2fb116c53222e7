// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <opencv2/imgcodecs.hpp>

#include <filesystem>
#include <map>
#include <set>
#include <vector>

#include "core/base/atomic_file.h"
#include "tests/core/image/bmp_builder.h"
#include "tests/core/image/test_images.h"
#include "tests/support/child_process.h"
#include "tests/support/shared_data.h"
#include "tests/support/temporary_folder.h"

namespace histosynth {

namespace {

constexpr long mebibyte = 1024; // KiB

test::ProcessResult open(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), HISTOSYNTH_IMAGE_OPENER);
    test::ProcessOptions options;
    options.limit = std::chrono::seconds(60);
    return test::runProcess(arguments, options);
}

// Opened or refused with a word for it, quickly, quietly and within memory; returns which.
std::string checkedOutcome(const std::filesystem::path& file)
{
    static const std::set<std::string> outcomes = {
        "opened",      "image.damaged",      "image.truncated", "image.too_large", "image.unsupported",
        "image.empty", "image.unknown_kind", "image.slide"};
    const auto result = open({file.string()});
    CAPTURE(file.string());
    CHECK(result.exitCode == 0);
    CHECK(result.messages == "");
    CHECK(result.peakMemoryKiB < 1024 * mebibyte);
    const std::string outcome = result.output.substr(0, result.output.find('\n'));
    CHECK(outcomes.contains(outcome));
    return outcome;
}

void write(const std::filesystem::path& file, const std::string& extension, const std::vector<int>& options = {})
{
    std::vector<uchar> bytes;
    cv::imencode(extension, test::smoothImage({40, 30}, 12), bytes, options);
    writeFileAtomically(file, std::string(bytes.begin(), bytes.end()));
}

} // namespace

TEST_CASE("every malformed file is opened or refused")
{
    const auto shared = test::sharedFolder();
    if (!shared) {
        test::skip("no shared data");
        return;
    }
    std::map<std::string, int> counts;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*shared / "data/malformed")) {
        if (!entry.is_regular_file())
            continue;
        const std::string folder = entry.path().parent_path().filename().string();
        const std::string outcome = checkedOutcome(entry.path());
        CAPTURE(entry.path().string());
        if (folder == "pngsuite_valid" || folder == "g")
            CHECK(outcome == "opened");
        if (folder == "pngsuite_corrupt" || folder == "libpng_badpal")
            CHECK(outcome != "opened");
        ++counts[folder];
    }
    CHECK(counts["pngsuite_valid"] > 100);
    CHECK(counts["g"] > 20);
}

TEST_CASE("slides are refused in words")
{
    const auto shared = test::sharedFolder();
    if (!shared) {
        test::skip("no shared data");
        return;
    }
    for (const char* name : {"cmu-1-small-region.svs", "tcga-cr-7395-01a-01-ts1.svs"})
        CHECK(checkedOutcome(*shared / "data/histology/large" / name) == "image.slide");
}

TEST_CASE("damaged copies of good files never bring the program down")
{
    const test::TemporaryFolder folder;
    write(folder / "plain.bmp", ".bmp");
    write(folder / "plain.png", ".png");
    write(folder / "baseline.jpg", ".jpg");
    write(folder / "progressive.jpg", ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
    write(folder / "lzw.tif", ".tiff", {cv::IMWRITE_TIFF_COMPRESSION, 5});
    write(folder / "deflate.tif", ".tiff", {cv::IMWRITE_TIFF_COMPRESSION, 8});
    write(folder / "plain.tif", ".tiff", {cv::IMWRITE_TIFF_COMPRESSION, 1});
    const std::string palette(1024, '\x55');
    std::string runs;
    for (int y = 0; y < 30; ++y)
        runs += std::string("\x14\1\0\4abcd\x10\2\0\0", 12);
    writeFileAtomically(folder / "runs.bmp", test::bmpFile({.width = 40,
                                                            .height = 30,
                                                            .bits = 8,
                                                            .compression = 1,
                                                            .tables = palette,
                                                            .pixels = runs + std::string("\0\1", 2)}));
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        CAPTURE(entry.path().filename().string());
        CHECK(checkedOutcome(entry.path()) == "opened");
        const auto result = open({"2026", "400", entry.path().string()});
        CHECK(result.exitCode == 0);
        CHECK(result.messages == "");
        CHECK(result.peakMemoryKiB < 1024 * mebibyte);
        CHECK(result.output != "400\n");
        CHECK_MESSAGE(result.output.find("copy") == std::string::npos, result.output);
    }
}

TEST_CASE("the largest images that are accepted stay within memory")
{
    const test::TemporaryFolder folder;
    // As many pixels as are allowed, without having to write them: run lengths that end at once.
    writeFileAtomically(folder / "runs.bmp", test::bmpFile({.width = 8192,
                                                            .height = 8192,
                                                            .bits = 8,
                                                            .compression = 1,
                                                            .tables = std::string(1024, '\0'),
                                                            .pixels = std::string("\0\1", 2)}));
    CHECK(checkedOutcome(folder / "runs.bmp") == "opened");
    std::vector<uchar> bytes;
    cv::imencode(".jpg", cv::Mat(8192, 8192, CV_8UC3, cv::Scalar::all(200)), bytes, {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
    writeFileAtomically(folder / "progressive.jpg", std::string(bytes.begin(), bytes.end()));
    CHECK(checkedOutcome(folder / "progressive.jpg") == "opened");
}

} // namespace histosynth
