// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/compact_model.h"

#include <torch/torch.h>

#include <cmath>

#include "core/diffusion/models/unet_2d_condition_shapes.h"
#include "core/diffusion/weights/load_weights.h"
#include "core/diffusion/weights/safetensors.h"

namespace histosynth {

namespace {

constexpr auto configKey = "histosynth.compact";

const CompactConfig& checked(const CompactConfig& config)
{
    throwIfAny(check(config));
    return config;
}

bool endsResidualBranch(const std::string& name)
{
    return name.find(".conv2.") != std::string::npos || name.find(".proj_out.") != std::string::npos ||
           name.find("conv_out.") != std::string::npos;
}

// A weight [out, in, ...] or its bias is uniform in +-1/sqrt(in ...), as torch's own layers have it (He et al. 2015
// with a gain for leaky ReLUs).
void initializeLayer(const torch::nn::Module& layer, const std::string& name, at::Generator& generator)
{
    const auto parameters = layer.named_parameters(false);
    const auto* weight = parameters.find("weight");
    const auto* bias = parameters.find("bias");
    if (weight && weight->dim() >= 2 && !layer.as<torch::nn::EmbeddingImpl>()) {
        const double bound = 1.0 / std::sqrt(static_cast<double>((*weight)[0].numel()));
        for (const auto* tensor : {weight, bias}) {
            if (tensor)
                tensor->uniform_(-bound, bound, generator);
        }
    } else {
        if (weight)
            weight->fill_(1);
        if (bias)
            bias->zero_();
    }
    if (endsResidualBranch(name + ".")) {
        for (const auto& parameter : parameters)
            parameter.value().zero_();
    }
}

// A model is allocated by its config, before its weights are read. So that a config cannot promise more than the file
// holds, the file's header must tell every parameter in its shape first: the reader has seen to it that the tensors of
// the header fill the file.
void requireParameters(const SafetensorsFile& stored, const CompactConfig& config)
{
    const auto file = stored.path().string();
    const auto require = [&](const std::string& name, const std::vector<std::int64_t>& shape) {
        const auto found = stored.tensors().find(name);
        if (found == stored.tensors().end())
            refuseNames("weights.missing", file, {name});
        requireShape(file, name, found->second.shape, shape);
    };
    visitParameterShapes(config.unet(), [&require](const std::string& name, const std::vector<std::int64_t>& shape) {
        require("unet." + name, shape);
    });
    require("class_embedder.embedding.weight",
            {static_cast<std::int64_t>(config.classNames.size()) + 1, config.contextWidth});
}

CompactConfig configOf(const SafetensorsFile& stored)
{
    const auto file = stored.path().string();
    const auto text = stored.metadata().find(configKey);
    if (text == stored.metadata().end())
        throw Error(ErrorKind::BadInput, "models.not_compact", {{"file", file}});
    const auto json = Json::parse(text->second, nullptr, false);
    try {
        return CompactConfig::fromJson(json);
    } catch (const Error& error) {
        throw Error(error.kind(), error.code(), {{"file", file}, {"reason", std::string(error.argument("reason"))}});
    }
}

} // namespace

CompactModelImpl::CompactModelImpl(const CompactConfig& config)
    : m_config(checked(config)), m_unet(register_module("unet", UNet2DConditionModel(config.unet()))),
      m_classEmbedder(register_module(
          "class_embedder", ClassEmbedder(static_cast<std::int64_t>(config.classNames.size()), config.contextWidth)))
{
}

torch::Tensor CompactModelImpl::forward(const torch::Tensor& noisy, const torch::Tensor& timesteps,
                                        const torch::Tensor& labels)
{
    const auto device = m_classEmbedder->device();
    const auto context = m_classEmbedder->forward(labels.to(device));
    const auto folded = torch::pixel_unshuffle(noisy.to(context.options()), m_config.patch);
    const auto prediction = m_unet->forward(folded, timesteps.to(device), context);
    return torch::pixel_shuffle(prediction.to(torch::kFloat), m_config.patch);
}

void CompactModelImpl::initialize(at::Generator& generator)
{
    const torch::NoGradGuard noGrad;
    for (const auto& module : named_modules("", false))
        initializeLayer(*module.value(), module.key(), generator);
    for (auto& parameter : m_classEmbedder->parameters())
        parameter.normal_(0, 1, generator);
}

CompactModel loadCompactModel(const std::filesystem::path& file)
{
    SafetensorsFile stored(file);
    const auto config = configOf(stored);
    requireParameters(stored, config);
    CompactModel model(config);
    loadWeights(*model, stored.readAll(), file.string());
    model->eval();
    return model;
}

void saveCompactModel(const std::filesystem::path& file, const CompactConfig& config,
                      const std::map<std::string, at::Tensor>& weights, const std::map<std::string, std::string>& notes)
{
    auto metadata = notes;
    metadata[configKey] = config.toJson().dump();
    writeSafetensors(file, weights, metadata);
}

} // namespace histosynth
