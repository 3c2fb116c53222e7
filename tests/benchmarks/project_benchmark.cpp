// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "core/project/content_hash.h"
#include "core/project/project.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/support/temporary_folder.h"

namespace histosynth::benchmarks {

namespace {

namespace fs = std::filesystem;

struct ProjectArguments {
    int images = 10'000;
    int crops = 4; // of each image
    int steps = 20'000;
    int openings = 5;
};

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

SourceImage sourceImage(int number, RowId classId, RowId runId)
{
    SourceImage image;
    image.classId = classId;
    image.path = "/data/slides/image-" + std::to_string(number) + ".bmp";
    image.hash = contentHash(image.path.string());
    image.bytes = 30'209'078;
    image.width = 3664;
    image.height = 2748;
    image.format = "bmp";
    image.runId = runId;
    return image;
}

// Rows as a real project has them; the files of the crops are empty, which is what opening sees of them.
void fill(Project& project, const ProjectArguments& arguments)
{
    const auto importRun = project.runs().start(RunKind::Import, {});
    const auto cropRun = project.runs().start(RunKind::Crop, {});
    const auto classes = project.classes().list();
    auto transaction = project.transaction();
    for (int number = 0; number < arguments.images; ++number) {
        auto image = sourceImage(number, classes[number % classes.size()].id, importRun);
        image.patientId = project.patients().obtain("patient " + std::to_string(number / 10)).id;
        const auto imageId = project.images().add(image).id;
        for (int crop = 0; crop < arguments.crops; ++crop) {
            const auto name = contentHash(std::to_string(imageId) + "/" + std::to_string(crop)) + ".png";
            project.crops().add({.id = 0,
                                 .imageId = imageId,
                                 .x = crop * 512,
                                 .y = 0,
                                 .side = 512,
                                 .storedName = name,
                                 .runId = cropRun,
                                 .classId = 0,
                                 .patientId = {},
                                 .split = {}});
            const auto file = project.files().path(name);
            fs::create_directories(file.parent_path());
            std::fclose(std::fopen(file.c_str(), "w"));
        }
    }
    std::vector<TrainingStep> steps;
    for (int step = 1; step <= arguments.steps; ++step)
        steps.push_back({step, 1.0 / step, 1e-4, 1.0, 0.3});
    project.runLog().append(project.runs().start(RunKind::Train, {}), steps);
    project.splits().assign({}, 1);
    transaction.commit();
}

// The best and the worst of some openings, each followed by what a first look at the project needs.
Json openings(const fs::path& folder, const ProjectArguments& arguments, OpenMode mode, bool isUnsettled)
{
    std::vector<double> opening;
    std::vector<double> reading;
    for (int round = 0; round < arguments.openings; ++round) {
        if (isUnsettled)
            Project::open(folder, OpenMode::Write).files().markUnsettled();
        auto start = std::chrono::steady_clock::now();
        auto project = Project::open(folder, mode);
        opening.push_back(secondsSince(start));
        start = std::chrono::steady_clock::now();
        project.summary();
        project.images().list();
        reading.push_back(secondsSince(start));
    }
    return {{"open_seconds_best", std::ranges::min(opening)},
            {"open_seconds_worst", std::ranges::max(opening)},
            {"summary_and_list_seconds_best", std::ranges::min(reading)}};
}

Json measure(const ProjectArguments& arguments)
{
    const test::TemporaryFolder place;
    const auto folder = place / "project";
    Json found{{"images", arguments.images}, {"crops", arguments.images * arguments.crops}};
    {
        std::fprintf(stderr, "Filling a project ...\n");
        auto project = Project::create(folder, {{.id = 0, .name = "a", .colour = "", .prompt = ""},
                                                {.id = 0, .name = "b", .colour = "", .prompt = ""}});
        const auto start = std::chrono::steady_clock::now();
        fill(project, arguments);
        found["fill_seconds"] = secondsSince(start);
    }
    found["database_bytes"] = fs::file_size(folder / "project.sqlite");
    std::fprintf(stderr, "Opening it ...\n");
    found["write"] = openings(folder, arguments, OpenMode::Write, false);
    found["write_after_writing"] = openings(folder, arguments, OpenMode::Write, true);
    found["read_only"] = openings(folder, arguments, OpenMode::ReadOnly, false);
    return found;
}

} // namespace

Measurement projectBenchmark(CLI::App& command)
{
    const auto arguments = std::make_shared<ProjectArguments>();
    command.add_option("--images", arguments->images, "Images in the project")->check(CLI::Range(1, 1'000'000));
    command.add_option("--crops", arguments->crops, "Crops of each image")->check(CLI::Range(0, 100));
    command.add_option("--steps", arguments->steps, "Steps of a training run")->check(CLI::Range(0, 10'000'000));
    command.add_option("--openings", arguments->openings, "How often to open it")->check(CLI::Range(1, 1000));
    return [arguments] { return measure(*arguments); };
}

} // namespace histosynth::benchmarks
