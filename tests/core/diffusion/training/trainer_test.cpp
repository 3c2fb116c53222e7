// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/trainer.h"

#include <doctest/doctest.h>

#include <limits>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "tests/core/diffusion/training/recording_control.h"
#include "tests/core/diffusion/training/trainers.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;
using namespace histosynth::test;

namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file)
{
    return readFile(file, 64u << 20);
}

RecordingControl::Answer stopAfter(std::int64_t steps)
{
    return [steps](const RecordingControl& control) {
        return control.stepsTaken() >= steps ? Request::Stop : Request::Go;
    };
}

double meanLoss(const RecordingControl& control, std::size_t first, std::size_t count)
{
    const auto steps = control.all<TrainingStep>();
    double sum = 0;
    for (std::size_t i = first; i < first + count; ++i)
        sum += steps.at(i).loss;
    return sum / static_cast<double>(count);
}

// A run of `steps` that is stopped after `stop` of them and goes on leaves the files of one that never stopped.
void checkGoesOn(const TrainerUnderTest& trainer, std::int64_t steps, std::int64_t checkpointEvery, std::int64_t stop)
{
    CAPTURE(trainer.name);
    const TemporaryFolder straight;
    const TemporaryFolder broken;
    RecordingControl first;
    trainer.train({.steps = steps, .checkpointEvery = checkpointEvery, .folder = straight.path()}, first);

    TrainerRun run{.steps = steps, .checkpointEvery = checkpointEvery, .folder = broken.path()};
    RecordingControl stopping(stopAfter(stop));
    CHECK_THROWS_AS(trainer.train(run, stopping), Stopped);
    CHECK(stopping.stepsTaken() == stop);
    run.resumeFrom = trainingCheckpointFile(broken.path(), stop);
    REQUIRE(fs::exists(*run.resumeFrom));
    RecordingControl going;
    CHECK(trainer.train(run, going).step == steps);
    CHECK(going.stepsTaken() == steps - stop);
    CHECK(going.all<TrainingStep>().front().step == stop + 1);

    CHECK(bytesOf(modelFile(straight.path(), steps)) == bytesOf(modelFile(broken.path(), steps)));
    CHECK(bytesOf(trainingCheckpointFile(straight.path(), steps)) ==
          bytesOf(trainingCheckpointFile(broken.path(), steps)));
}

} // namespace

TEST_CASE("contract: the loss falls, and every step is told")
{
    for (const auto& trainer : trainersUnderTest()) {
        CAPTURE(trainer.name);
        const TemporaryFolder folder;
        RecordingControl control;
        const auto result = trainer.train({.steps = 40, .checkpointEvery = 40, .folder = folder.path()}, control);
        CHECK(meanLoss(control, 30, 10) < 0.8 * meanLoss(control, 0, 5));
        CHECK(control.stepsTaken() == 40);
        CHECK(control.all<TrainingStep>().back().step == 40);
        CHECK(control.all<Progress>().back().done == 40);
        CHECK(result.step == 40);
        REQUIRE(result.firstValidation);
        REQUIRE(result.validation);
        CHECK(*result.validation < *result.firstValidation);
        CHECK(control.all<ValidationLoss>().front().step == 0);
        CHECK(control.all<ValidationLoss>().size() == 5); // 0, 10, 20, 30, 40
        CHECK(fs::exists(result.model));
        CHECK(result.bestStep == 40);
    }
}

TEST_CASE("contract: going on is bit for bit as if the run had never stopped")
{
    for (const auto& trainer : trainersUnderTest())
        checkGoesOn(trainer, 20, 10, 7); // within an epoch, between two checkpoints
    checkGoesOn(trainerLikeRealRuns(), 6, 4, 3);
}

TEST_CASE("contract: a pause is held at a step, with a training checkpoint written")
{
    for (const auto& trainer : trainersUnderTest()) {
        CAPTURE(trainer.name);
        const TemporaryFolder folder;
        int asked = 0;
        bool writtenBefore = false;
        RecordingControl control([&](const RecordingControl& seen) {
            if (seen.stepsTaken() != 3 || ++asked > 2)
                return Request::Go;
            writtenBefore = asked == 2 && fs::exists(trainingCheckpointFile(folder.path(), 3));
            return Request::Pause;
        });
        CHECK(trainer.train({.steps = 6, .checkpointEvery = 6, .folder = folder.path()}, control).step == 6);
        CHECK(writtenBefore);
        CHECK(control.stepsTaken() == 6);
    }
}

TEST_CASE("contract: the last checkpoints and the best one are kept")
{
    for (const auto& trainer : trainersUnderTest()) {
        CAPTURE(trainer.name);
        const TemporaryFolder folder;
        RecordingControl control;
        const auto result =
            trainer.train({.steps = 12, .checkpointEvery = 2, .keepCheckpoints = 2, .folder = folder.path()}, control);
        std::vector<std::int64_t> steps;
        for (const auto& checkpoint : result.checkpoints) {
            steps.push_back(checkpoint.step);
            CHECK(fs::exists(checkpoint.model));
            CHECK(fs::exists(checkpoint.training));
        }
        std::vector<std::int64_t> expected{10, 12};
        REQUIRE(result.bestStep);
        if (*result.bestStep < 10)
            expected.insert(expected.begin(), *result.bestStep);
        CHECK(steps == expected);
        CHECK(control.notices("training.checkpoint_written").size() == 6);
    }
}

TEST_CASE("a loss that is not finite ends the run and names the last good training checkpoint")
{
    const TemporaryFolder folder;
    RecordingControl control;
    const auto spoil = [](std::int64_t step) { return step == 12 ? std::numeric_limits<double>::quiet_NaN() : 1.0; };
    TrainingOptions options;
    options.batch = 1;
    options.previewEvery = 0;
    options.warmupSteps = 0;
    try {
        trainToy(options, {.steps = 20, .checkpointEvery = 5, .folder = folder.path()}, control, spoil);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == "training.loss_not_finite");
        CHECK(error.argument("step") == "13");
        CHECK(error.argument("checkpoint") == trainingCheckpointFile(folder.path(), 10).string());
    }
    RecordingControl going;
    const auto file = trainingCheckpointFile(folder.path(), 10);
    CHECK(trainToy(options, {.steps = 20, .folder = folder.path(), .resumeFrom = file}, going).step == 20);
}

TEST_CASE("a preview that fails leaves a notice and the run as it is")
{
    TrainingOptions options;
    options.batch = 1;
    options.warmupSteps = 0;
    options.previewEvery = 2;
    const TemporaryFolder with;
    const TemporaryFolder without;
    RecordingControl control;
    trainToy(options, {.steps = 4, .checkpointEvery = 4, .folder = with.path()}, control);
    CHECK(control.notices("training.preview_failed").size() == 2);
    options.previewEvery = 0;
    trainToy(options, {.steps = 4, .checkpointEvery = 4, .folder = without.path()}, control);
    CHECK(bytesOf(modelFile(with.path(), 4)) == bytesOf(modelFile(without.path(), 4)));
}

TEST_CASE("accumulated batches make the same step as one large batch")
{
    TrainingOptions options;
    options.batch = 1;
    options.warmupSteps = 0;
    options.previewEvery = 0;
    options.accumulation = 3;
    const TemporaryFolder folder;
    RecordingControl control;
    std::vector<std::int64_t> seen;
    trainToy(options, {.steps = 2, .checkpointEvery = 2, .folder = folder.path()}, control, [&seen](std::int64_t part) {
        seen.push_back(part);
        return part % 3 == 0 ? 3.0 : 0.0; // so the mean over three is that of the first alone
    });
    CHECK(seen == std::vector<std::int64_t>{0, 1, 2, 3, 4, 5});
    options.accumulation = 1;
    RecordingControl single;
    trainToy(options, {.steps = 2, .checkpointEvery = 2, .folder = folder.path()}, single);
    CHECK(control.all<TrainingStep>()[0].loss == doctest::Approx(single.all<TrainingStep>()[0].loss));
    CHECK(control.all<TrainingStep>()[0].gradientNorm == doctest::Approx(single.all<TrainingStep>()[0].gradientNorm));
}

TEST_CASE("a training checkpoint of another run is refused, saying what differs")
{
    TrainingOptions options;
    options.batch = 1;
    options.warmupSteps = 0;
    options.previewEvery = 0;
    const TemporaryFolder folder;
    RecordingControl control;
    trainToy(options, {.steps = 5, .folder = folder.path()}, control);
    options.batch = 2;
    try {
        trainToy(options, {.steps = 9, .folder = folder.path(), .resumeFrom = trainingCheckpointFile(folder.path(), 5)},
                 control);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.code() == "training.other_run");
        CHECK(error.argument("what") == "batch");
    }
}
