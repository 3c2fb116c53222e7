// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/augment_images.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <ranges>
#include <utility>

#include "core/image/augmentation.h"
#include "core/image/image_io.h"
#include "core/image/seeded_random.h"
#include "core/workflow/in_chunks.h"
#include "core/workflow/recorded_run.h"
#include "core/workflow/split_images.h"

namespace histosynth {

namespace {

struct Task {
    Crop crop;
    std::uint64_t seed = 0;
};

struct Made {
    std::string png;
    Json operations;
};

std::vector<Task> plan(Project& project, const AugmentOptions& options, RunControl& control)
{
    std::vector<Task> tasks;
    for (const auto& imageClass : project.classes().list()) {
        CropFilter filter;
        filter.classId = imageClass.id;
        filter.split = Split::Train;
        const auto crops = project.crops().list(filter);
        if (crops.empty()) {
            control.handle(Notice{"augment.class_without_crops", {{"class", imageClass.name}}});
            continue;
        }
        const auto seed = static_cast<std::uint64_t>(options.seed);
        const auto planned = planAugmentation("class " + std::to_string(imageClass.id), static_cast<int>(crops.size()),
                                              static_cast<int>(options.count), seed);
        // Each crop has seeds of its own, so that they stay when others come or the class is renamed.
        std::map<RowId, std::uint64_t> uses;
        for (const auto& one : planned) {
            const Crop& crop = crops[static_cast<std::size_t>(one.source)];
            tasks.push_back({crop, derivedSeed(seed, "crop " + std::to_string(crop.id), ++uses[crop.id])});
        }
    }
    return tasks;
}

// What has been made of which crop with which seed by this recipe, and by which run.
using MadeBefore = std::map<std::pair<RowId, std::uint64_t>, RowId>;

MadeBefore madeBefore(Project& project, const Json& recipe)
{
    MadeBefore made;
    for (const auto& run : project.runs().list(RunKind::Augment)) {
        if (run.settings.value("recipe", Json()) != recipe)
            continue;
        AugmentedImageFilter filter;
        filter.runId = run.id;
        for (const auto& image : project.augmentedImages().list(filter))
            made[{image.cropId, image.seed}] = run.id;
    }
    return made;
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
    fromJson(recipe, changes);
    return recipe;
}

void makeImages(Project& project, const std::vector<Task>& tasks, std::int64_t doneBefore, RowId run,
                const AugmentationRecipe& recipe, RunControl& control)
{
    const FileStore& files = project.files();
    inChunks<Made>(
        "augment", static_cast<std::int64_t>(tasks.size()), doneBefore, control,
        [&](std::int64_t i) {
            const Task& task = tasks[static_cast<std::size_t>(i)];
            const auto made = augment(readImage(files.path(task.crop.storedName)), recipe, task.seed);
            return Made{encodePng(made.image), made.operations};
        },
        [&](std::int64_t i, const Made& made) {
            const Task& task = tasks[static_cast<std::size_t>(i)];
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
              HISTOSYNTH_TEXT("How many new images each class gets."))
            .range(1, 1'000'000)
            .unit("images"),
        field("preset", &AugmentOptions::preset, HISTOSYNTH_TEXT("Preset"),
              HISTOSYNTH_TEXT("The recipe to start from: none, gentle, thesis or full.")),
        field("seed", &AugmentOptions::seed, HISTOSYNTH_TEXT("Seed"),
              HISTOSYNTH_TEXT("Start of the random numbers; the same seed gives the same images."))
            .range(0, 9'007'199'254'740'991),
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
    auto wrong = fromJson(recipe, recipeChanges);
    if (wrong.empty())
        wrong = recipeProblems(recipe);
    problems.insert(problems.end(), wrong.begin(), wrong.end());
    return problems;
}

AugmentResult augmentImages(Project& project, const AugmentOptions& options, const Json& recipeChanges,
                            RunControl& control)
{
    const AugmentationRecipe recipe = recipeOf(options, recipeChanges);
    ensureSplit(project, control);
    const auto tasks = plan(project, options, control);
    if (tasks.empty())
        throw Error(ErrorKind::BadInput, "augment.no_crops", {});
    RunSettings settings = toJson(options);
    settings["recipe"] = toJson(recipe);
    const auto made = madeBefore(project, settings["recipe"]);
    const auto runOf = [&made](const Task& task) {
        const auto found = made.find({task.crop.id, task.seed});
        return found != made.end() ? found->second : RowId{0};
    };
    std::vector<Task> left;
    std::ranges::copy_if(tasks, std::back_inserter(left), [&](const Task& task) { return runOf(task) == 0; });
    if (left.empty() && !unfinishedRun(project, RunKind::Augment, settings, {})) {
        const auto count = static_cast<std::int64_t>(tasks.size());
        return {std::ranges::max(tasks | std::views::transform(runOf)), count, count, true};
    }
    RecordedRun run(project, RunKind::Augment, settings);
    AugmentResult result;
    result.run = run.id();
    result.earlier = std::ranges::count_if(tasks, [&](const Task& task) {
        const RowId maker = runOf(task);
        return maker != 0 && maker != run.id();
    });
    record(run, [&] {
        makeImages(project, left, static_cast<std::int64_t>(tasks.size() - left.size()), run.id(), recipe, control);
        result.images = imagesOf(project, run.id());
        return Json{{"images", result.images}, {"earlier", result.earlier}};
    });
    return result;
}

} // namespace histosynth
