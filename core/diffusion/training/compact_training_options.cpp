// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/compact_training_options.h"

#include <charconv>
#include <optional>
#include <utility>

namespace histosynth {

namespace {

using Options = CompactTrainingOptions;

// "64,96,128" as numbers; nothing when it is not a list of positive numbers.
std::optional<std::vector<std::int64_t>> numbersIn(const std::string& text)
{
    std::vector<std::int64_t> numbers;
    const char* next = text.data();
    const char* const end = next + text.size();
    while (true) {
        std::int64_t number = 0;
        const auto [after, wrong] = std::from_chars(next, end, number);
        if (wrong != std::errc() || number < 1)
            return std::nullopt;
        numbers.push_back(number);
        if (after == end)
            return numbers;
        if (*after != ',')
            return std::nullopt;
        next = after + 1;
    }
}

FieldList<Options> ownFields()
{
    const std::vector<std::pair<std::string, BetaSchedule>> noiseSchedules{
        {"linear", BetaSchedule::Linear},
        {"scaled_linear", BetaSchedule::ScaledLinear},
        {"cosine", BetaSchedule::Cosine}};
    const std::vector<std::pair<std::string, PredictionType>> predictions{{"epsilon", PredictionType::Epsilon},
                                                                          {"v", PredictionType::V}};
    return {
        field("side", &Options::side, HISTOSYNTH_TEXT("Image side"),
              HISTOSYNTH_TEXT("Crops are reduced to this side, and synthetic images have it."))
            .range(8, 512)
            .step(8)
            .unit("px"),
        field(
            "patch", &Options::patch, HISTOSYNTH_TEXT("Patch"),
            HISTOSYNTH_TEXT("Side of the squares of pixels that the network takes as one; 2 is 4 times as fast as 1."))
            .range(1, 8)
            .unit("px")
            .advanced(),
        field("channels", &Options::channels, HISTOSYNTH_TEXT("Channels"),
              HISTOSYNTH_TEXT("Width of the network at each level, the finest first, e.g. 64,96,128."))
            .advanced(),
        field("layers", &Options::layers, HISTOSYNTH_TEXT("Layers"),
              HISTOSYNTH_TEXT("Residual blocks at each level of the network."))
            .range(1, 8)
            .advanced(),
        field("attention_levels", &Options::attentionLevels, HISTOSYNTH_TEXT("Levels with attention"),
              HISTOSYNTH_TEXT("How many of the coarsest levels compare distant places and look at the class."))
            .range(0, 8)
            .advanced(),
        choice("prediction", &Options::prediction, predictions, HISTOSYNTH_TEXT("Prediction"),
               HISTOSYNTH_TEXT("What the network tells of a noisy image: its noise, or v, a mix of noise and image."))
            .advanced(),
        choice("noise_schedule", &Options::noiseSchedule, noiseSchedules, HISTOSYNTH_TEXT("Noise schedule"),
               HISTOSYNTH_TEXT("How fast images turn into noise over the timesteps."))
            .advanced(),
        field("class_dropout", &Options::classDropout, HISTOSYNTH_TEXT("Class dropout"),
              HISTOSYNTH_TEXT("Share of images shown without their class, which makes guidance possible."))
            .range(0, 1)
            .step(0.05)
            .advanced(),
        field("flips", &Options::flips, HISTOSYNTH_TEXT("Flips and turns"),
              HISTOSYNTH_TEXT("Show each image flipped and turned by quarters at random: a section has no up.")),
    };
}

} // namespace

CompactTrainingOptions::CompactTrainingOptions()
{
    steps = 3000;
    batch = 4;
    checkpointEvery = 1000;
}

CompactConfig CompactTrainingOptions::config(const std::vector<std::string>& classNames) const
{
    CompactConfig config;
    config.classNames = classNames;
    config.side = side;
    config.patch = patch;
    config.channels = numbersIn(channels).value_or(std::vector<std::int64_t>{});
    config.layers = layers;
    config.attentionLevels = attentionLevels;
    config.prediction = prediction;
    config.noiseSchedule.schedule = noiseSchedule;
    if (noiseSchedule == BetaSchedule::Linear) {
        config.noiseSchedule.betaStart = 1e-4; // Ho et al. 2020, section 4; the options' own are Stable Diffusion's
        config.noiseSchedule.betaEnd = 0.02;
    }
    return config;
}

const FieldList<CompactTrainingOptions>& CompactTrainingOptions::fields()
{
    static const auto list = [] {
        auto fields = ownFields();
        for (auto& shared : trainingFields<Options>())
            fields.push_back(std::move(shared));
        return fields;
    }();
    return list;
}

std::vector<OptionProblem> check(const CompactTrainingOptions& options)
{
    auto problems = check<CompactTrainingOptions>(options);
    const auto add = [&problems](std::vector<OptionProblem> found) {
        problems.insert(problems.end(), found.begin(), found.end());
    };
    if (numbersIn(options.channels))
        add(check(options.config({"any"})));
    else
        add({{"channels", "training.bad_channels", {{"value", options.channels}}}});
    add(crossCheck(options));
    return problems;
}

} // namespace histosynth
