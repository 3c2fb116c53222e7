// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/augment_images.h"

#include <map>
#include <set>

#include "core/image/augmentation.h"
#include "core/image/image_io.h"
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
        const auto planned =
            planAugmentation(imageClass.name, static_cast<int>(crops.size()), static_cast<int>(options.count),
                             static_cast<std::uint64_t>(options.seed));
        for (const auto& one : planned)
            tasks.push_back({crops[static_cast<std::size_t>(one.source)], one.seed});
    }
    return tasks;
}

// What an earlier try of this run has made already is left out.
std::vector<Task> withoutDone(std::vector<Task> tasks, Project& project, RowId run)
{
    std::set<std::pair<RowId, std::uint64_t>> done;
    AugmentedImageFilter filter;
    filter.runId = run;
    for (const auto& image : project.augmentedImages().list(filter))
        done.insert({image.cropId, image.seed});
    std::erase_if(tasks, [&done](const Task& task) { return done.contains({task.crop.id, task.seed}); });
    return tasks;
}

AugmentationRecipe recipeOf(const AugmentOptions& options, const Json& changes)
{
    AugmentationRecipe recipe = augmentationPreset(options.preset);
    auto problems = fromJson(recipe, changes);
    const auto own = check(options);
    problems.insert(problems.end(), own.begin(), own.end());
    if (problems.empty())
        problems = recipeProblems(recipe);
    throwIfAny(std::move(problems));
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
    AugmentResult result;
    if (const auto done = doneRun(project, RunKind::Augment, settings, {})) {
        const auto images = imagesOf(project, done->id);
        if (withoutDone(tasks, project, done->id).empty())
            return {done->id, images, true};
    }
    RecordedRun run(project, RunKind::Augment, settings);
    result.run = run.id();
    record(run, [&] {
        const auto left = withoutDone(tasks, project, run.id());
        makeImages(project, left, static_cast<std::int64_t>(tasks.size() - left.size()), run.id(), recipe, control);
        result.images = imagesOf(project, run.id());
        return Json{{"images", result.images}};
    });
    return result;
}

} // namespace histosynth
