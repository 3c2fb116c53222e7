// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/train_model.h"

#include <ranges>

#include "core/base/atomic_file.h"
#include "core/diffusion/training/compact_trainer.h"
#include "core/image/image_io.h"
#include "core/workflow/pixels.h"
#include "core/workflow/recorded_run.h"
#include "core/workflow/split_images.h"
#include "core/workflow/training_images.h"
#include "core/workflow/training_recorder.h"

namespace histosynth {

namespace fs = std::filesystem;

namespace {

struct TrainedClass {
    RowId id = 0;
    std::string name;
};

std::vector<TrainedClass> classesWithImages(Project& project, RunControl& control)
{
    std::vector<TrainedClass> classes;
    for (const auto& summary : project.summary()) {
        if (summary.crops.train > 0)
            classes.push_back({summary.imageClass.id, summary.imageClass.name});
        else
            control.handle(Notice{"train.class_without_images", {{"class", summary.imageClass.name}}});
    }
    if (classes.empty())
        throw Error(ErrorKind::BadInput, "train.no_images", {});
    return classes;
}

Json settingsOf(const CompactTrainingOptions& options, const std::vector<TrainedClass>& classes)
{
    Json settings = {{"model", "compact"}, {"options", toJson(options)}, {"classes", Json::array()}};
    for (const auto& one : classes)
        settings["classes"].push_back({{"id", one.id}, {"name", one.name}});
    return settings;
}

std::vector<TrainedClass> classesOf(const Json& settings)
{
    std::vector<TrainedClass> classes;
    for (const auto& one : settings.at("classes"))
        classes.push_back({one.at("id").get<RowId>(), one.at("name").get<std::string>()});
    return classes;
}

// Images come in class order, the same number of each class: one row of the sheet a class.
PreviewWriter previewWriter(const fs::path& folder, std::size_t classCount)
{
    return [folder, classCount](std::int64_t step, const std::vector<GeneratedImage>& images) {
        std::vector<cv::Mat> pictures;
        for (const auto& image : images)
            pictures.push_back(imageOfRgb(image.pixels, image.side));
        const auto sheet = contactSheet(pictures, static_cast<int>(images.size() / classCount));
        std::string number = std::to_string(step);
        number.insert(0, number.size() < 6 ? 6 - number.size() : 0, '0');
        const fs::path file = folder / ("step-" + number + ".png");
        writeFileAtomically(file, encodePng(sheet, {{"Description", "HistoSynth preview: synthetic images"}}));
        return file;
    };
}

struct Checkpoint {
    fs::path file;
    std::int64_t step = 0;
};

std::optional<Checkpoint> lastCheckpoint(Project& project, RowId run)
{
    const auto latest = project.trainingCheckpoints().latest(run);
    if (!latest)
        return std::nullopt;
    return Checkpoint{project.trainingCheckpoints().path(*latest), latest->step};
}

TrainingResult train(Project& project, RowId run, const CompactTrainingOptions& options,
                     const std::vector<TrainedClass>& classes, const TrainingData& train,
                     const TrainingData& validation, RunControl& control)
{
    const fs::path folder = project.runs().folder(run);
    const fs::path previews = folder / "previews";
    fs::create_directories(folder / "checkpoints");
    fs::create_directories(previews);
    const auto checkpoint = lastCheckpoint(project, run);
    project.runLog().truncate(run, checkpoint ? checkpoint->step : 0);
    std::vector<std::string> names;
    for (const auto& one : classes)
        names.push_back(one.name);
    const CompactTraining training{
        .options = options,
        .classNames = names,
        .train = train,
        .validation = validation,
        .folder = folder / "checkpoints",
        .resumeFrom = checkpoint ? std::optional(checkpoint->file) : std::nullopt,
        .writePreview = previewWriter(previews, classes.size()),
    };
    TrainingRecorder recorder(project, run, static_cast<int>(options.keepCheckpoints), control);
    try {
        auto result = trainCompact(training, recorder);
        recorder.flush();
        return result;
    } catch (...) {
        recorder.flush();
        throw;
    }
}

std::vector<std::int64_t> keptSteps(Project& project, RowId run)
{
    std::vector<std::int64_t> steps;
    for (const auto& checkpoint : project.trainingCheckpoints().list(run))
        steps.push_back(checkpoint.step);
    return steps;
}

TrainResult runTraining(Project& project, RecordedRun& run, const CompactTrainingOptions& options,
                        const std::vector<TrainedClass>& classes, RunControl& control)
{
    std::vector<RowId> ids;
    for (const auto& one : classes)
        ids.push_back(one.id);
    TrainResult result;
    result.run = run.id();
    record(run, [&] {
        // A training that goes on from a checkpoint must see the images that it named at its start.
        if (!lastCheckpoint(project, run.id()) || project.runs().inputs(run.id()).isEmpty())
            project.runs().setInputs(run.id(), trainingInputs(project, ids));
        const auto trainData = loadTrainingData(project, ids, Split::Train, options.side, control);
        const auto validationData = loadTrainingData(project, ids, Split::Validation, options.side, control);
        const auto trained = train(project, run.id(), options, classes, trainData, validationData, control);
        result.steps = trained.step;
        result.trainingImages = trainData.count();
        result.validationImages = validationData.count();
        result.loss = trained.loss;
        result.firstValidation = trained.firstValidation;
        result.validation = trained.validation;
        result.bestStep = trained.bestStep;
        result.checkpoints = keptSteps(project, run.id());
        return Json{{"steps", result.steps},
                    {"loss", result.loss},
                    {"training_images", result.trainingImages},
                    {"validation_images", result.validationImages}};
    });
    return result;
}

// What a training that is done had to say. Runs of older versions have kept less of it.
TrainResult earlierResult(Project& project, const Run& run)
{
    TrainResult result;
    result.run = run.id;
    result.steps = run.result.value("steps", std::int64_t{0});
    result.loss = run.result.value("loss", 0.0);
    result.trainingImages = run.result.value("training_images", std::int64_t{0});
    result.validationImages = run.result.value("validation_images", std::int64_t{0});
    const auto losses = project.runLog().validationLosses(run.id);
    if (!losses.empty()) {
        result.firstValidation = losses.front().loss;
        result.validation = losses.back().loss;
    }
    if (const auto best = project.trainingCheckpoints().best(run.id))
        result.bestStep = best->step;
    result.checkpoints = keptSteps(project, run.id);
    return result;
}

} // namespace

TrainResult trainModel(Project& project, const CompactTrainingOptions& options, RunControl& control)
{
    throwIfAny(check(options));
    ensureSplit(project, control);
    const auto classes = classesWithImages(project, control);
    RecordedRun run(project, project.runs().start(RunKind::Train, settingsOf(options, classes)));
    return runTraining(project, run, options, classes, control);
}

TrainResult resumeTraining(Project& project, std::optional<RowId> run, RunControl& control)
{
    const auto found = run ? std::optional(project.runs().get(*run)) : project.runs().latest(RunKind::Train);
    if (!found || found->kind != RunKind::Train)
        throw Error(ErrorKind::BadInput, "train.nothing_to_resume", {});
    if (found->state == RunState::Done)
        throw Error(ErrorKind::BadInput, "train.run_is_done", {{"run", std::to_string(found->id)}});
    CompactTrainingOptions options;
    throwIfAny(fromJson(options, found->settings.at("options")));
    project.runs().restart(found->id);
    RecordedRun taken(project, found->id);
    return runTraining(project, taken, options, classesOf(found->settings), control);
}

TrainResult ensureTraining(Project& project, const CompactTrainingOptions& options, RunControl& control)
{
    const auto asked = toJson(options);
    const auto runs = project.runs().list(RunKind::Train);
    for (const auto& run : std::views::reverse(runs)) {
        if (run.settings.at("options") != asked)
            continue;
        if (run.state == RunState::Done)
            return earlierResult(project, run);
        try {
            return resumeTraining(project, run.id, control);
        } catch (const Error& error) {
            if (error.code() != "training.other_run")
                throw;
            break; // its images have changed since
        }
    }
    return trainModel(project, options, control);
}

} // namespace histosynth
