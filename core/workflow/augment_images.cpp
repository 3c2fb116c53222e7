// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/augment_images.h"

#include <algorithm>
#include <iterator>
#include <ranges>

#include "core/image/augmentation.h"
#include "core/image/image_io.h"
#include "core/workflow/augment_plan.h"
#include "core/workflow/in_chunks.h"
#include "core/workflow/recorded_run.h"
#include "core/workflow/split_images.h"

namespace histosynth {

namespace {

struct Made {
    std::string png;
    Json operations;
};

// The tasks of all classes; tells what there is to be known of each.
std::vector<AugmentTask> plan(Project& project, const AugmentOptions& options, const Json& recipe, RunControl& control)
{
    std::vector<AugmentTask> tasks;
    bool isAnyCrop = false;
    for (const auto& one : augmentTasks(project, options, recipe, false)) {
        const auto present = static_cast<std::int64_t>(one.crops.size()) + one.augmented;
        if (one.crops.empty()) {
            control.handle(Notice{"augment.class_without_crops", {{"class", one.imageClass.name}}});
        } else if (options.balance && present > options.count) {
            control.handle(Notice{"augment.class_beyond_balance",
                                  {{"class", one.imageClass.name},
                                   {"count", std::to_string(present)},
                                   {"target", std::to_string(options.count)}}});
        }
        isAnyCrop |= !one.crops.empty();
        tasks.insert(tasks.end(), one.tasks.begin(), one.tasks.end());
    }
    if (!isAnyCrop)
        throw Error(ErrorKind::BadInput, "augment.no_crops", {});
    return tasks;
}

bool isPreset(const std::string& name)
{
    const auto known = augmentationPresets();
    return std::ranges::find(known, name) != known.end();
}

AugmentationRecipe recipeOf(const AugmentOptions& options, const Json& changes)
{
    throwIfAny(augmentProblems(options, changes));
    AugmentationRecipe recipe = augmentationPreset(options.preset);
    takeRecipe(recipe, changes);
    return recipe;
}

void makeImages(Project& project, const std::vector<AugmentTask>& tasks, std::int64_t doneBefore, RowId run,
                const AugmentationRecipe& recipe, RunControl& control)
{
    const FileStore& files = project.files();
    inChunks<Made>(
        "augment", static_cast<std::int64_t>(tasks.size()), doneBefore, control,
        [&](std::int64_t i) {
            const AugmentTask& task = tasks[static_cast<std::size_t>(i)];
            const auto made = augment(readImage(files.path(task.crop.storedName)), recipe, task.seed);
            return Made{encodePng(made.image), made.operations};
        },
        [&](std::int64_t i, const Made& made) {
            const AugmentTask& task = tasks[static_cast<std::size_t>(i)];
            AugmentedImage row;
            row.cropId = task.crop.id;
            row.storedName = project.files().store(made.png, "png");
            row.seed = task.seed;
            row.recipe = made.operations;
            row.runId = run;
            project.augmentedImages().add(row);
        },
        inTransaction(project));
}

std::int64_t imagesOf(Project& project, RowId run)
{
    AugmentedImageFilter filter;
    filter.runId = run;
    return static_cast<std::int64_t>(project.augmentedImages().list(filter).size());
}

} // namespace

const FieldList<AugmentOptions>& AugmentOptions::fields()
{
    static const FieldList<AugmentOptions> list = {
        field("count", &AugmentOptions::count, HISTOSYNTH_TEXT("Images per class"),
              HISTOSYNTH_TEXT("How many new images each class gets; to balance, how many training images it shall have "
                              "in all, real and augmented."))
            .range(1, 1'000'000)
            .unit("images"),
        field("preset", &AugmentOptions::preset, HISTOSYNTH_TEXT("Preset"),
              HISTOSYNTH_TEXT("The recipe to start from: none, gentle, thesis or full.")),
        field("seed", &AugmentOptions::seed, HISTOSYNTH_TEXT("Seed"),
              HISTOSYNTH_TEXT("Start of the random numbers; the same seed gives the same images."))
            .range(0, 9'007'199'254'740'991),
        field("balance", &AugmentOptions::balance, HISTOSYNTH_TEXT("Balance the classes"),
              HISTOSYNTH_TEXT("Make only what each class lacks of that number of training images.")),
    };
    return list;
}

std::vector<OptionProblem> augmentProblems(const AugmentOptions& options, const Json& recipeChanges)
{
    auto problems = check(options);
    const bool presetIsKnown = isPreset(options.preset);
    if (!presetIsKnown) {
        std::string known;
        for (const auto& name : augmentationPresets())
            known += (known.empty() ? "" : ", ") + name;
        problems.push_back({"preset", "option.unknown_choice", {{"value", options.preset}, {"choices", known}}});
    }
    AugmentationRecipe recipe;
    if (presetIsKnown)
        recipe = augmentationPreset(options.preset);
    auto wrong = takeRecipe(recipe, recipeChanges);
    if (wrong.empty())
        wrong = recipeProblems(recipe);
    problems.insert(problems.end(), wrong.begin(), wrong.end());
    return problems;
}

Json augmentRecipe(const AugmentOptions& options, const Json& recipeChanges)
{
    return recipeJson(recipeOf(options, recipeChanges));
}

AugmentResult augmentImages(Project& project, const AugmentOptions& options, const Json& recipeChanges,
                            RunControl& control)
{
    const AugmentationRecipe recipe = recipeOf(options, recipeChanges);
    ensureSplit(project, control);
    RunSettings settings = toJson(options);
    settings["recipe"] = recipeJson(recipe);
    const auto tasks = plan(project, options, settings["recipe"], control);
    const auto isNew = [](const AugmentTask& task) { return task.maker == 0; };
    std::vector<AugmentTask> left;
    std::ranges::copy_if(tasks, std::back_inserter(left), isNew);
    if (left.empty() && !unfinishedRun(project, RunKind::Augment, settings, {})) {
        const auto count = static_cast<std::int64_t>(tasks.size());
        return {tasks.empty() ? 0 : std::ranges::max(tasks | std::views::transform(&AugmentTask::maker)), count, count,
                true};
    }
    RecordedRun run(project, RunKind::Augment, settings);
    AugmentResult result;
    result.run = run.id();
    result.earlier = std::ranges::count_if(
        tasks, [&](const AugmentTask& task) { return task.maker != 0 && task.maker != run.id(); });
    record(run, [&] {
        makeImages(project, left, static_cast<std::int64_t>(tasks.size() - left.size()), run.id(), recipe, control);
        result.images = imagesOf(project, run.id());
        return Json{{"images", result.images}, {"earlier", result.earlier}};
    });
    return result;
}

} // namespace histosynth
