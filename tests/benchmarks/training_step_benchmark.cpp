// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <torch/torch.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/diffusion/models/unet_2d_condition.h"
#include "core/diffusion/training/losses.h"
#include "core/diffusion/training/trainer.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/support/temporary_folder.h"

namespace histosynth::benchmarks {

namespace {

namespace fs = std::filesystem;

struct Arguments {
    std::string precision = "fp32";
    std::int64_t threads = 2;
    std::int64_t repeat = 3;
};

// The network that shared/peers/diffusers_speed.py calls COMPACT.
UNet2DConditionConfig compactConfig()
{
    UNet2DConditionConfig config;
    config.inChannels = config.outChannels = 3;
    config.contextWidth = 64;
    for (const std::int64_t channels : {32, 64, 128})
        config.levels.push_back({.channels = channels, .heads = 4});
    config.levels.back().attendsDown = config.levels.back().attendsUp = true;
    return config;
}

// The loop of every trainer around one fixed batch.
class BenchmarkTrainer : public Trainer {
public:
    BenchmarkTrainer(const TrainingOptions& options, const fs::path& folder, RunControl& control)
        : Trainer(options, folder, control), m_type(scalarType(options.precision)),
          m_latents(torch::randn({options.batch, 3, 64, 64}).to(m_type)),
          m_target(torch::randn({options.batch, 3, 64, 64})), m_timesteps(torch::randint(1000, {options.batch})),
          m_context(torch::randn({options.batch, 1, 64}).to(m_type))
    {
    }

    std::int64_t parameterCount()
    {
        std::int64_t count = 0;
        for (const auto& parameter : m_network->parameters())
            count += parameter.numel();
        return count;
    }

protected:
    std::vector<NamedTensor> parameters() override
    {
        std::vector<NamedTensor> named;
        for (const auto& parameter : m_network->named_parameters())
            named.push_back({parameter.key(), parameter.value()});
        return named;
    }

    at::Tensor batchLoss(std::int64_t, at::Generator&) override
    {
        return diffusionLoss(LossKind::MeanSquared, m_network->forward(m_latents, m_timesteps, m_context), m_target);
    }

    std::optional<double> validationLoss() override { return std::nullopt; }
    std::optional<fs::path> preview(std::int64_t) override { return std::nullopt; }
    void saveModel(const fs::path&, const std::vector<NamedTensor>&, std::int64_t) override {}
    Json identity() const override { return Json::object(); }

private:
    c10::ScalarType m_type;
    UNet2DConditionModel m_network{compactConfig()};
    torch::Tensor m_latents;
    torch::Tensor m_target;
    torch::Tensor m_timesteps;
    torch::Tensor m_context;
};

class FastestStep : public RunControl {
public:
    Request request() override { return Request::Go; }
    void handle(const Event& event) override
    {
        const auto* step = std::get_if<TrainingStep>(&event);
        if (step && step->step > 1) // the first one warms up
            m_seconds = std::min(m_seconds, step->seconds);
    }
    double seconds() const { return m_seconds; }

private:
    double m_seconds = std::numeric_limits<double>::infinity();
};

Json measure(const Arguments& arguments)
{
    TrainingOptions options;
    options.steps = arguments.repeat + 1;
    options.warmupSteps = 0;
    options.threads = arguments.threads;
    options.precision = arguments.precision == "bf16" ? Precision::BFloat16 : Precision::Float32;
    torch::manual_seed(0);
    FastestStep fastest;
    const test::TemporaryFolder folder;
    BenchmarkTrainer trainer(options, folder.path(), fastest);
    const auto count = trainer.parameterCount();
    trainer.run(std::nullopt);
    return {{"torch", TORCH_VERSION},
            {"threads", at::get_num_threads()},
            {"precision", arguments.precision},
            {"compact_parameters", count},
            {"compact_step_64_batch16", fastest.seconds()}};
}

} // namespace

Measurement trainingStepBenchmark(CLI::App& command)
{
    auto arguments = std::make_shared<Arguments>();
    command.add_option("--precision", arguments->precision)
        ->check(CLI::IsMember({"fp32", "bf16"}))
        ->capture_default_str();
    command.add_option("--threads", arguments->threads, "0: all")->capture_default_str();
    command.add_option("--repeat", arguments->repeat)->check(CLI::PositiveNumber)->capture_default_str();
    return [arguments] { return measure(*arguments); };
}

} // namespace histosynth::benchmarks
