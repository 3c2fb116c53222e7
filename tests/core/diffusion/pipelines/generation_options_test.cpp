// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/pipelines/generation_options.h"

#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("the defaults are good, and names are checked against the tables")
{
    GenerationOptions options;
    CHECK(check(options).empty());
    for (const auto* sampler : {"ddpm", "ddim", "euler", "euler_a", "heun", "dpmpp_2m"})
        CHECK(fromJson(options, {{"sampler", sampler}}).empty());
    CHECK(fromJson(options, {{"schedule", "karras"}}).empty());
    const auto problems = fromJson(options, {{"sampler", "eulr"}, {"schedule", "none"}, {"steps", 0}});
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].code == "option.unknown_choice");
    CHECK(problems[1].code == "option.unknown_choice");
    CHECK(problems[2].code == "option.out_of_range");
}
