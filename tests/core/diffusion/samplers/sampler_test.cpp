// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every sampler must hold on every schedule. A sampler or schedule that is registered is tested here by that
// alone.
#include "core/diffusion/samplers/sampler.h"

#include <doctest/doctest.h>

#include <set>
#include <stdexcept>

#include "core/diffusion/schedulers/scheduler.h"
#include "tests/core/diffusion/samplers/gaussian_denoiser.h"

using namespace histosynth;
using histosynth::test::GaussianDenoiser;

namespace {

using Shape = std::vector<std::int64_t>;

std::unique_ptr<Sampler> samplerFor(const std::string& name, const std::string& schedule, std::int64_t steps)
{
    const NoiseSchedule noiseSchedule;
    SchedulerOptions levels;
    levels.schedule = schedule;
    levels.steps = steps;
    SamplerOptions options;
    options.sampler = name;
    return makeSampler(options, makeSigmas(levels, noiseSchedule), noiseSchedule);
}

torch::Tensor run(Sampler& sampler, torch::Tensor x, Denoiser& denoiser, StepNoise& noise)
{
    for (std::int64_t i = 0; i < sampler.stepCount(); ++i)
        x = sampler.step(x, i, denoiser, noise);
    return x;
}

// The images `first` .. of a job with seed 7.
torch::Tensor images(const std::string& name, const std::string& schedule, std::int64_t steps, std::int64_t first,
                     std::int64_t count, const Shape& shape = {2, 6, 5}, std::int64_t seed = 7)
{
    NoiseOptions options;
    options.seed = seed;
    NoiseSource noise(options, first, count, shape);
    GaussianDenoiser denoiser;
    const auto sampler = samplerFor(name, schedule, steps);
    const auto start = sampler->start(noise.next());
    return run(*sampler, start, denoiser, noise);
}

// Calls `check` for every pair.
template <typename Check>
void forAll(Check check)
{
    for (const auto& sampler : samplers()) {
        for (const auto& scheduler : schedulers()) {
            CAPTURE(sampler.name);
            CAPTURE(scheduler.name);
            check(sampler, scheduler);
        }
    }
}

} // namespace

TEST_CASE("every sampler on every schedule keeps the shape, stays finite and repeats itself")
{
    forAll([](const SamplerInfo& sampler, const Scheduler& scheduler) {
        const auto made = images(sampler.name, scheduler.name, 7, 0, 2);
        CHECK(made.sizes() == torch::IntArrayRef({2, 2, 6, 5}));
        CHECK((made.scalar_type() == torch::kFloat32));
        CHECK(made.isfinite().all().item<bool>());
        CHECK(torch::equal(made, images(sampler.name, scheduler.name, 7, 0, 2)));
        CHECK_FALSE(torch::equal(made, images(sampler.name, scheduler.name, 7, 0, 2, {2, 6, 5}, 8)));
    });
}

TEST_CASE("an image does not depend on the others of its batch")
{
    forAll([](const SamplerInfo& sampler, const Scheduler& scheduler) {
        const auto together = images(sampler.name, scheduler.name, 6, 0, 3);
        for (std::int64_t image = 0; image < 3; ++image)
            CHECK(torch::equal(together[image], images(sampler.name, scheduler.name, 6, image, 1)[0]));
    });
}

TEST_CASE("a perfect denoiser leads to the data")
{
    forAll([](const SamplerInfo& sampler, const Scheduler& scheduler) {
        const auto made = images(sampler.name, scheduler.name, 50, 0, 1, {4, 64, 64});
        CHECK(made.mean().item<double>() == doctest::Approx(GaussianDenoiser::mean).epsilon(0.08));
        CHECK(made.std().item<double>() == doctest::Approx(GaussianDenoiser::deviation).epsilon(0.08));
    });
}

TEST_CASE("a step that was broken off can be taken again")
{
    forAll([](const SamplerInfo& sampler, const Scheduler& scheduler) {
        const auto undisturbed = images(sampler.name, scheduler.name, 5, 0, 1);
        const auto made = samplerFor(sampler.name, scheduler.name, 5);
        NoiseOptions options;
        options.seed = 7;
        NoiseSource noise(options, 0, 1, {2, 6, 5});
        NoiseSource other({}, 0, 1, {2, 6, 5});
        GaussianDenoiser denoiser;
        auto x = made->start(noise.next());
        for (std::int64_t i = 0; i < made->stepCount(); ++i) {
            GaussianDenoiser failing;
            failing.beforeCall = [&](int call) {
                if (call == (i + 1 < made->stepCount() ? sampler.callsPerStep : 1))
                    throw std::runtime_error("broken off");
            };
            CHECK_THROWS(made->step(x, i, failing, other));
            x = made->step(x, i, denoiser, noise);
        }
        CHECK(torch::equal(x, undisturbed));
    });
}

TEST_CASE("a step leaves its x alone")
{
    forAll([](const SamplerInfo& sampler, const Scheduler& scheduler) {
        NoiseSource noise({}, 0, 1, {1, 4, 4});
        GaussianDenoiser denoiser;
        const auto made = samplerFor(sampler.name, scheduler.name, 4);
        const auto x = made->start(noise.next());
        const auto kept = x.clone();
        made->step(x, 0, denoiser, noise);
        CHECK(torch::equal(x, kept));
    });
}

TEST_CASE("the table says truly how often the denoiser is called and whether step noise matters")
{
    for (const auto& info : samplers()) {
        CAPTURE(info.name);
        const auto first = samplerFor(info.name, info.defaultSchedule, 5);
        const auto second = samplerFor(info.name, info.defaultSchedule, 5);
        NoiseSource noise({}, 0, 1, {1, 4, 4});
        NoiseSource otherNoise({}, 5, 1, {1, 4, 4});
        GaussianDenoiser denoiser;
        const auto start = first->start(noise.next());
        const auto one = run(*first, start, denoiser, noise);
        CHECK(denoiser.calls == 4 * info.callsPerStep + 1);
        CHECK(torch::equal(one, run(*second, start, denoiser, otherNoise)) == !info.stochastic);
    }
}

TEST_CASE("image to image starts from the image at the first level")
{
    for (const auto& info : samplers()) {
        CAPTURE(info.name);
        const NoiseSchedule noiseSchedule;
        SamplerOptions options;
        options.sampler = info.name;
        const auto sampler = makeSampler(options, {1.5, 0.4, 0.0}, noiseSchedule);
        const auto clean = torch::full({1, 1, 2, 2}, 2.0F);
        const auto noise = torch::full({1, 1, 2, 2}, -0.5F);
        const auto start = sampler->start(noise, clean);
        // In either way of writing, dividing by the signal's share gives clean + sigma * noise.
        const double signal = info.name == "ddim" || info.name == "ddpm" ? 1 / std::sqrt(1 + 1.5 * 1.5) : 1.0;
        CHECK((start / signal).allclose(torch::full({1, 1, 2, 2}, 2.0F - 0.75F)));
    }
}

TEST_CASE("second order beats first order at equal steps, and gains more by more steps")
{
    const auto error = [](const std::string& name, std::int64_t steps) {
        NoiseSource noise({}, 0, 1, {4, 16, 16});
        GaussianDenoiser denoiser;
        SchedulerOptions levels;
        levels.schedule = "karras";
        levels.steps = steps;
        auto sigmas = makeSigmas(levels, NoiseSchedule());
        sigmas.pop_back(); // the step to 0 is of first order for all
        SamplerOptions options;
        options.sampler = name;
        const auto sampler = makeSampler(options, sigmas, NoiseSchedule());
        const auto start = sampler->start(noise.next().to(torch::kFloat64));
        const auto exact = GaussianDenoiser::flow(start, sigmas.front(), sigmas.back());
        return (run(*sampler, start, denoiser, noise) - exact).abs().max().item<double>();
    };
    CHECK(error("heun", 20) < 0.2 * error("euler", 20));
    CHECK(error("dpmpp_2m", 20) < 0.5 * error("euler", 20));
    CHECK(error("euler", 20) / error("euler", 40) == doctest::Approx(2).epsilon(0.2));
    CHECK(error("heun", 20) / error("heun", 40) > 3);
    CHECK(error("dpmpp_2m", 20) / error("dpmpp_2m", 40) > 3);
}

TEST_CASE("samplers are found by name and by the web UI's label, and offered as options")
{
    std::set<std::string> names;
    for (const auto& info : samplers()) {
        names.insert(info.name);
        CHECK(&samplerNamed(info.name) == &info);
        CHECK(&samplerNamed(info.label) == &info);
        CHECK_NOTHROW(schedulerNamed(info.defaultSchedule));
    }
    CHECK(names.size() == samplers().size());
    CHECK_THROWS_AS(samplerNamed("guess"), Error);
    CHECK(check(SamplerOptions{}).empty());
    SamplerOptions options;
    options.sampler = "guess";
    CHECK(check(options).size() == 1);
}

TEST_CASE("levels that do not fall are refused")
{
    SamplerOptions options;
    for (const auto& name : samplerNames()) {
        options.sampler = name;
        CHECK_THROWS_AS(makeSampler(options, {1.0}, NoiseSchedule()), Error);
        CHECK_THROWS_AS(makeSampler(options, {1.0, 2.0, 0.0}, NoiseSchedule()), Error);
        CHECK_THROWS_AS(makeSampler(options, {1.0, 0.0, 0.0}, NoiseSchedule()), Error);
    }
}
