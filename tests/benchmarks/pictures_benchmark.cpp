// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/pictures/picture_conversion.h"
#include "core/image/image_io.h"
#include "core/image/phantom.h"
#include "core/image/quality.h"
#include "core/image/thumbnail_cache.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/frames.h"
#include "tests/support/temporary_folder.h"
#include "widgets/pictures/image_viewer.h"

namespace histosynth::benchmarks {

namespace {

namespace fs = std::filesystem;

struct PictureArguments {
    int width = 3664;
    int height = 2748;
    int side = 256;
    int rounds = 12;
};

// Seconds of each round after a first one that only warms up.
std::vector<double> timesOf(int rounds, const std::function<void(int)>& work)
{
    std::vector<double> seconds;
    for (int round = 0; round <= rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        work(round);
        if (round > 0)
            seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(seconds);
    return seconds;
}

double median(const std::vector<double>& sorted)
{
    return sorted[sorted.size() / 2];
}

std::string hashOf(int number)
{
    std::string digits = std::to_string(number);
    return digits.insert(0, 64 - digits.size(), '0');
}

cv::Mat field(const PictureArguments& arguments)
{
    constexpr int tiles = 4;
    const cv::Mat tile =
        drawPhantom({.width = arguments.width / tiles + 1, .height = arguments.height / tiles + 1}).image;
    cv::Mat repeated = cv::repeat(tile, tiles, tiles);
    return repeated(cv::Rect(0, 0, arguments.width, arguments.height)).clone();
}

Json measureFile(const fs::path& file, const fs::path& place, const PictureArguments& arguments)
{
    ThumbnailCache cache(place / ("cache" + file.extension().string()));
    const auto load = timesOf(arguments.rounds, [&file](int) { toQImage(readImage(file)); });
    ImageViewer viewer;
    viewer.resize(1280, 720);
    viewer.show();
    const auto show = timesOf(arguments.rounds, [&](int) {
        secondsUntilPainted(viewer, [&] { viewer.setImage(toQImage(readImage(file))); });
    });
    const auto make =
        timesOf(arguments.rounds, [&](int round) { toQImage(cache.thumbnail(file, hashOf(round), arguments.side)); });
    const auto fetch =
        timesOf(arguments.rounds, [&](int round) { toQImage(cache.thumbnail(file, hashOf(round), arguments.side)); });
    return {{"read_seconds_median", median(load)},
            {"viewer_seconds_median", median(show)},
            {"viewer_seconds_worst", show.back()},
            {"thumbnails_made_per_second", 1.0 / median(make)},
            {"thumbnails_from_cache_per_second", 1.0 / median(fetch)}};
}

// Files come from the system's memory, as those of an image that was just imported do.
Json measure(const PictureArguments& arguments)
{
    const BenchmarkApplication application;
    const test::TemporaryFolder place;
    std::fprintf(stderr, "Drawing a field ...\n");
    const cv::Mat image = field(arguments);
    Json found{{"width", arguments.width}, {"height", arguments.height}, {"side", arguments.side}};
    for (const std::string extension : {".bmp", ".jpg", ".png"}) {
        std::fprintf(stderr, "Reading it as %s ...\n", extension.c_str() + 1);
        const fs::path file = place / ("field" + extension);
        cv::imwrite(file.string(), image);
        found[extension.substr(1)] = measureFile(file, place.path(), arguments);
    }
    found["quality_seconds_median"] = median(timesOf(arguments.rounds, [&image](int) { measureQuality(image); }));
    return found;
}

} // namespace

Measurement picturesBenchmark(CLI::App& command)
{
    const auto arguments = std::make_shared<PictureArguments>();
    command.add_option("--width", arguments->width, "Width of the images in pixels")->check(CLI::Range(256, 8192));
    command.add_option("--height", arguments->height, "Height of the images in pixels")->check(CLI::Range(256, 8192));
    command.add_option("--side", arguments->side, "Longer side of the thumbnails")->check(CLI::Range(16, 4096));
    command.add_option("--rounds", arguments->rounds, "How often to read each")->check(CLI::Range(1, 1000));
    return [arguments] { return measure(*arguments); };
}

} // namespace histosynth::benchmarks
