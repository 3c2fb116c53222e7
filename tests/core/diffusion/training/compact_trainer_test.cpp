// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/compact_trainer.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/diffusion/pipelines/class_to_image.h"
#include "tests/core/diffusion/training/recording_control.h"
#include "tests/core/diffusion/training/trainers.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;
using namespace histosynth::test;

namespace {

std::string codeOf(const CompactTraining& training)
{
    NoControl control;
    try {
        trainCompact(training, control);
    } catch (const Error& error) {
        return error.code();
    } catch (const InvalidOptions& error) {
        return error.problems().front().code;
    }
    return "none";
}

} // namespace

TEST_CASE("a trained model draws each class as it is")
{
    const auto data = tinyData(16, 1);
    const TemporaryFolder folder;
    CompactTraining training{.options = tinyCompactOptions(),
                             .classNames = {"dark", "bright"},
                             .train = data,
                             .validation = data,
                             .folder = folder.path()};
    training.options.steps = 150;
    NoControl control;
    const auto result = trainCompact(training, control);
    ClassToImage pipeline(result.model);
    CHECK(pipeline.config().classNames == training.classNames);
    GenerationOptions options;
    options.count = 4;
    options.steps = 12;
    const auto brightness = [&](std::int64_t label) {
        double sum = 0;
        pipeline.generate(label, options, control, [&sum](const GeneratedImage& image) {
            for (const auto value : image.pixels)
                sum += value;
        });
        return sum / (4 * 8 * 8 * 3);
    };
    CHECK(brightness(0) < 90);
    CHECK(brightness(1) > 160);
}

TEST_CASE("without validation images a run says so and goes on")
{
    const auto data = tinyData(6, 1);
    const TrainingData none;
    const TemporaryFolder folder;
    CompactTraining training{.options = tinyCompactOptions(),
                             .classNames = {"dark", "bright"},
                             .train = data,
                             .validation = none,
                             .folder = folder.path()};
    training.options.steps = 2;
    RecordingControl control;
    const auto result = trainCompact(training, control);
    CHECK(control.notices("training.no_validation").size() == 1);
    CHECK(control.all<ValidationLoss>().empty());
    CHECK_FALSE(result.validation);
    CHECK_FALSE(result.bestStep);
}

TEST_CASE("previews show every class and change nothing in the run")
{
    const auto data = tinyData(6, 1);
    const TemporaryFolder with;
    const TemporaryFolder without;
    CompactTraining training{.options = tinyCompactOptions(),
                             .classNames = {"dark", "bright"},
                             .train = data,
                             .validation = data,
                             .folder = with.path()};
    training.options.steps = 4;
    training.options.previewEvery = 2;
    std::vector<std::int64_t> labels;
    training.writePreview = [&labels](std::int64_t step, const std::vector<GeneratedImage>& images) {
        for (const auto& image : images)
            labels.push_back(image.classIndex);
        if (step == 4)
            throw std::runtime_error("disk full");
        return std::filesystem::path("preview.png");
    };
    RecordingControl control;
    trainCompact(training, control);
    CHECK(control.all<Preview>().size() == 1);
    CHECK(control.all<Preview>()[0].file == "preview.png");
    CHECK(control.notices("training.preview_failed").size() == 1);
    CHECK(labels == std::vector<std::int64_t>{0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1});

    training.folder = without.path();
    training.writePreview = {};
    trainCompact(training, control);
    CHECK(readFile(trainingCheckpointFile(with.path(), 4), 1 << 26) ==
          readFile(trainingCheckpointFile(without.path(), 4), 1 << 26));
}

TEST_CASE("data and options that cannot be trained on are refused before work begins")
{
    const auto good = tinyData(6, 1);
    const TrainingData none;
    const TemporaryFolder folder;
    const auto codeFor = [&](const TrainingData& data, const CompactTrainingOptions& options) {
        return codeOf(
            {.options = options, .classNames = {"a", "b"}, .train = data, .validation = none, .folder = folder.path()});
    };
    CHECK(codeFor(none, tinyCompactOptions()) == "training.bad_data");
    auto bad = good;
    bad.labels[3] = 2;
    CHECK(codeFor(bad, tinyCompactOptions()) == "training.bad_data");
    bad = good;
    bad.pixels.pop_back();
    CHECK(codeFor(bad, tinyCompactOptions()) == "training.bad_data");
    auto options = tinyCompactOptions();
    options.side = 16;
    CHECK(codeFor(good, options) == "training.bad_data");
    options.channels = "nine";
    CHECK(codeFor(good, options) == "training.bad_channels");
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a run does not go on with other images")
{
    const auto data = tinyData(6, 1);
    const auto otherData = tinyData(6, 9);
    const TemporaryFolder folder;
    CompactTraining training{.options = tinyCompactOptions(),
                             .classNames = {"dark", "bright"},
                             .train = data,
                             .validation = data,
                             .folder = folder.path()};
    training.options.steps = 1;
    NoControl control;
    trainCompact(training, control);
    const CompactTraining other{.options = training.options,
                                .classNames = training.classNames,
                                .train = otherData,
                                .validation = data,
                                .folder = folder.path(),
                                .resumeFrom = trainingCheckpointFile(folder.path(), 1)};
    CHECK(codeOf(other) == "training.other_run");
}
