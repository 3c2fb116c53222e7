// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/unet_blocks.h"

namespace histosynth {

namespace {

using torch::Tensor;

// The i-th residual block with its transformer, if there are transformers.
Tensor runLayer(torch::nn::ModuleListImpl& resnets, torch::nn::ModuleListImpl& attentions, std::size_t i,
                const Tensor& image, const Tensor& activatedTime, const Tensor& context)
{
    const Tensor result = resnets[i]->as<ResnetBlock>()->forward(image, activatedTime);
    return attentions.is_empty() ? result : attentions[i]->as<Transformer2D>()->forward(result, context);
}

} // namespace

UNetDownBlockImpl::UNetDownBlockImpl(const UNetBlockConfig& config)
{
    ResnetConfig resnet = config.resnet;
    for (std::int64_t i = 0; i < config.resnets; ++i) {
        m_resnets->push_back(ResnetBlock(resnet));
        resnet.in = resnet.out;
        if (config.transformer.layers > 0)
            m_attentions->push_back(Transformer2D(config.transformer));
    }
    register_module("resnets", m_resnets);
    register_module("attentions", m_attentions);
    if (config.resamples) {
        m_downsample = Downsample(resnet.out);
        register_module("downsamplers", torch::nn::ModuleList(m_downsample));
    }
}

Tensor UNetDownBlockImpl::forward(Tensor image, const Tensor& activatedTime, const Tensor& context,
                                  SkipConnections& skips)
{
    for (std::size_t i = 0; i < m_resnets->size(); ++i) {
        image = runLayer(*m_resnets, *m_attentions, i, image, activatedTime, context);
        skips.push_back(image);
    }
    if (m_downsample) {
        image = m_downsample(image);
        skips.push_back(image);
    }
    return image;
}

UNetMiddleBlockImpl::UNetMiddleBlockImpl(const UNetBlockConfig& config) : m_first(config.resnet)
{
    torch::nn::ModuleList resnets(m_first);
    torch::nn::ModuleList attentions;
    if (config.transformer.layers > 0) {
        m_attention = Transformer2D(config.transformer);
        m_second = ResnetBlock(config.resnet);
        attentions->push_back(m_attention);
        resnets->push_back(m_second);
    }
    register_module("resnets", resnets);
    register_module("attentions", attentions);
}

Tensor UNetMiddleBlockImpl::forward(const Tensor& image, const Tensor& activatedTime, const Tensor& context)
{
    const Tensor first = m_first(image, activatedTime);
    return m_attention ? m_second(m_attention(first, context), activatedTime) : first;
}

UNetUpBlockImpl::UNetUpBlockImpl(const UNetBlockConfig& config, const std::vector<std::int64_t>& skipChannels)
{
    ResnetConfig resnet = config.resnet;
    for (const auto channels : skipChannels) {
        ResnetConfig joined = resnet;
        joined.in += channels;
        m_resnets->push_back(ResnetBlock(joined));
        resnet.in = resnet.out;
        if (config.transformer.layers > 0)
            m_attentions->push_back(Transformer2D(config.transformer));
    }
    register_module("resnets", m_resnets);
    register_module("attentions", m_attentions);
    if (config.resamples) {
        m_upsample = Upsample(resnet.out, config.oddSizes);
        register_module("upsamplers", torch::nn::ModuleList(m_upsample));
    }
}

Tensor UNetUpBlockImpl::forward(Tensor image, const Tensor& activatedTime, const Tensor& context,
                                SkipConnections& skips)
{
    for (std::size_t i = 0; i < m_resnets->size(); ++i) {
        const Tensor joined = at::cat({image, skips.back()}, 1);
        skips.pop_back();
        image = runLayer(*m_resnets, *m_attentions, i, joined, activatedTime, context);
    }
    if (m_upsample)
        image = m_upsample(image, skips.back().size(2), skips.back().size(3));
    return image;
}

} // namespace histosynth
