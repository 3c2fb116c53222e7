// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/pipelines/class_to_image.h"

#include <ATen/CPUGeneratorImpl.h>
#include <doctest/doctest.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/diffusion/models/compact_model.h"
#include "core/diffusion/schedulers/scheduler.h"

using namespace histosynth;

namespace {

// Random weights: nothing to look at, but all that matters here shows. Fresh layers end in zeros, which would hide it.
ClassToImage randomPipeline()
{
    CompactConfig config;
    config.classNames = {"a", "b"};
    config.side = 16;
    config.channels = {32, 32};
    config.layers = 1;
    CompactModel model(config);
    auto generator = at::make_generator<at::CPUGeneratorImpl>(5);
    model->initialize(generator);
    const torch::NoGradGuard noGrad;
    for (auto& parameter : model->parameters())
        parameter.add_(0.05 * torch::randn(parameter.sizes(), generator, torch::kFloat));
    return ClassToImage(model.ptr());
}

std::vector<GeneratedImage> draw(ClassToImage& pipeline, const GenerationOptions& options, std::int64_t label = 0)
{
    NoControl control;
    std::vector<GeneratedImage> images;
    pipeline.generate(label, options, control, [&images](const GeneratedImage& image) { images.push_back(image); });
    return images;
}

GenerationOptions fewSteps()
{
    GenerationOptions options;
    options.count = 6;
    options.steps = 4;
    options.seed = 11;
    options.precision = Precision::Float32;
    options.threads = 1; // small tensors are faster on one
    return options;
}

} // namespace

TEST_CASE("every sampler draws on every asked schedule, and the same seed gives the same bytes in any batch")
{
    auto pipeline = randomPipeline();
    for (const auto* sampler : {"ddpm", "ddim", "euler", "euler_a", "heun", "dpmpp_2m"}) {
        for (const auto* schedule : {"uniform", "karras"}) {
            for (const auto precision : {Precision::Float32, Precision::BFloat16}) {
                CAPTURE(sampler);
                CAPTURE(schedule);
                auto options = fewSteps();
                options.sampler = sampler;
                options.schedule = schedule;
                options.precision = precision;
                const auto all = draw(pipeline, options);
                REQUIRE(all.size() == 6);
                options.batch = 1;
                const auto single = draw(pipeline, options);
                options.batch = 5;
                const auto five = draw(pipeline, options);
                for (std::size_t i = 0; i < 6; ++i) {
                    CHECK(all[i].index == static_cast<std::int64_t>(i));
                    CHECK(all[i].seed == 11 + i);
                    CHECK(all[i].pixels.size() == 16 * 16 * 3);
                    CHECK(single[i].pixels == all[i].pixels);
                    CHECK(five[i].pixels == all[i].pixels);
                }
                CHECK(all[0].pixels != all[1].pixels);
                const auto [least, most] = std::ranges::minmax(all[0].pixels);
                CHECK(least < most);
            }
        }
    }
}

TEST_CASE("an image can be drawn again from its own seed alone")
{
    auto pipeline = randomPipeline();
    auto options = fewSteps();
    options.sampler = "euler_a";
    const auto all = draw(pipeline, options);
    options.count = 1;
    options.seed = static_cast<std::int64_t>(all[4].seed);
    CHECK(draw(pipeline, options)[0].pixels == all[4].pixels);
}

TEST_CASE("class, guidance, fresh noise and seed each change the image")
{
    auto pipeline = randomPipeline();
    auto options = fewSteps();
    options.count = 1;
    const auto image = draw(pipeline, options)[0].pixels;
    CHECK(draw(pipeline, options)[0].pixels == image);
    CHECK(draw(pipeline, options, 1)[0].pixels != image);
    auto other = options;
    other.guidance = 5;
    CHECK(draw(pipeline, other)[0].pixels != image);
    other = options;
    other.eta = 0;
    CHECK(draw(pipeline, other)[0].pixels != image);
    other = options;
    other.seed = 12;
    CHECK(draw(pipeline, other)[0].pixels != image);
}

TEST_CASE("progress ends at its total, whatever number of steps a schedule makes of those asked for")
{
    class Listener : public NoControl {
    public:
        void handle(const Event& event) override
        {
            if (const auto* progress = std::get_if<Progress>(&event)) {
                last = *progress;
                CHECK(last.done <= last.total);
            }
        }
        Progress last;
    };
    auto pipeline = randomPipeline();
    auto options = fewSteps();
    options.steps = 7;
    options.count = 3;
    options.batch = 2;
    for (const auto& schedule : schedulerNames()) {
        CAPTURE(schedule);
        options.schedule = schedule;
        Listener listener;
        pipeline.generate(0, options, listener, [](const GeneratedImage&) {});
        CHECK(listener.last.total > 0);
        CHECK(listener.last.done == listener.last.total);
    }
}

TEST_CASE("a class that the model has not is refused")
{
    auto pipeline = randomPipeline();
    for (const std::int64_t label : {-1, 2}) {
        try {
            draw(pipeline, fewSteps(), label);
            FAIL("no error");
        } catch (const Error& error) {
            CHECK(error.code() == "pipelines.no_such_class");
        }
    }
}

TEST_CASE("progress rises to its total, and a stop leaves finished images with the caller")
{
    class Control : public RunControl {
    public:
        Request request() override { return m_done >= 20 ? Request::Stop : Request::Go; }
        void handle(const Event& event) override { m_done = std::get<Progress>(event).done; }

    private:
        std::int64_t m_done = 0;
    };
    auto pipeline = randomPipeline();
    auto options = fewSteps();
    options.batch = 4;
    Control control;
    int finished = 0;
    CHECK_THROWS_AS(pipeline.generate(0, options, control, [&finished](const GeneratedImage&) { ++finished; }),
                    Stopped);
    CHECK(finished == 4); // 16 of 24 denoising steps; the second batch stops after its second step
}
