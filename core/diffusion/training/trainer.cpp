// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/trainer.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/csrc/autograd/grad_mode.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <deque>
#include <numeric>
#include <system_error>
#include <utility>

#include "core/diffusion/models/device.h"
#include "core/diffusion/training/adamw.h"
#include "core/diffusion/training/ema.h"
#include "core/diffusion/training/kept_memory.h"
#include "core/diffusion/training/step_seed.h"
#include "core/diffusion/training/training_checkpoint.h"

namespace histosynth {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t recentLossCount = 100;

void copyInto(const std::vector<NamedTensor>& into, const std::vector<NamedTensor>& from)
{
    const torch::NoGradGuard noGrad;
    for (std::size_t i = 0; i < into.size(); ++i)
        into[i].tensor.copy_(from[i].tensor);
}

double mean(const std::deque<double>& values)
{
    return values.empty() ? 0.0
                          : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// The first thing in which two descriptions of runs differ, or empty.
std::string difference(const Json& mine, const Json& other)
{
    for (const auto& [name, value] : mine.items()) {
        if (!other.contains(name) || other.at(name) != value)
            return name;
    }
    return {};
}

} // namespace

// What changes from step to step.
struct Trainer::State {
    State(const std::vector<NamedTensor>& trained, const TrainingOptions& options)
        : parameters(trained, scalarType(options.precision)), averaged(parameters.weights().clone()),
          optimizer({.weightDecay = options.weightDecay}, parameters.weights())
    {
    }

    std::int64_t step = 0; // steps taken
    FlatParameters parameters;
    at::Tensor averaged; // [total]
    AdamW optimizer;
    std::deque<double> recentLosses;
    std::optional<double> firstValidation;
    std::optional<double> validation; // of this very step, if it was measured
    std::optional<double> bestValidation;
    std::optional<std::int64_t> bestStep;
    std::optional<std::int64_t> savedStep; // of the newest training checkpoint
};

Trainer::Trainer(const TrainingOptions& options, fs::path folder, RunControl& control)
    : m_options(options), m_folder(std::move(folder)), m_control(control)
{
}

TrainingResult Trainer::run(const std::optional<fs::path>& resumeFrom)
{
    useThreads(m_options.threads);
    const KeptMemory keptMemory;
    State state(parameters(), m_options);
    if (resumeFrom)
        restore(state, *resumeFrom);
    else
        look(state, true, false);
    while (state.step < m_options.steps) {
        answerRequest(state);
        takeStep(state);
        const bool save = due(state.step, m_options.checkpointEvery);
        look(state, save || due(state.step, m_options.validationEvery),
             m_options.previewEvery > 0 && due(state.step, m_options.previewEvery));
        if (save)
            saveCheckpoint(state);
    }
    return {.step = state.step,
            .loss = mean(state.recentLosses),
            .firstValidation = state.firstValidation,
            .validation = state.validation,
            .bestStep = state.bestStep,
            .checkpoints = listCheckpoints(m_folder),
            .model = modelFile(m_folder, state.step)};
}

bool Trainer::due(std::int64_t step, std::int64_t every) const
{
    return step % every == 0 || step == m_options.steps;
}

void Trainer::takeStep(State& state)
{
    const auto begin = std::chrono::steady_clock::now();
    auto generator = at::make_generator<at::CPUGeneratorImpl>(
        stepSeed(static_cast<std::uint64_t>(m_options.seed), state.step, RandomPurpose::Batch));
    state.parameters.clearGradient();
    const double share = 1.0 / static_cast<double>(m_options.accumulation);
    double loss = 0.0;
    for (std::int64_t part = 0; part < m_options.accumulation; ++part) {
        const auto position = (state.step * m_options.accumulation + part) * m_options.batch;
        const auto partLoss = batchLoss(position, generator);
        partLoss.backward();
        state.parameters.collectGradients(share);
        loss += partLoss.item<double>() * share;
    }
    const double length = clipGradient(state.parameters.gradient(), m_options.gradientClip);
    if (!std::isfinite(loss) || !std::isfinite(length))
        refuseToGoOn(state, state.step + 1);
    const double rate = learningRate(state.step);
    state.optimizer.step(state.parameters.weights(), state.parameters.gradient(), rate);
    updateEma(state.averaged, state.parameters.weights(), emaDecay(m_options.emaDecay, state.step));
    state.parameters.publish();

    ++state.step;
    state.recentLosses.push_back(loss);
    if (state.recentLosses.size() > recentLossCount)
        state.recentLosses.pop_front();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    m_control.handle(TrainingStep{state.step, loss, rate, length, taken.count()});
    m_control.handle(Progress{"train", state.step, m_options.steps});
}

void Trainer::refuseToGoOn(const State& state, std::int64_t step) const
{
    const auto last = state.savedStep ? trainingCheckpointFile(m_folder, *state.savedStep).string() : "none";
    throw Error(ErrorKind::BadInput, "training.loss_not_finite",
                {{"step", std::to_string(step)}, {"checkpoint", last}});
}

double Trainer::learningRate(std::int64_t step) const
{
    return LearningRateSchedule{.kind = m_options.learningRateSchedule,
                                .peak = m_options.learningRate,
                                .warmupSteps = std::min(m_options.warmupSteps, m_options.steps / 2),
                                .steps = m_options.steps}
        .at(step);
}

void Trainer::answerRequest(State& state)
{
    if (m_control.request() == Request::Go)
        return;
    if (state.savedStep != state.step)
        saveCheckpoint(state);
    m_control.checkpoint();
}

// Validation and preview with the averaged weights.
void Trainer::look(State& state, bool validate, bool draw)
{
    state.validation.reset();
    if (!validate && !draw)
        return;
    state.parameters.publish(state.averaged);
    if (validate)
        state.validation = validationLoss();
    if (state.validation) {
        if (!std::isfinite(*state.validation))
            refuseToGoOn(state, state.step);
        if (state.step == 0)
            state.firstValidation = state.validation;
        m_control.handle(ValidationLoss{state.step, *state.validation});
    }
    if (draw)
        drawPreview(state.step);
    state.parameters.publish();
}

void Trainer::drawPreview(std::int64_t step)
{
    try {
        if (const auto file = preview(step))
            m_control.handle(Preview{step, *file});
    } catch (const Stopped&) {
        return; // the loop asks again, at a place where it can save
    } catch (const std::exception& error) {
        m_control.handle(Notice{"training.preview_failed", {{"step", std::to_string(step)}, {"reason", error.what()}}});
    }
}

void Trainer::saveCheckpoint(State& state)
{
    if (state.validation && (!state.bestValidation || *state.validation < *state.bestValidation)) {
        state.bestValidation = state.validation;
        state.bestStep = state.step;
    }
    const auto& parameters = state.parameters;
    const auto model = modelFile(m_folder, state.step);
    const auto file = trainingCheckpointFile(m_folder, state.step);
    saveModel(model, parameters.named(state.averaged), state.step);
    saveTrainingCheckpoint(file, {.step = state.step,
                                  .identity = identity(),
                                  .weights = parameters.named(state.parameters.weights()),
                                  .averaged = parameters.named(state.averaged),
                                  .firstMoment = parameters.named(state.optimizer.firstMoment()),
                                  .secondMoment = parameters.named(state.optimizer.secondMoment()),
                                  .recentLosses = {state.recentLosses.begin(), state.recentLosses.end()},
                                  .firstValidation = state.firstValidation,
                                  .bestValidation = state.bestValidation,
                                  .bestStep = state.bestStep});
    state.savedStep = state.step;
    m_control.handle(
        Notice{"training.checkpoint_written",
               {{"step", std::to_string(state.step)}, {"file", file.string()}, {"model", model.string()}}});
    deleteOldCheckpoints(state);
}

void Trainer::deleteOldCheckpoints(const State& state)
{
    const auto checkpoints = listCheckpoints(m_folder);
    const auto count = static_cast<std::int64_t>(checkpoints.size());
    for (std::int64_t i = 0; i + m_options.keepCheckpoints < count; ++i) {
        const auto& old = checkpoints[static_cast<std::size_t>(i)];
        if (old.step == state.bestStep || old.step == state.step)
            continue;
        std::error_code ignored; // an old file that stays does no harm
        fs::remove(old.model, ignored);
        fs::remove(old.training, ignored);
    }
}

void Trainer::restore(State& state, const fs::path& file)
{
    auto& parameters = state.parameters;
    const auto loaded = loadTrainingCheckpoint(file, parameters.named(parameters.weights()));
    const auto different = difference(identity(), loaded.identity);
    if (!different.empty())
        throw Error(ErrorKind::BadInput, "training.other_run", {{"file", file.string()}, {"what", different}});
    state.step = loaded.step;
    copyInto(parameters.named(parameters.weights()), loaded.weights);
    copyInto(parameters.named(state.averaged), loaded.averaged);
    copyInto(parameters.named(state.optimizer.firstMoment()), loaded.firstMoment);
    copyInto(parameters.named(state.optimizer.secondMoment()), loaded.secondMoment);
    state.optimizer.setSteps(loaded.step);
    parameters.publish();
    state.recentLosses.assign(loaded.recentLosses.begin(), loaded.recentLosses.end());
    state.firstValidation = loaded.firstValidation;
    state.bestValidation = loaded.bestValidation;
    state.bestStep = loaded.bestStep;
    state.savedStep = loaded.step;
}

} // namespace histosynth
