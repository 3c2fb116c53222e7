// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/unet_2d_condition_shapes.h"

#include <utility>

namespace histosynth {

namespace {

constexpr std::int64_t timeExpansion = 4;        // the time embedding is so many times as wide as the finest level
constexpr std::int64_t feedForwardExpansion = 4; // of a transformer's width

// Walks through the network in the order of its parts.
class Walk {
public:
    Walk(const UNet2DConditionConfig& config, const ShapeVisitor& visit) : m_config(config), m_visit(visit) {}

    void all() const
    {
        const auto width = m_config.levels.front().channels;
        convolution("conv_in", m_config.inChannels, width, 3);
        linear("time_embedding.linear_1", width, timeWidth());
        linear("time_embedding.linear_2", timeWidth(), timeWidth());
        auto skips = downBlocks();
        middleBlock();
        upBlocks(std::move(skips));
        norm("conv_norm_out", width);
        convolution("conv_out", width, m_config.outChannels, 3);
    }

private:
    std::int64_t timeWidth() const { return timeExpansion * m_config.levels.front().channels; }

    void norm(const std::string& name, std::int64_t width) const
    {
        m_visit(name + ".weight", {width});
        m_visit(name + ".bias", {width});
    }

    void linear(const std::string& name, std::int64_t in, std::int64_t out) const
    {
        m_visit(name + ".weight", {out, in});
        m_visit(name + ".bias", {out});
    }

    void convolution(const std::string& name, std::int64_t in, std::int64_t out, std::int64_t side) const
    {
        m_visit(name + ".weight", {out, in, side, side});
        m_visit(name + ".bias", {out});
    }

    void resnet(const std::string& name, std::int64_t in, std::int64_t out) const
    {
        norm(name + ".norm1", in);
        convolution(name + ".conv1", in, out, 3);
        linear(name + ".time_emb_proj", timeWidth(), out);
        norm(name + ".norm2", out);
        convolution(name + ".conv2", out, out, 3);
        if (in != out)
            convolution(name + ".conv_shortcut", in, out, 1);
    }

    void attention(const std::string& name, std::int64_t width, std::int64_t contextWidth) const
    {
        m_visit(name + ".to_q.weight", {width, width});
        m_visit(name + ".to_k.weight", {width, contextWidth});
        m_visit(name + ".to_v.weight", {width, contextWidth});
        linear(name + ".to_out.0", width, width);
    }

    void projection(const std::string& name, std::int64_t width) const
    {
        if (m_config.useLinearProjection)
            linear(name, width, width);
        else
            convolution(name, width, width, 1);
    }

    void transformer(const std::string& name, const UNetLevel& level) const
    {
        const auto width = level.channels;
        norm(name + ".norm", width);
        projection(name + ".proj_in", width);
        for (std::int64_t i = 0; i < level.transformerLayers; ++i) {
            const auto layer = name + ".transformer_blocks." + std::to_string(i);
            norm(layer + ".norm1", width);
            attention(layer + ".attn1", width, width);
            norm(layer + ".norm2", width);
            attention(layer + ".attn2", width, m_config.contextWidth);
            norm(layer + ".norm3", width);
            linear(layer + ".ff.net.0.proj", width, 2 * feedForwardExpansion * width);
            linear(layer + ".ff.net.2", feedForwardExpansion * width, width);
        }
        projection(name + ".proj_out", width);
    }

    // The channels of the skip connections, in the order in which they are left.
    std::vector<std::int64_t> downBlocks() const
    {
        std::int64_t in = m_config.levels.front().channels;
        std::vector<std::int64_t> skips{in};
        for (std::size_t i = 0; i < m_config.levels.size(); ++i) {
            const auto& level = m_config.levels[i];
            const auto block = "down_blocks." + std::to_string(i);
            for (std::int64_t layer = 0; layer < level.layers; ++layer) {
                resnet(block + ".resnets." + std::to_string(layer), in, level.channels);
                if (level.attendsDown)
                    transformer(block + ".attentions." + std::to_string(layer), level);
                in = level.channels;
                skips.push_back(in);
            }
            if (i + 1 < m_config.levels.size()) {
                convolution(block + ".downsamplers.0.conv", in, in, 3);
                skips.push_back(in);
            }
        }
        return skips;
    }

    void middleBlock() const
    {
        const auto& level = m_config.levels.back();
        if (m_config.middle == MiddleBlock::None)
            return;
        resnet("mid_block.resnets.0", level.channels, level.channels);
        if (m_config.middle == MiddleBlock::ResidualOnly)
            return;
        transformer("mid_block.attentions.0", level);
        resnet("mid_block.resnets.1", level.channels, level.channels);
    }

    void upBlocks(std::vector<std::int64_t> skips) const
    {
        const auto count = m_config.levels.size();
        std::int64_t in = m_config.levels.back().channels;
        for (std::size_t i = 0; i < count; ++i) {
            const auto& level = m_config.levels[count - 1 - i];
            const auto block = "up_blocks." + std::to_string(i);
            for (std::int64_t layer = 0; layer <= level.layers; ++layer) {
                resnet(block + ".resnets." + std::to_string(layer), in + skips.back(), level.channels);
                skips.pop_back();
                if (level.attendsUp)
                    transformer(block + ".attentions." + std::to_string(layer), level);
                in = level.channels;
            }
            if (i + 1 < count)
                convolution(block + ".upsamplers.0.conv", in, in, 3);
        }
    }

    const UNet2DConditionConfig& m_config;
    const ShapeVisitor& m_visit;
};

} // namespace

void visitParameterShapes(const UNet2DConditionConfig& config, const ShapeVisitor& visit)
{
    Walk(config, visit).all();
}

} // namespace histosynth
