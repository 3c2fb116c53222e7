// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/unet_2d_condition.h"

#include <utility>

namespace histosynth {

namespace {

using torch::Tensor;

constexpr std::int64_t timeExpansion = 4; // the time embedding is so many times as wide as the finest level

torch::nn::Conv2d conv3x3(std::int64_t in, std::int64_t out)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(in, out, 3).padding(1));
}

UNet2DConditionConfig checked(UNet2DConditionConfig config)
{
    throwIfAny(check(config));
    return config;
}

UNetBlockConfig blockConfig(const UNet2DConditionConfig& config, const UNetLevel& level, std::int64_t in, bool attends)
{
    UNetBlockConfig block;
    block.resnet = {.in = in,
                    .out = level.channels,
                    .timeWidth = timeExpansion * config.levels.front().channels,
                    .normGroups = config.normGroups,
                    .normEpsilon = config.normEpsilon};
    block.transformer = {.width = level.channels,
                         .heads = level.heads,
                         .layers = attends ? level.transformerLayers : 0,
                         .contextWidth = config.contextWidth,
                         .normGroups = config.normGroups,
                         .useLinearProjection = config.useLinearProjection};
    block.resnets = level.layers;
    block.oddSizes = config.oddSizes;
    return block;
}

torch::nn::ModuleList makeDownBlocks(const UNet2DConditionConfig& config, std::vector<std::int64_t>& skipChannels)
{
    torch::nn::ModuleList blocks;
    std::int64_t in = config.levels.front().channels;
    skipChannels.push_back(in);
    for (const auto& level : config.levels) {
        auto block = blockConfig(config, level, in, level.attendsDown);
        block.resamples = &level != &config.levels.back();
        blocks->push_back(UNetDownBlock(block));
        skipChannels.insert(skipChannels.end(), level.layers + (block.resamples ? 1 : 0), level.channels);
        in = level.channels;
    }
    return blocks;
}

torch::nn::ModuleList makeUpBlocks(const UNet2DConditionConfig& config, std::vector<std::int64_t> skipChannels)
{
    torch::nn::ModuleList blocks;
    std::int64_t in = config.levels.back().channels;
    for (auto level = config.levels.rbegin(); level != config.levels.rend(); ++level) {
        auto block = blockConfig(config, *level, in, level->attendsUp);
        block.resamples = std::next(level) != config.levels.rend();
        const auto taken = level->layers + 1;
        const std::vector<std::int64_t> channels(skipChannels.rbegin(), skipChannels.rbegin() + taken);
        skipChannels.resize(skipChannels.size() - taken);
        blocks->push_back(UNetUpBlock(block, channels));
        in = level->channels;
    }
    return blocks;
}

} // namespace

UNet2DConditionModelImpl::UNet2DConditionModelImpl(const UNet2DConditionConfig& config)
    : m_config(checked(config)),
      m_convIn(register_module("conv_in", conv3x3(config.inChannels, config.levels.front().channels))),
      m_timeEmbedding(
          register_module("time_embedding", TimestepEmbedding(config.levels.front().channels,
                                                              timeExpansion * config.levels.front().channels)))
{
    std::vector<std::int64_t> skipChannels;
    m_downBlocks = register_module("down_blocks", makeDownBlocks(config, skipChannels));
    if (config.middle != MiddleBlock::None) {
        const auto& level = config.levels.back();
        m_middleBlock = register_module(
            "mid_block",
            UNetMiddleBlock(blockConfig(config, level, level.channels, config.middle == MiddleBlock::Attention)));
    }
    m_upBlocks = register_module("up_blocks", makeUpBlocks(config, skipChannels));
    const auto width = config.levels.front().channels;
    m_convNormOut =
        register_module("conv_norm_out", GroupNorm(config.normGroups, width, config.normEpsilon, NormActivation::Silu));
    m_convOut = register_module("conv_out", conv3x3(width, config.outChannels));
}

Tensor UNet2DConditionModelImpl::forward(const Tensor& latents, const Tensor& timesteps, const Tensor& context,
                                         UNetIntermediates* intermediates)
{
    const auto note = [intermediates](const char* name, const Tensor& tensor) {
        if (intermediates)
            intermediates->insert_or_assign(name, tensor);
    };
    const auto sinusoids =
        timestepSinusoids(timesteps, m_config.levels.front().channels, m_config.flipSinToCos, m_config.frequencyShift);
    const Tensor time = m_timeEmbedding(sinusoids.to(latents.scalar_type()));
    note("time_embedding", time);
    const Tensor activatedTime = at::silu(time);

    Tensor image = m_convIn(latents.contiguous(at::MemoryFormat::ChannelsLast));
    note("after_conv_in", image);
    SkipConnections skips{image};
    for (const auto& block : *m_downBlocks)
        image = block->as<UNetDownBlock>()->forward(image, activatedTime, context, skips);
    note("after_down", image);
    if (m_middleBlock)
        image = m_middleBlock(image, activatedTime, context);
    note("after_mid", image);
    for (const auto& block : *m_upBlocks)
        image = block->as<UNetUpBlock>()->forward(image, activatedTime, context, skips);
    return m_convOut(m_convNormOut(image)).contiguous();
}

} // namespace histosynth
