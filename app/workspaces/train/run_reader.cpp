// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/train/run_reader.h"

#include <algorithm>
#include <charconv>
#include <ranges>
#include <system_error>

namespace histosynth {

namespace fs = std::filesystem;

namespace {

std::int64_t stepsDone(Project& project, const Run& run)
{
    if (run.state == RunState::Done)
        return run.result.value("steps", std::int64_t{0});
    return project.runLog().lastStep(run.id);
}

std::vector<std::string> classNamesOf(const Run& run)
{
    std::vector<std::string> names;
    for (const auto& one : run.settings.value("classes", Json::array()))
        names.push_back(one.value("name", std::string()));
    return names;
}

// "step-000500.png" is 500.
std::optional<std::int64_t> stepOfPreview(const fs::path& file)
{
    const auto name = file.stem().string();
    constexpr std::string_view start = "step-";
    if (!name.starts_with(start) || file.extension() != ".png")
        return std::nullopt;
    std::int64_t step = 0;
    const auto [end, failed] = std::from_chars(name.data() + start.size(), name.data() + name.size(), step);
    if (failed != std::errc() || end != name.data() + name.size())
        return std::nullopt;
    return step;
}

std::vector<Preview> previewsIn(const fs::path& folder)
{
    std::vector<Preview> previews;
    std::error_code failed; // a run without previews has no such folder
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        if (const auto step = stepOfPreview(entry.path()))
            previews.push_back({*step, entry.path()});
    }
    std::ranges::sort(previews, {}, &Preview::step);
    return previews;
}

} // namespace

std::vector<TrainingRun> readTrainingRuns(Project& project)
{
    std::vector<TrainingRun> found;
    const auto runs = project.runs().list(RunKind::Train);
    for (const auto& run : std::views::reverse(runs)) {
        TrainingRun one;
        one.run = run;
        one.classNames = classNamesOf(run);
        one.steps = run.settings.value("options", Json::object()).value("steps", std::int64_t{0});
        one.stepsDone = stepsDone(project, run);
        for (const auto& loss : project.runLog().validationLosses(run.id))
            one.bestValidation = std::min(one.bestValidation.value_or(loss.loss), loss.loss);
        for (const auto& checkpoint : project.trainingCheckpoints().list(run.id))
            one.checkpoints.push_back(checkpoint.step);
        one.bytes = project.runs().sizeOnDisk(run.id);
        found.push_back(std::move(one));
    }
    return found;
}

RunCurves readRunCurves(Project& project, RowId run)
{
    return {run, project.runLog().steps(run), project.runLog().validationLosses(run),
            previewsIn(project.runs().folder(run) / "previews")};
}

} // namespace histosynth
