// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/plan_training.h"

#include <iterator>

#include "core/workflow/train_model.h"
#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

namespace fs = std::filesystem;

namespace {

int plansInScratch()
{
    int count = 0;
    for (const auto& entry : fs::directory_iterator(fs::temp_directory_path()))
        count += entry.path().filename().string().starts_with("histosynth-plan-") ? 1 : 0;
    return count;
}

TrainingCost simpleCost()
{
    return {.stepSeconds = 1.0,
            .validationSeconds = 10.0,
            .previewSeconds = 100.0,
            .checkpointSeconds = 1000.0,
            .memoryBytes = 1 << 20,
            .checkpointBytes = 5000};
}

} // namespace

TEST_CASE("a training set counts what a training will see")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    const auto set = trainingSet(project);
    NoControl control;
    const auto result = trainModel(project, test::tinyTraining(), control);
    CHECK(set.classes == 2);
    CHECK(set.trainingImages == result.trainingImages);
    CHECK(set.validationImages == result.validationImages);
    CHECK_FALSE(set.isEmpty());
}

TEST_CASE("the dry run measures a real step and a real training checkpoint, and leaves nothing behind")
{
    const test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    const auto before = plansInScratch();
    NoControl control;
    auto options = test::tinyTraining();
    options.learningRate = 0.9; // would blow up
    const auto cost = measureTraining(options, trainingSet(project), control);
    CHECK(plansInScratch() == before);
    CHECK(cost.stepSeconds > 0.0);
    CHECK(cost.validationSeconds > 0.0);
    CHECK(cost.previewSeconds > 0.0);
    CHECK(cost.checkpointSeconds > 0.0);
    CHECK(cost.memoryBytes.has_value());

    // What the run of the same options has on the disk.
    const auto run = *project.runs().latest(RunKind::Train);
    const auto kept = *project.trainingCheckpoints().latest(run.id);
    const auto bytes = static_cast<double>(kept.bytes + kept.modelBytes);
    CHECK(static_cast<double>(cost.checkpointBytes) == doctest::Approx(bytes).epsilon(0.02));
}

TEST_CASE("a dry run can be stopped, and refuses what a training refuses")
{
    test::Listener stopping("measure", 1);
    CHECK(test::failureOf([&] { measureTraining(test::tinyTraining(), {2, 10, 4}, stopping); }) == "stopped");
    NoControl control;
    auto options = test::tinyTraining();
    options.channels = "many";
    CHECK_THROWS_AS(measureTraining(options, {2, 10, 4}, control), InvalidOptions);
}

TEST_CASE("a plan adds up all that a training does, as often as it does it")
{
    auto options = test::tinyTraining();
    options.steps = 100;
    options.validationEvery = 30; // 0 30 60 90, at checkpoints 40 80, and at 100
    options.checkpointEvery = 40; // 40 80 100
    options.previewEvery = 50;    // 50 100
    options.keepCheckpoints = 1;
    const MachineRoom room{std::int64_t(1) << 40, std::int64_t(1) << 40};
    const auto plan = planTraining(options, {2, 10, 4}, simpleCost(), room);
    CHECK(plan.seconds == doctest::Approx(100 + 7 * 10 + 2 * 100 + 3 * 1000));
    CHECK(plan.checkpointsKept == 2);
    CHECK(plan.diskBytes > 2 * 5000);
    CHECK(plan.peakDiskBytes - plan.diskBytes == 5000);
    CHECK(plan.memoryBytes.value_or(0) > (1 << 20) + 14 * options.side * options.side * 3);
    CHECK(plan.fitsMemory());
    CHECK(plan.fitsDisk());

    const auto unvalidated = planTraining(options, {2, 10, 0}, simpleCost(), room);
    CHECK(unvalidated.seconds == doctest::Approx(100 + 2 * 100 + 3 * 1000));
}

TEST_CASE("a plan says what does not fit, and holds its peace on what is not known")
{
    const auto options = test::tinyTraining();
    auto cost = simpleCost();
    const auto tight = planTraining(options, {2, 10, 4}, cost, {1000, 1000});
    CHECK_FALSE(tight.fitsMemory());
    CHECK_FALSE(tight.fitsDisk());
    CHECK(planTraining(options, {2, 10, 4}, cost, {}).fitsDisk());
    cost.memoryBytes.reset();
    CHECK(planTraining(options, {2, 10, 4}, cost, {1000, {}}).fitsMemory());
    CHECK(machineRoom(fs::temp_directory_path()).diskBytes.value_or(0) > 0);
    CHECK_FALSE(machineRoom("/nowhere at all").diskBytes.has_value());
}
