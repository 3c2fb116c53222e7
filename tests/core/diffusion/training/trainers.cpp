// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/diffusion/training/trainers.h"

#include <torch/torch.h>

#include <random>

#include "core/diffusion/training/compact_trainer.h"
#include "core/diffusion/training/trainer.h"
#include "core/diffusion/weights/safetensors.h"

namespace histosynth::test {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t tinySide = 8;

class ToyTrainer : public Trainer {
public:
    ToyTrainer(const TrainingOptions& options, const fs::path& folder, RunControl& control,
               std::function<double(std::int64_t)> lossFactor)
        : Trainer(options, folder, control), m_options(options), m_lossFactor(std::move(lossFactor))
    {
    }

protected:
    std::vector<NamedTensor> parameters() override { return {{"numbers", m_numbers}}; }

    at::Tensor batchLoss(std::int64_t position, at::Generator& generator) override
    {
        const auto wanted = torch::tensor({1.0f, 2.0f, 3.0f}) + 0.01 * torch::randn({3}, generator, torch::kFloat);
        const auto loss = (m_numbers - wanted).square().mean();
        return m_lossFactor ? loss * m_lossFactor(position / m_options.batch) : loss;
    }

    std::optional<double> validationLoss() override
    {
        const torch::NoGradGuard noGrad;
        return (m_numbers - torch::tensor({1.0f, 2.0f, 3.0f})).square().mean().item<double>();
    }

    std::optional<fs::path> preview(std::int64_t) override { throw std::runtime_error("no picture"); }

    void saveModel(const fs::path& file, const std::vector<NamedTensor>& averaged, std::int64_t) override
    {
        writeSafetensors(file, {{averaged[0].name, averaged[0].tensor}});
    }

    Json identity() const override { return {{"batch", m_options.batch}}; }

private:
    TrainingOptions m_options;
    std::function<double(std::int64_t)> m_lossFactor;
    torch::Tensor m_numbers = torch::zeros({3}).requires_grad_();
};

TrainingResult trainTinyCompact(const TrainerRun& run, RunControl& control, const CompactTrainingOptions& options)
{
    const auto train = tinyData(12, 1, options.side);
    const auto validation = tinyData(6, 2, options.side);
    CompactTraining training{.options = options,
                             .classNames = {"dark", "bright"},
                             .train = train,
                             .validation = validation,
                             .folder = run.folder};
    training.options.steps = run.steps;
    training.options.checkpointEvery = run.checkpointEvery;
    training.options.keepCheckpoints = run.keepCheckpoints;
    training.resumeFrom = run.resumeFrom;
    return trainCompact(training, control);
}

// What long runs have and the tiny ones have not: threads that share each kernel, images large enough for them to be
// shared, a rate that depends on the step, gradients of several batches.
CompactTrainingOptions likeRealRuns()
{
    auto options = tinyCompactOptions();
    options.side = 32;
    options.threads = 2;
    options.accumulation = 2;
    options.learningRateSchedule = LearningRateKind::Cosine;
    options.warmupSteps = 1;
    options.precision = Precision::Float32;
    return options;
}

} // namespace

TrainingResult trainToy(const TrainingOptions& options, const TrainerRun& run, RunControl& control,
                        const std::function<double(std::int64_t)>& lossFactor)
{
    auto all = options;
    all.steps = run.steps;
    all.checkpointEvery = run.checkpointEvery;
    all.keepCheckpoints = run.keepCheckpoints;
    return ToyTrainer(all, run.folder, control, lossFactor).run(run.resumeFrom);
}

CompactTrainingOptions tinyCompactOptions()
{
    CompactTrainingOptions options;
    options.side = tinySide;
    options.channels = "32,32";
    options.layers = 1;
    options.batch = 4;
    options.warmupSteps = 0;
    options.learningRate = 3e-3;
    options.threads = 1; // small tensors are faster on one
    options.learningRateSchedule = LearningRateKind::Constant;
    options.validationEvery = 10;
    options.previewEvery = 0;
    return options;
}

TrainingData tinyData(std::int64_t count, unsigned seed, std::int64_t side)
{
    std::mt19937 random(seed);
    TrainingData data{.side = side};
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t label = i % 2;
        std::vector<std::uint8_t> image(static_cast<std::size_t>(side * side * 3));
        for (auto& value : image)
            value = static_cast<std::uint8_t>((label == 0 ? 40 : 200) + random() % 16);
        data.add(image.data(), static_cast<std::int64_t>(image.size()), label);
    }
    return data;
}

TrainerUnderTest trainerLikeRealRuns()
{
    return {"compact, like real runs",
            [](const TrainerRun& run, RunControl& control) { return trainTinyCompact(run, control, likeRealRuns()); }};
}

std::vector<TrainerUnderTest> trainersUnderTest()
{
    TrainingOptions toy;
    toy.batch = 1;
    toy.learningRate = 0.3;
    toy.warmupSteps = 0;
    toy.threads = 1;
    toy.learningRateSchedule = LearningRateKind::Constant;
    toy.validationEvery = 10;
    toy.previewEvery = 0;
    toy.precision = Precision::Float32;
    const auto compact = [](Precision precision) {
        return [precision](const TrainerRun& run, RunControl& control) {
            auto options = tinyCompactOptions();
            options.precision = precision;
            return trainTinyCompact(run, control, options);
        };
    };
    return {{"toy", [toy](const TrainerRun& run, RunControl& control) { return trainToy(toy, run, control); }},
            {"compact fp32", compact(Precision::Float32)},
            {"compact bf16", compact(Precision::BFloat16)}};
}

} // namespace histosynth::test
