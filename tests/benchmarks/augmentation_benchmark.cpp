// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "core/image/augmentation.h"
#include "core/image/seeded_random.h"
#include "tests/benchmarks/benchmark.h"

namespace histosynth::benchmarks {

namespace {

struct AugmentationArguments {
    std::vector<std::string> images;
    int count = 200;
    int side = 512;
    int threads = 1;
    std::uint64_t seed = 0;
    std::string preset = "thesis";
};

cv::Mat centreSquare(const std::string& file, int side)
{
    const cv::Mat image = cv::imread(file, cv::IMREAD_COLOR);
    if (image.cols < side || image.rows < side)
        throw std::runtime_error(file + " is unreadable or has no square of that side");
    return image(cv::Rect((image.cols - side) / 2, (image.rows - side) / 2, side, side)).clone();
}

Json measure(const AugmentationArguments& arguments)
{
    std::vector<cv::Mat> sources;
    for (const auto& file : arguments.images)
        sources.push_back(centreSquare(file, arguments.side));
    const auto recipe = augmentationPreset(arguments.preset);
    std::atomic<int> next = 0;
    const auto work = [&] {
        for (int index = next++; index < arguments.count; index = next++)
            augment(sources[index % sources.size()], recipe, derivedSeed(arguments.seed, "benchmark", index));
    };
    const auto start = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> helpers;
        for (int thread = 1; thread < arguments.threads; ++thread)
            helpers.emplace_back(work);
        work();
    }
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    return {{"images_per_second", arguments.count / elapsed.count()},
            {"side", arguments.side},
            {"threads", arguments.threads},
            {"preset", arguments.preset}};
}

} // namespace

Measurement augmentationBenchmark(CLI::App& command)
{
    command.footer(
        "Each image is cropped to a square from its centre and kept in memory; reading files is not counted, "
        "as in augmentor_speed.py, the measure of the library behind rudi.");
    const auto arguments = std::make_shared<AugmentationArguments>();
    command.add_option("images", arguments->images, "Image files")->required()->check(CLI::ExistingFile);
    command.add_option("--count", arguments->count, "Images to make")->check(CLI::Range(1, 1000000));
    command.add_option("--side", arguments->side, "Side of the square crops in pixels")->check(CLI::Range(2, 8192));
    command.add_option("--threads", arguments->threads, "Threads")->check(CLI::Range(1, 256));
    command.add_option("--preset", arguments->preset, "Recipe")->check(CLI::IsMember(augmentationPresets()));
    command.add_option("--seed", arguments->seed, "Seed");
    return [arguments] { return measure(*arguments); };
}

} // namespace histosynth::benchmarks
