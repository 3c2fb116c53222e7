// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/training_options.h"

#include <doctest/doctest.h>

#include "core/diffusion/training/compact_training_options.h"

using namespace histosynth;

TEST_CASE("a rate of 0 is told before work begins")
{
    TrainingOptions options;
    options.learningRate = 0;
    const auto problems = crossCheck(options);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "training.nothing_learned");
    CHECK(crossCheck(TrainingOptions()).empty());
}

TEST_CASE("the shared options are fields of the compact model's options")
{
    CompactTrainingOptions options;
    CHECK(fromJson(options, {{"steps", 77}, {"loss", "huber"}, {"precision", "bf16"}, {"side", 32}}).empty());
    CHECK(options.steps == 77);
    CHECK(options.loss == LossKind::Huber);
    CHECK(options.precision == Precision::BFloat16);
    CHECK(options.side == 32);
    CHECK(toJson(options).at("learning_rate_schedule") == "cosine");
}
