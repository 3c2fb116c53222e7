// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/compact_trainer.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/torch.h>

#include <algorithm>
#include <utility>

#include "core/diffusion/models/compact_model.h"
#include "core/diffusion/pipelines/class_to_image.h"
#include "core/diffusion/training/data_order.h"
#include "core/diffusion/training/step_seed.h"
#include "core/diffusion/training/trainer.h"

namespace histosynth {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t colours = 3;
constexpr std::int64_t quarterTurns = 4;
constexpr std::int64_t validationRows = 64; // images times noise levels of a validation: the more the steadier
constexpr std::int64_t previewImages = 4;   // of each class
constexpr std::int64_t previewSteps = 20;

// [N, 3, side, side] bytes, without a copy of the data but for the order of its axes.
torch::Tensor pixelsOf(const TrainingData& data)
{
    return torch::from_blob(const_cast<std::uint8_t*>(data.pixels.data()),
                            {data.count(), data.side, data.side, colours}, torch::kByte)
        .permute({0, 3, 1, 2})
        .contiguous();
}

// Each image turned by quarters and flipped at random: the eight symmetries of the square.
torch::Tensor turned(const torch::Tensor& images, at::Generator& generator)
{
    const auto choices = torch::randint(2 * quarterTurns, {images.size(0)}, generator, torch::kLong);
    std::vector<torch::Tensor> made;
    for (std::int64_t i = 0; i < images.size(0); ++i) {
        const auto choice = choices[i].item<std::int64_t>();
        const auto image = images[i].rot90(choice % quarterTurns, {1, 2});
        made.push_back(choice < quarterTurns ? image : image.flip(2));
    }
    return torch::stack(made);
}

// `batch` of the timesteps below `count`, each as likely as any other, but evenly spread within the batch: the loss
// differs more between timesteps than between images, so this steadies the gradient (Kingma et al. 2021, "Variational
// Diffusion Models", their low-discrepancy sampler).
torch::Tensor spreadTimesteps(std::int64_t batch, std::int64_t count, at::Generator& generator)
{
    const auto places = torch::arange(batch, torch::kDouble).div(batch);
    const auto shift = torch::rand({1}, generator, torch::kDouble);
    return (places + shift).remainder(1).mul(count).to(torch::kLong);
}

class CompactTrainer : public Trainer {
public:
    CompactTrainer(const CompactTraining& training, RunControl& control);

protected:
    std::vector<NamedTensor> parameters() override;
    at::Tensor batchLoss(std::int64_t position, at::Generator& generator) override;
    std::optional<double> validationLoss() override;
    std::optional<fs::path> preview(std::int64_t step) override;
    void saveModel(const fs::path& file, const std::vector<NamedTensor>& averaged, std::int64_t step) override;
    Json identity() const override { return m_identity; }

private:
    // Bytes [B, 3, side, side] to the numbers that the model is trained on.
    torch::Tensor inModelColours(const torch::Tensor& bytes) const;

    // The loss of images [B, 3, side, side] shown as `labels` [B] at `timesteps` [B].
    torch::Tensor lossOf(const torch::Tensor& images, const torch::Tensor& labels, const torch::Tensor& timesteps,
                         at::Generator& generator);

    const CompactTraining& m_training;
    RunControl& m_control;
    torch::Tensor m_images; // [N, 3, side, side] bytes
    CompactModel m_model;
    NoiseSchedule m_noiseSchedule;
    DataOrder m_order;
    torch::Tensor m_labels; // [N]
    Json m_identity;
};

// All that the weights of a step depend on, and so what a run that goes on must share with the one that stopped. Steps
// may be added, and what is saved or looked at when is free.
Json describe(const CompactTraining& training)
{
    Json json = toJson(training.options);
    for (const auto* free :
         {"steps", "checkpoint_every", "keep_checkpoints", "validation_every", "preview_every", "threads", "device"})
        json.erase(free);
    json["precision"] = c10::toString(scalarType(training.options.precision));
    json["classes"] = training.classNames;
    json["training_images"] = std::to_string(fingerprint(training.train));
    return json;
}

CompactConfig configOf(const CompactTraining& training, const torch::Tensor& images)
{
    auto config = training.options.config(training.classNames);
    config.colours = principalColours(images);
    return config;
}

CompactTrainer::CompactTrainer(const CompactTraining& training, RunControl& control)
    : Trainer(training.options, training.folder, control), m_training(training), m_control(control),
      m_images(pixelsOf(training.train)), m_model(configOf(training, m_images)),
      m_noiseSchedule(m_model->config().noiseSchedule),
      m_order(training.train.count(), static_cast<std::uint64_t>(training.options.seed)),
      m_labels(torch::tensor(training.train.labels)), m_identity(describe(training))
{
    auto generator = at::make_generator<at::CPUGeneratorImpl>(
        stepSeed(static_cast<std::uint64_t>(training.options.seed), 0, RandomPurpose::Weights));
    m_model->initialize(generator);
    m_model->to(torchDevice(training.options.device));
}

std::vector<NamedTensor> CompactTrainer::parameters()
{
    std::vector<NamedTensor> parameters;
    for (const auto& parameter : m_model->named_parameters())
        parameters.push_back({parameter.key(), parameter.value()});
    return parameters;
}

torch::Tensor CompactTrainer::inModelColours(const torch::Tensor& bytes) const
{
    return m_model->config().colours.fromRgb(bytes.to(torch::kFloat).div(127.5).sub(1));
}

torch::Tensor CompactTrainer::lossOf(const torch::Tensor& images, const torch::Tensor& labels,
                                     const torch::Tensor& timesteps, at::Generator& generator)
{
    const auto type = m_model->config().prediction;
    const auto noise = torch::randn(images.sizes(), generator, torch::kFloat);
    const auto noisy = m_noiseSchedule.addNoise(images, noise, timesteps);
    const auto prediction = m_model->forward(noisy, timesteps, labels);
    const auto target = m_noiseSchedule.target(type, images, noise, timesteps);
    return diffusionLoss(m_training.options.loss, prediction, target.to(prediction.device()));
}

at::Tensor CompactTrainer::batchLoss(std::int64_t position, at::Generator& generator)
{
    const auto& options = m_training.options;
    std::vector<std::int64_t> rows;
    for (std::int64_t i = 0; i < options.batch; ++i)
        rows.push_back(m_order.at(position + i));
    const auto chosen = torch::tensor(rows);
    auto images = m_images.index_select(0, chosen);
    if (options.flips)
        images = turned(images, generator);
    const auto dropped = torch::rand({options.batch}, generator, torch::kFloat) < options.classDropout;
    const auto labels = m_labels.index_select(0, chosen).masked_fill(dropped, m_model->noClass());
    const auto timesteps = spreadTimesteps(options.batch, m_noiseSchedule.count(), generator);
    return lossOf(inModelColours(images), labels, timesteps, generator);
}

std::optional<double> CompactTrainer::validationLoss()
{
    const auto& data = m_training.validation;
    if (data.empty())
        return std::nullopt;
    const torch::NoGradGuard noGrad;
    auto generator = at::make_generator<at::CPUGeneratorImpl>(
        stepSeed(static_cast<std::uint64_t>(m_training.options.seed), 0, RandomPurpose::Validation));
    DataOrder order(data.count(), static_cast<std::uint64_t>(m_training.options.seed));
    const auto images = pixelsOf(data);
    const auto labels = torch::tensor(data.labels);
    double sum = 0;
    for (std::int64_t first = 0; first < validationRows; first += m_training.options.batch) {
        const auto count = std::min(m_training.options.batch, validationRows - first);
        std::vector<std::int64_t> rows;
        std::vector<std::int64_t> levels; // even over all of them
        for (std::int64_t i = first; i < first + count; ++i) {
            rows.push_back(order.at(i));
            levels.push_back((2 * i + 1) * m_noiseSchedule.count() / (2 * validationRows));
        }
        const auto chosen = torch::tensor(rows);
        const auto loss = lossOf(inModelColours(images.index_select(0, chosen)), labels.index_select(0, chosen),
                                 torch::tensor(levels), generator);
        sum += loss.item<double>() * static_cast<double>(count);
    }
    return sum / validationRows;
}

// Leaves a preview at once when something is asked of the run; the trainer then answers.
class PreviewControl : public RunControl {
public:
    explicit PreviewControl(RunControl& run) : m_run(run) {}
    Request request() override { return m_run.request() == Request::Go ? Request::Go : Request::Stop; }
    void handle(const Event&) override {}

private:
    RunControl& m_run;
};

std::optional<fs::path> CompactTrainer::preview(std::int64_t step)
{
    if (!m_training.writePreview)
        return std::nullopt;
    PreviewControl control(m_control);
    ClassToImage pipeline(m_model.ptr());
    GenerationOptions options;
    options.count = previewImages;
    options.steps = previewSteps;
    options.precision = m_training.options.precision;
    options.device = m_training.options.device;
    options.threads = m_training.options.threads;
    std::vector<GeneratedImage> images;
    for (std::size_t label = 0; label < m_training.classNames.size(); ++label) {
        pipeline.generate(static_cast<std::int64_t>(label), options, control,
                          [&images](const GeneratedImage& image) { images.push_back(image); });
    }
    return m_training.writePreview(step, images);
}

void CompactTrainer::saveModel(const fs::path& file, const std::vector<NamedTensor>& averaged, std::int64_t step)
{
    std::map<std::string, at::Tensor> weights;
    for (const auto& [name, tensor] : averaged)
        weights[name] = tensor;
    saveCompactModel(
        file, m_model->config(), weights,
        {{"histosynth.step", std::to_string(step)}, {"histosynth.training", toJson(m_training.options).dump()}});
}

[[noreturn]] void refuseData(const std::string& reason)
{
    throw Error(ErrorKind::BadInput, "training.bad_data", {{"reason", reason}});
}

void checkData(const TrainingData& data, const CompactTraining& training)
{
    const auto side = training.options.side;
    if (!data.empty() && data.side != side)
        refuseData("images of side " + std::to_string(data.side) + " for a model of side " + std::to_string(side));
    if (static_cast<std::int64_t>(data.pixels.size()) != data.count() * side * side * colours)
        refuseData(std::to_string(data.pixels.size()) + " bytes for " + std::to_string(data.count()) + " images");
    const auto classes = static_cast<std::int64_t>(training.classNames.size());
    for (const auto label : data.labels) {
        if (label < 0 || label >= classes)
            refuseData("class " + std::to_string(label) + " of " + std::to_string(classes));
    }
}

} // namespace

TrainingResult trainCompact(const CompactTraining& training, RunControl& control)
{
    throwIfAny(check(training.options));
    if (training.train.empty())
        refuseData("no image to train on");
    checkData(training.train, training);
    checkData(training.validation, training);
    if (training.validation.empty())
        control.handle(Notice{"training.no_validation", {}});
    return CompactTrainer(training, control).run(training.resumeFrom);
}

} // namespace histosynth
