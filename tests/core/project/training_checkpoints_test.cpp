// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/training_checkpoints.h"

#include <filesystem>

#include "core/base/atomic_file.h"
#include "core/project/content_hash.h"
#include "tests/core/project/sample_project.h"

using namespace histosynth;
namespace fs = std::filesystem;

namespace {

std::vector<std::int64_t> stepsOf(test::SampleProject& sample)
{
    std::vector<std::int64_t> steps;
    for (const auto& checkpoint : sample->trainingCheckpoints().list(sample.trainRun))
        steps.push_back(checkpoint.step);
    return steps;
}

} // namespace

TEST_CASE("a training checkpoint has the size and hash of its file")
{
    test::SampleProject sample;
    const auto id = sample.addCheckpoint(100, 0.5);
    const auto checkpoint = sample->trainingCheckpoints().get(id);
    CHECK(checkpoint.step == 100);
    CHECK(checkpoint.hash == contentHash("state after 100"));
    CHECK(checkpoint.bytes == 15);
    CHECK(checkpoint.isBest);
    CHECK(fs::path(checkpoint.file).is_relative());
    CHECK(readFile(sample->trainingCheckpoints().path(checkpoint), 100) == "state after 100");
}

TEST_CASE("the best has the lowest validation loss; without one it is the latest")
{
    test::SampleProject sample;
    auto& checkpoints = sample->trainingCheckpoints();
    CHECK_FALSE(checkpoints.best(sample.trainRun));
    sample.addCheckpoint(1);
    sample.addCheckpoint(2);
    CHECK(checkpoints.best(sample.trainRun)->step == 2);
    sample.addCheckpoint(3, 0.5);
    sample.addCheckpoint(4, 0.25);
    sample.addCheckpoint(5, 0.25);
    CHECK(checkpoints.best(sample.trainRun)->step == 4);
    CHECK(checkpoints.latest(sample.trainRun)->step == 5);
}

TEST_CASE("the last three and the best are kept")
{
    test::SampleProject sample;
    for (std::int64_t step = 1; step <= 8; ++step)
        sample.addCheckpoint(step, step == 2 ? 0.1 : 1.0);
    const auto first = sample->trainingCheckpoints().list(sample.trainRun).front();
    CHECK(sample->trainingCheckpoints().prune(sample.trainRun) == 4 * 13);
    CHECK(stepsOf(sample) == std::vector<std::int64_t>{2, 6, 7, 8});
    CHECK_FALSE(fs::exists(sample->trainingCheckpoints().path(first)));
    CHECK(sample->trainingCheckpoints().prune(sample.trainRun) == 0);
}

TEST_CASE("a removed training checkpoint is still known to what was made with it")
{
    test::SampleProject sample;
    const auto id = sample.addCheckpoint(1);
    const auto image = sample.addSynthetic(0, "a", id);
    sample->trainingCheckpoints().remove(id);
    CHECK(stepsOf(sample).empty());
    CHECK(sample->syntheticImages().get(image).checkpointId == id);
    CHECK(sample->trainingCheckpoints().get(id).isRemoved);
    CHECK(sample->trainingCheckpoints().get(id).hash == contentHash("state after 1"));
    CHECK(sample.addCheckpoint(1) == id);
    CHECK(stepsOf(sample) == std::vector<std::int64_t>{1});
}

TEST_CASE("a step that is trained again does not touch the file of the first time before its row is replaced")
{
    test::SampleProject sample;
    sample.addCheckpoint(1);
    const auto second = sample->trainingCheckpoints().newFile(sample.trainRun, 1, "training.safetensors");
    writeFileAtomically(second, "other state");
    NoControl control;
    CHECK(sample->verify(control).problems.empty());
    sample->trainingCheckpoints().add(sample.trainRun, 1, second, {});
    CHECK(stepsOf(sample) == std::vector<std::int64_t>{1});
    CHECK(sample->cleanUp().files == 1);
    CHECK(sample->verify(control).problems.empty());
}

TEST_CASE("a removal that is undone leaves the file")
{
    test::SampleProject sample;
    const auto id = sample.addCheckpoint(1);
    {
        const auto transaction = sample->transaction();
        sample->trainingCheckpoints().remove(id);
    }
    REQUIRE(stepsOf(sample) == std::vector<std::int64_t>{1});
    CHECK(fs::exists(sample->trainingCheckpoints().path(sample->trainingCheckpoints().get(id))));
}
