// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/train_model.h"

#include <iterator>

#include "core/base/atomic_file.h"
#include "core/project/content_hash.h"
#include "core/workflow/augment_images.h"
#include "core/workflow/trained_model.h"
#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

namespace fs = std::filesystem;

namespace {

std::vector<double> losses(Project& project, RowId run)
{
    std::vector<double> values;
    for (const auto& step : project.runLog().steps(run))
        values.push_back(step.loss);
    for (const auto& one : project.runLog().validationLosses(run))
        values.push_back(one.loss);
    return values;
}

std::size_t filesIn(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

} // namespace

TEST_CASE("a training leaves a whole log, its checkpoints and their models, and a run that is done")
{
    const test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    const auto run = *project.runs().latest(RunKind::Train);
    CHECK(run.state == RunState::Done);
    CHECK(run.result.at("steps") == 6);
    const auto steps = project.runLog().steps(run.id);
    REQUIRE(steps.size() == 6);
    for (std::size_t i = 0; i < steps.size(); ++i)
        CHECK(steps[i].step == static_cast<std::int64_t>(i) + 1);
    CHECK(project.runLog().validationLosses(run.id).back().step == 6);
    const auto models = trainedModels(project, run);
    REQUIRE(models.size() == 3);
    for (std::size_t i = 0; i < models.size(); ++i) {
        CHECK(models[i].step == 2 * static_cast<std::int64_t>(i + 1));
        CHECK(fs::exists(models[i].file));
    }
    CHECK(labelOf(models[0], project.classes().named(test::wild)) == 1);
    CHECK(test::failureOf([&] { trainedModel(project, run, 3); }) == "train.no_such_checkpoint");
    deleteCheckpoint(project, run.id, 2);
    CHECK_FALSE(fs::exists(models[0].file));
    CHECK(trainedModels(project, run).size() == 2);
}

TEST_CASE("stopped and resumed, a training ends where an undisturbed one ends")
{
    const test::TemporaryFolder folder;
    const test::TemporaryFolder other;
    Project undisturbed = test::trainedProject(folder.path());
    Project project = test::croppedProject(other.path());
    test::Listener stopping("train", 3);
    CHECK(test::failureOf([&] { trainModel(project, test::tinyTraining(), stopping); }) == "stopped");
    const auto run = *project.runs().latest(RunKind::Train);
    CHECK(run.state == RunState::Stopped);
    CHECK(project.runLog().steps(run.id).size() == 3);

    NoControl control;
    const auto result = resumeTraining(project, {}, control);
    CHECK(result.run == run.id);
    CHECK(result.steps == 6);
    CHECK(result.trainingImages == 48);
    CHECK(result.validationImages == 24);
    CHECK(project.runs().get(run.id).state == RunState::Done);
    const auto reference = *undisturbed.runs().latest(RunKind::Train);
    CHECK(losses(project, run.id) == losses(undisturbed, reference.id));
    for (const std::int64_t step : {4, 6}) {
        const auto model = trainedModel(project, project.runs().get(run.id), step);
        const auto wanted = trainedModel(undisturbed, reference, step);
        CHECK(contentOf(model.file).hash == contentOf(wanted.file).hash);
        CHECK(project.trainingCheckpoints().get(model.checkpointId).hash ==
              undisturbed.trainingCheckpoints().get(wanted.checkpointId).hash);
    }
    CHECK(test::failureOf([&] { resumeTraining(project, run.id, control); }) == "train.run_is_done");
}

TEST_CASE("a run that failed, too, is recorded, and can be resumed only with the images that it knows")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    NoControl control;
    CHECK(test::failureOf([&] { resumeTraining(project, {}, control); }) == "train.nothing_to_resume");
    test::Listener stopping("train", 2);
    CHECK(test::failureOf([&] { trainModel(project, test::tinyTraining(), stopping); }) == "stopped");
    augmentImages(project, {2, "thesis", 0}, Json::object(), control);
    CHECK(test::failureOf([&] { resumeTraining(project, {}, control); }) == "training.other_run");
    const auto run = *project.runs().latest(RunKind::Train);
    CHECK(run.state == RunState::Failed);
    CHECK(run.errorCode == "training.other_run");
    CHECK(project.trainingCheckpoints().latest(run.id)->step == 2);
}

TEST_CASE("a class without training images is told of and not learnt; without any there is no run")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    project.classes().add({0, "bare", {}, {}});
    auto options = test::tinyTraining();
    options.steps = 1;
    options.warmupSteps = 0;
    test::Listener control;
    const auto result = trainModel(project, options, control);
    CHECK(control.count("train.class_without_images") == 1);
    const auto model = trainedModel(project, project.runs().get(result.run), {});
    CHECK(model.classIds.size() == 2);
    CHECK(test::failureOf([&] { labelOf(model, project.classes().named("bare")); }) ==
          "generate.class_unknown_to_model");

    const test::TemporaryFolder other;
    Project uncut = test::importedProject(other.path());
    CHECK(test::failureOf([&] { trainModel(uncut, options, control); }) == "train.no_images");
    options.steps = 0;
    CHECK(test::failureOf([&] { trainModel(uncut, options, control); }) == "option.out_of_range");
    CHECK(uncut.runs().list(RunKind::Train).empty());
}

TEST_CASE("the last checkpoints and the best are kept, in the project and on the disk; previews are drawn")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    auto options = test::tinyTraining();
    options.checkpointEvery = 1;
    options.validationEvery = 1;
    options.previewEvery = 6;
    options.keepCheckpoints = 1;
    NoControl control;
    const auto result = trainModel(project, options, control);
    const auto kept = project.trainingCheckpoints().list(result.run);
    const auto best = project.trainingCheckpoints().best(result.run);
    CHECK(kept.back().step == 6);
    CHECK(kept.size() == (best->step == 6 ? 1 : 2));
    CHECK(result.bestStep == best->step);
    const auto runFolder = project.runs().folder(result.run);
    CHECK(filesIn(runFolder / "checkpoints") == 2 * kept.size());
    for (const auto& model : trainedModels(project, project.runs().get(result.run)))
        CHECK(fs::exists(model.file));
    CHECK(filesIn(runFolder / "previews") == 1);
}

TEST_CASE("a training is used again only if its options were the same; else a new one is made")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    test::Listener control;
    const auto quick = test::tinyTraining();
    auto longer = quick;
    longer.steps = 8;
    const auto first = ensureTraining(project, quick, control);
    CHECK(first.steps == 6);
    const auto second = ensureTraining(project, longer, control);
    CHECK(second.run != first.run);
    CHECK(second.steps == 8);
    const auto again = ensureTraining(project, quick, control);
    CHECK(again.run == first.run);
    CHECK(again.steps == 6);
    CHECK(again.loss == first.loss);
    CHECK(again.trainingImages == first.trainingImages);
    CHECK(again.validation == first.validation);
    CHECK(again.bestStep == first.bestStep);
    CHECK(again.checkpoints == first.checkpoints);
    CHECK(project.runs().list(RunKind::Train).size() == 2);
}

TEST_CASE("a training with the same options that was stopped is resumed, or made anew on other images")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    test::Listener stopping("train", 4);
    CHECK(test::failureOf([&] { ensureTraining(project, test::tinyTraining(), stopping); }) == "stopped");
    const auto stopped = project.runs().latest(RunKind::Train)->id;
    NoControl control;
    SUBCASE("the same images")
    {
        CHECK(ensureTraining(project, test::tinyTraining(), control).run == stopped);
    }
    SUBCASE("other images")
    {
        augmentImages(project, {4, "thesis", 0}, Json::object(), control);
        const auto anew = ensureTraining(project, test::tinyTraining(), control);
        CHECK(anew.run != stopped);
        CHECK(anew.steps == 6);
    }
}

TEST_CASE("a training names its images and its model files, so that neither can be lost unnoticed")
{
    const test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    const auto run = project.runs().latest(RunKind::Train)->id;
    std::vector<RowId> seen;
    for (const auto& crop : project.crops().list()) {
        if (crop.split != Split::Test)
            seen.push_back(crop.id);
    }
    CHECK(project.runs().inputs(run).crops == seen);
    CHECK(project.runs().inputs(run).augmentedImages.empty());
    CHECK(test::failureOf([&] { project.runs().remove(project.runs().latest(RunKind::Crop)->id); }) ==
          "project.run_in_use");

    NoControl control;
    CHECK(project.verify(control).problems.empty());
    const auto model = project.trainingCheckpoints().modelPath(*project.trainingCheckpoints().latest(run));
    REQUIRE(model);
    auto bytes = test::readFile(*model);
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    writeFileAtomically(*model, bytes);
    REQUIRE(project.verify(control).problems.size() == 1);
    CHECK(project.verify(control).problems[0].code == "project.file_altered");
}

TEST_CASE("a training that begins anew names the images of its new beginning")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    test::Listener stopping("load", 1);
    CHECK(test::failureOf([&] { trainModel(project, test::tinyTraining(), stopping); }) == "stopped");
    const auto run = project.runs().latest(RunKind::Train)->id;
    NoControl control;
    augmentImages(project, {4, "thesis", 0}, Json::object(), control);
    CHECK(project.runs().inputs(run).augmentedImages.empty());
    resumeTraining(project, run, control);
    CHECK(project.runs().inputs(run).augmentedImages.size() == 8);
}
