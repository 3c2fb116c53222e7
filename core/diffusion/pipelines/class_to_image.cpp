// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/pipelines/class_to_image.h"

#include <torch/torch.h>

#include <algorithm>
#include <utility>

#include "core/diffusion/models/compact_model.h"
#include "core/diffusion/pipelines/clamped_denoiser.h"
#include "core/diffusion/pipelines/denoising_loop.h"
#include "core/diffusion/pipelines/guidance.h"
#include "core/diffusion/samplers/sampler.h"
#include "core/diffusion/schedulers/scheduler.h"
#include "core/diffusion/weights/load_weights.h"

namespace histosynth {

namespace {

// The network is always called with this many images (twice as many under guidance), the last ones repeated where there
// are fewer: kernels differ by batch size, and with them the last bits of the result.
constexpr std::int64_t chunk = 4;

constexpr std::int64_t colours = 3;

// Where schedules that choose their noise levels freely begin. A cosine schedule ends at 20,000, and they would spend
// most of their steps where nothing of an image is left to be seen (Karras et al. 2022, table 1, begin at 80).
constexpr double highestSigma = 80.0;

torch::Tensor padded(const torch::Tensor& x, std::int64_t count)
{
    return x.size(0) == count ? x : torch::cat({x, x.slice(0, 0, 1).expand({count - x.size(0), -1, -1, -1})});
}

// Asks the model, `chunk` images at a time.
class GuidedModel {
public:
    GuidedModel(CompactModelImpl& model, std::int64_t classIndex, double guidance)
        : m_model(model), m_with(torch::full({chunk}, classIndex, torch::kLong)),
          m_without(torch::full({chunk}, model.noClass(), torch::kLong)), m_guidance(guidance)
    {
    }

    torch::Tensor operator()(const torch::Tensor& x, double timestep) const
    {
        const ConditionedNetwork network = [this, timestep](const torch::Tensor& images, const torch::Tensor& labels) {
            return m_model.forward(images, torch::full({images.size(0)}, timestep, torch::kFloat), labels);
        };
        std::vector<torch::Tensor> answers;
        for (const auto& part : x.split(chunk)) {
            const auto answer = guided(network, padded(part, chunk), m_with, m_without, m_guidance);
            answers.push_back(answer.slice(0, 0, part.size(0)).to(x.device()));
        }
        return torch::cat(answers);
    }

private:
    CompactModelImpl& m_model;
    torch::Tensor m_with;    // [chunk]
    torch::Tensor m_without; // [chunk]
    double m_guidance;
};

SamplerOptions samplerOptions(const GenerationOptions& options)
{
    SamplerOptions made;
    made.sampler = options.sampler;
    made.eta = options.eta;
    made.etaDdim = options.etaDdim;
    return made;
}

// Images first ... first + count - 1 of the request, [count, side, side, 3] bytes.
torch::Tensor drawBatch(CompactModelImpl& model, std::int64_t classIndex, const GenerationOptions& options,
                        std::int64_t first, std::int64_t count, RunControl& control)
{
    const auto& config = model.config();
    const NoiseSchedule noiseSchedule(config.noiseSchedule);
    SchedulerOptions schedulerOptions;
    schedulerOptions.schedule = options.schedule;
    schedulerOptions.steps = options.steps;
    schedulerOptions.sigmaMax = std::min(noiseSchedule.sigmaMax(), highestSigma);
    const auto sampler =
        makeSampler(samplerOptions(options), makeSigmas(schedulerOptions, noiseSchedule), noiseSchedule);

    NoiseOptions noiseOptions;
    noiseOptions.seed = options.seed;
    NoiseSource noise(noiseOptions, first, count, {colours, config.side, config.side});
    NetworkDenoiser network(GuidedModel(model, classIndex, options.guidance), noiseSchedule, config.prediction);
    ClampedDenoiser denoiser(network, config.colours);
    const auto steps = sampler->stepCount(); // some schedules make more than were asked for
    const auto stepDone = [&](std::int64_t done) {
        control.handle(Progress{"generate", first * steps + done * count, options.count * steps});
    };
    const auto drawn = denoisingLoop(sampler->start(noise.next()), *sampler, denoiser, noise, control, stepDone);
    return config.colours.toRgb(drawn)
        .add(1)
        .mul(127.5)
        .round()
        .clamp(0, 255)
        .to(torch::kByte)
        .permute({0, 2, 3, 1})
        .contiguous();
}

// The model itself where its weights have the wanted type and place, else a copy: rounding cannot be taken back.
std::shared_ptr<CompactModelImpl> fittedTo(const GenerationOptions& options,
                                           const std::shared_ptr<CompactModelImpl>& model)
{
    const auto type = scalarType(options.precision);
    const auto device = torchDevice(options.device);
    const auto weight = model->parameters().front();
    if (weight.scalar_type() == type && weight.device().type() == device.type())
        return model;
    const torch::NoGradGuard noGrad;
    auto copy = std::make_shared<CompactModelImpl>(model->config());
    copy->to(device, type);
    loadWeights(*copy, weightsOf(*model), "");
    return copy;
}

} // namespace

ClassToImage::ClassToImage(const std::filesystem::path& modelFile) : m_model(loadCompactModel(modelFile).ptr()) {}

ClassToImage::ClassToImage(std::shared_ptr<CompactModelImpl> model) : m_model(std::move(model)) {}

const CompactConfig& ClassToImage::config() const
{
    return m_model->config();
}

void ClassToImage::generate(std::int64_t classIndex, const GenerationOptions& options, RunControl& control,
                            const std::function<void(const GeneratedImage&)>& finished)
{
    const auto classCount = static_cast<std::int64_t>(config().classNames.size());
    if (classIndex < 0 || classIndex >= classCount)
        throw Error(ErrorKind::WrongUsage, "pipelines.no_such_class",
                    {{"class", std::to_string(classIndex)}, {"count", std::to_string(classCount)}});
    useThreads(options.threads);
    const auto model = fittedTo(options, m_model);
    const torch::InferenceMode inference;
    for (std::int64_t first = 0; first < options.count; first += options.batch) {
        const auto count = std::min(options.batch, options.count - first);
        const auto bytes = drawBatch(*model, classIndex, options, first, count, control);
        for (std::int64_t i = 0; i < count; ++i) {
            const auto* begin = bytes[i].const_data_ptr<std::uint8_t>();
            finished({.index = first + i,
                      .classIndex = classIndex,
                      .seed = static_cast<std::uint64_t>(options.seed + first + i),
                      .side = config().side,
                      .pixels = {begin, begin + bytes[i].numel()}});
        }
    }
}

} // namespace histosynth
