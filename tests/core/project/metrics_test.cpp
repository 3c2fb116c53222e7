// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/metrics.h"

#include <cmath>
#include <limits>

#include "tests/core/project/sample_project.h"

using namespace histosynth;

TEST_CASE("a metric comes back as it went in")
{
    test::SampleProject sample;
    const auto run = sample->runs().start(RunKind::Evaluate, {}, sample.trainRun);
    Metric metric;
    metric.runId = run;
    metric.checkpointId = sample.addCheckpoint(10);
    metric.classId = sample->classes().named("b").id;
    metric.name = "frechet_texture_distance";
    metric.value = 1.5;
    metric.low = 1.25;
    metric.high = 2.0;
    metric.count = 64;
    metric.baseline = 0.5;
    metric.extra = {{"extrapolated", 1.0}};
    sample->metrics().add(metric);
    Metric overall;
    overall.runId = run;
    overall.name = "copies";
    overall.value = std::numeric_limits<double>::quiet_NaN();
    sample->metrics().add(overall);
    MetricFilter filter;
    filter.runId = run;
    filter.name = "frechet_texture_distance";
    const auto found = sample->metrics().list(filter);
    REQUIRE(found.size() == 1);
    CHECK(found[0].checkpointId == metric.checkpointId);
    CHECK(found[0].classId == metric.classId);
    CHECK(found[0].value == 1.5);
    CHECK(found[0].low == 1.25);
    CHECK(found[0].high == 2.0);
    CHECK(found[0].count == 64);
    CHECK(found[0].baseline == 0.5);
    CHECK(found[0].extra == metric.extra);
    filter.name = "copies";
    const auto rest = sample->metrics().list(filter);
    REQUIRE(rest.size() == 1);
    CHECK(std::isnan(rest[0].value));
    CHECK_FALSE(rest[0].low);
    CHECK_FALSE(rest[0].classId);
}
