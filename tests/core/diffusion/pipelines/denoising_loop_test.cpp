// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/pipelines/denoising_loop.h"

#include <doctest/doctest.h>

using namespace histosynth;

namespace {

class CountingSampler : public Sampler {
public:
    std::int64_t stepCount() const override { return 3; }
    torch::Tensor start(const torch::Tensor& noise) const override { return noise; }
    torch::Tensor start(const torch::Tensor& noise, const torch::Tensor&) const override { return noise; }
    torch::Tensor step(const torch::Tensor& x, std::int64_t index, Denoiser&, StepNoise&) override
    {
        return x * 10 + static_cast<double>(index);
    }
};

class NoDenoiser : public Denoiser {
public:
    torch::Tensor denoise(const torch::Tensor& x, double) override { return x; }
    CleanAndNoise split(const torch::Tensor& x, double, double) override { return {x, x}; }
};

class StopAt : public RunControl {
public:
    explicit StopAt(int asked) : m_left(asked) {}
    Request request() override { return m_left-- > 0 ? Request::Go : Request::Stop; }
    void handle(const Event&) override {}

private:
    int m_left;
};

} // namespace

TEST_CASE("every step is taken once, in order, and told")
{
    CountingSampler sampler;
    NoDenoiser denoiser;
    NoiseSource noise({}, 0, 1, {1, 1, 1});
    NoControl control;
    std::vector<std::int64_t> told;
    const auto x = denoisingLoop(torch::full({1}, 7.0), sampler, denoiser, noise, control,
                                 [&told](std::int64_t done) { told.push_back(done); });
    CHECK(x.item<double>() == 7012);
    CHECK(told == std::vector<std::int64_t>{1, 2, 3});
}

TEST_CASE("the control is asked before every step")
{
    CountingSampler sampler;
    NoDenoiser denoiser;
    NoiseSource noise({}, 0, 1, {1, 1, 1});
    StopAt control(2);
    std::int64_t done = 0;
    CHECK_THROWS_AS(denoisingLoop(torch::zeros({1}), sampler, denoiser, noise, control,
                                  [&done](std::int64_t count) { done = count; }),
                    Stopped);
    CHECK(done == 2);
}
