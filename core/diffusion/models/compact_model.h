// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Generator.h>
#include <torch/nn/pimpl.h>

#include <filesystem>
#include <map>
#include <string>

#include "core/diffusion/models/class_embedder.h"
#include "core/diffusion/models/compact_config.h"
#include "core/diffusion/models/unet_2d_condition.h"

namespace histosynth {

// Class-conditional diffusion of pixels: the embedded default, small enough to be trained from nothing on a laptop. A
// U-Net looks at the noisy image with each patch of pixels folded into channels (which makes it patch^2 times cheaper
// at the full resolution) and, as its context, at a learned vector of the class.
// Weights: `unet.*` (names of diffusers) and `class_embedder.embedding.weight`.
class CompactModelImpl : public torch::nn::Module {
public:
    // Throws InvalidOptions with what check(config) finds. Weights are random: see initialize().
    explicit CompactModelImpl(const CompactConfig& config);

    // noisy [B, 3, side, side] in config().colours, timesteps [B], labels [B] int64 in 0..classCount (the last is "no
    // class") -> prediction [B, 3, side, side] float32. Computes in the type and on the device that the weights have,
    // wherever the arguments lie; the prediction stays there.
    torch::Tensor forward(const torch::Tensor& noisy, const torch::Tensor& timesteps, const torch::Tensor& labels);

    // Weights to start training from, from `generator` alone. Each residual branch begins as 0, so that the network
    // begins as a plain sum (Goyal et al. 2017, section 5.1).
    void initialize(at::Generator& generator);

    std::int64_t noClass() const { return m_classEmbedder->noClass(); }
    const CompactConfig& config() const { return m_config; }

private:
    CompactConfig m_config;
    UNet2DConditionModel m_unet{nullptr};
    ClassEmbedder m_classEmbedder{nullptr};
};

TORCH_MODULE(CompactModel);

// Loads a model file, whoever wrote it. Throws Error (BadInput): those of SafetensorsFile and of loadWeights();
// "models.not_compact" {file} for a file without our config; "models.bad_compact_config" {file, reason}.
CompactModel loadCompactModel(const std::filesystem::path& file);

// Writes a model file (safetensors) atomically. `weights` by name, of any type; `notes` go into its metadata beside the
// config, e.g. the step.
void saveCompactModel(const std::filesystem::path& file, const CompactConfig& config,
                      const std::map<std::string, at::Tensor>& weights,
                      const std::map<std::string, std::string>& notes);

} // namespace histosynth
