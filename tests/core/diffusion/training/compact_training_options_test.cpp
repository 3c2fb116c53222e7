// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/compact_training_options.h"

#include <doctest/doctest.h>

using namespace histosynth;

namespace {

std::string firstProblem(const CompactTrainingOptions& options)
{
    const auto problems = check(options);
    return problems.empty() ? "" : problems.front().field + " " + problems.front().code;
}

} // namespace

TEST_CASE("the defaults are good, at every side that is a multiple of their smallest one")
{
    CompactTrainingOptions options;
    CHECK(firstProblem(options).empty());
    for (const std::int64_t side : {32, 64, 96, 128}) {
        options.side = side;
        CHECK(firstProblem(options).empty());
    }
}

TEST_CASE("what would keep the network from being made is told before work begins")
{
    CompactTrainingOptions options;
    options.side = 36;
    CHECK(firstProblem(options) == "side models.not_divisible");
    options = {};
    options.channels = "64,100";
    CHECK(firstProblem(options) == "channels models.not_divisible");
    for (const auto* bad : {"", "64,", ",64", "64;128", "-64", "64,x", "0", "99999999999999999999", "64,128,65536"}) {
        options.channels = bad;
        CHECK_MESSAGE(firstProblem(options).starts_with("channels "), bad);
    }
}

TEST_CASE("the options make the model's config")
{
    CompactTrainingOptions options;
    options.side = 32;
    options.patch = 1;
    options.channels = "32,64";
    options.prediction = PredictionType::Epsilon;
    options.noiseSchedule = BetaSchedule::Linear;
    const auto config = options.config({"a", "b"});
    CHECK(config.classNames == std::vector<std::string>{"a", "b"});
    CHECK(config.side == 32);
    CHECK(config.patch == 1);
    CHECK(config.channels == std::vector<std::int64_t>{32, 64});
    CHECK(config.prediction == PredictionType::Epsilon);
    CHECK(config.noiseSchedule.schedule == BetaSchedule::Linear);
    CHECK(config.noiseSchedule.betaEnd == 0.02);
}
