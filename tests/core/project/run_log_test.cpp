// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/run_log.h"

#include <cmath>
#include <limits>

#include "tests/core/project/sample_project.h"

using namespace histosynth;

TEST_CASE("losses come back in order, one for each step, not-a-number too")
{
    test::SampleProject sample;
    const auto run = sample.trainRun;
    auto& log = sample->runLog();
    log.append(run, {{.step = 2, .loss = 0.5, .learningRate = 1e-4, .gradientNorm = 2.0, .seconds = 0.25},
                     {.step = 1, .loss = 0.75, .learningRate = 1e-5, .gradientNorm = 1.0, .seconds = 0.5}});
    log.append(run, {{.step = 2,
                      .loss = std::numeric_limits<double>::quiet_NaN(),
                      .learningRate = 1e-4,
                      .gradientNorm = 2.0,
                      .seconds = 0.25}});
    const auto steps = log.steps(run);
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].step == 1);
    CHECK(steps[0].loss == 0.75);
    CHECK(steps[0].learningRate == 1e-5);
    CHECK(steps[0].gradientNorm == 1.0);
    CHECK(steps[0].seconds == 0.5);
    CHECK(std::isnan(steps[1].loss));
    CHECK(log.steps(sample.generateRun).empty());
}

TEST_CASE("a resumed run forgets what came after its training checkpoint")
{
    test::SampleProject sample;
    auto& log = sample->runLog();
    for (std::int64_t step = 1; step <= 10; ++step) {
        log.append(sample.trainRun, {TrainingStep{step, 1.0, 0.0, 0.0, 0.0}});
        log.append(sample.trainRun, ValidationLoss{step, 2.0});
    }
    log.truncate(sample.trainRun, 7);
    CHECK(log.steps(sample.trainRun).size() == 7);
    CHECK(log.steps(sample.trainRun).back().step == 7);
    CHECK(log.validationLosses(sample.trainRun).size() == 7);
    CHECK(log.lastStep(sample.trainRun) == 7);
    CHECK(log.lastStep(sample.generateRun) == 0);
}
