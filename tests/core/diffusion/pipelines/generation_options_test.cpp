// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/pipelines/generation_options.h"

#include <doctest/doctest.h>

#include "core/diffusion/samplers/noise_source.h"

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

TEST_CASE("every seed that is offered has images of its own")
{
    GenerationOptions options;
    constexpr std::int64_t count = std::int64_t{1} << 32;
    CHECK(fromJson(options, {{"seed", count - 1}}).empty());
    CHECK(fromJson(options, {{"seed", count}}).size() == 1);
    options.count = 1;
    CHECK(check(options).empty());
    options.count = 2; // the second would repeat seed 0
    REQUIRE(check(options).size() == 1);
    CHECK(check(options).front().field == "seed");
    const auto first = [](std::int64_t seed) { return NoiseSource({.seed = seed}, 0, 1, {3, 4, 4}).next(); };
    CHECK(torch::equal(first(7), first(7 + count))); // why there are no more
    CHECK_FALSE(torch::equal(first(count - 1), first(0)));
}
