// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/augment_plan.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "core/image/augmentation.h"
#include "core/image/seeded_random.h"

namespace histosynth {

namespace {

// What has been made of which crop with which seed by a recipe, and by which run.
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

std::vector<Crop> trainingCrops(Project& project, RowId classId, bool withUndealt)
{
    CropFilter filter;
    filter.classId = classId;
    auto crops = project.crops().list(filter);
    std::erase_if(crops, [&](const Crop& crop) { return crop.split ? *crop.split != Split::Train : !withUndealt; });
    return crops;
}

std::int64_t augmentedOf(Project& project, RowId classId)
{
    AugmentedImageFilter filter;
    filter.classId = classId;
    filter.split = Split::Train;
    return static_cast<std::int64_t>(project.augmentedImages().list(filter).size());
}

// The images of a class in their order, the first `count`.
std::vector<AugmentTask> firstTasks(const ClassAugmentTasks& one, std::int64_t count, std::uint64_t seed,
                                    const MadeBefore& made)
{
    std::vector<AugmentTask> tasks;
    const auto planned = planAugmentation("class " + std::to_string(one.imageClass.id),
                                          static_cast<int>(one.crops.size()), static_cast<int>(count), seed);
    // Each crop has seeds of its own, so that they stay when others come or the class is renamed.
    std::map<RowId, std::uint64_t> uses;
    for (const auto& output : planned) {
        const Crop& crop = one.crops[static_cast<std::size_t>(output.source)];
        const auto own = derivedSeed(seed, "crop " + std::to_string(crop.id), ++uses[crop.id]);
        const auto found = made.find({crop.id, own});
        tasks.push_back({crop, own, found != made.end() ? found->second : RowId{0}});
    }
    return tasks;
}

// From the beginning until `missing` of them are to be made.
void cutAfter(std::vector<AugmentTask>& tasks, std::int64_t missing)
{
    const auto isNew = [](const AugmentTask& task) { return task.maker == 0; };
    auto end = tasks.begin();
    for (; missing > 0 && end != tasks.end(); ++end)
        missing -= isNew(*end) ? 1 : 0;
    tasks.erase(end, tasks.end());
}

// Bytes of an image made of one of these crops, as the crops' own files have.
std::uint64_t meanBytes(Project& project, const std::vector<Crop>& crops)
{
    constexpr std::size_t largestSample = 32;
    const std::size_t step = std::max<std::size_t>(1, crops.size() / largestSample);
    std::uint64_t bytes = 0;
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < crops.size(); i += step) {
        std::error_code error;
        const auto size = std::filesystem::file_size(project.files().path(crops[i].storedName), error);
        if (error)
            continue;
        bytes += size;
        ++count;
    }
    return count > 0 ? bytes / count : 0;
}

} // namespace

std::vector<ClassAugmentTasks> augmentTasks(Project& project, const AugmentOptions& options, const Json& recipe,
                                            bool withUndealt)
{
    const auto made = madeBefore(project, recipe);
    const auto seed = static_cast<std::uint64_t>(options.seed);
    std::vector<ClassAugmentTasks> classes;
    for (auto& imageClass : project.classes().list()) {
        auto& one = classes.emplace_back();
        one.crops = trainingCrops(project, imageClass.id, withUndealt);
        one.augmented = augmentedOf(project, imageClass.id);
        one.imageClass = std::move(imageClass);
        if (!options.balance) {
            one.tasks = firstTasks(one, options.count, seed, made);
            continue;
        }
        const auto present = static_cast<std::int64_t>(one.crops.size()) + one.augmented;
        const auto missing = std::max<std::int64_t>(0, options.count - present);
        one.tasks = firstTasks(one, one.augmented + missing, seed, made); // at most so many were made already
        cutAfter(one.tasks, missing);
    }
    return classes;
}

AugmentForecast forecastAugmentation(Project& project, const AugmentOptions& options, const Json& recipeChanges)
{
    AugmentForecast forecast;
    for (const auto& one : augmentTasks(project, options, augmentRecipe(options, recipeChanges), true)) {
        auto& line = forecast.classes.emplace_back();
        line.imageClass = one.imageClass;
        line.crops = static_cast<std::int64_t>(one.crops.size());
        line.augmented = one.augmented;
        line.images = std::ranges::count(one.tasks, RowId{0}, &AugmentTask::maker);
        line.bytes = static_cast<std::uint64_t>(line.images) * meanBytes(project, one.crops);
        forecast.images += line.images;
        forecast.bytes += line.bytes;
        forecast.undealt += std::ranges::count_if(one.crops, [](const Crop& crop) { return !crop.split; });
    }
    return forecast;
}

} // namespace histosynth
