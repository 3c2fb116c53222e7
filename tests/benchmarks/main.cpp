// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <iostream>

#include "tests/benchmarks/benchmark.h"

using namespace histosynth::benchmarks;

namespace {

struct Entry {
    const char* name;
    const char* purpose;
    Measurement (*declare)(CLI::App& command);
};

// One line per benchmark, sorted by name.
constexpr Entry entries[] = {
    {"augmentation", "images augmented per second", augmentationBenchmark},
    {"chart", "frames per second of panning a chart of losses", chartBenchmark},
    {"grid", "frames per second of scrolling a grid of images", gridBenchmark},
    {"pictures", "time until a picture is in the viewer, thumbnails per second", picturesBenchmark},
    {"project", "time to open a project", projectBenchmark},
    {"training-step", "seconds of one training step of the compact network", trainingStepBenchmark},
    {"window", "time until the window is there, longest wait for it while a training runs", windowBenchmark},
};

} // namespace

int main(int argumentCount, char** arguments)
{
    CLI::App app("Measures the speed of HistoSynth's parts: numbers as JSON on stdout, words on stderr.",
                 "histosynth-benchmarks");
    app.require_subcommand(1);
    Measurement chosen;
    for (const auto& entry : entries) {
        CLI::App* command = app.add_subcommand(entry.name, entry.purpose);
        command->callback([&chosen, measure = entry.declare(*command)] { chosen = measure; });
    }
    CLI11_PARSE(app, argumentCount, arguments);
    try {
        std::cout << chosen().dump(2) << "\n";
    } catch (const std::exception& error) {
        std::fprintf(stderr, "histosynth-benchmarks: %s\n", error.what());
        return 3;
    }
    return 0;
}
