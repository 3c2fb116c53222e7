// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/weights/key_mapping.h"

#include <map>
#include <set>

#include "core/base/error.h"
#include "core/diffusion/weights/load_weights.h"

namespace histosynth {

namespace {

const std::string unetPrefix = "model.diffusion_model.";

using Names = std::map<std::string, std::string>;

// Inside a residual block: diffusers' name and the original's.
const Names& resnetNames()
{
    static const Names names = {{"norm1", "in_layers.0"},          {"conv1", "in_layers.2"},
                                {"time_emb_proj", "emb_layers.1"}, {"norm2", "out_layers.0"},
                                {"conv2", "out_layers.3"},         {"conv_shortcut", "skip_connection"}};
    return names;
}

std::string joined(std::initializer_list<std::string> parts)
{
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "" : ".") + part;
    return text;
}

std::string number(std::size_t value)
{
    return std::to_string(value);
}

// Modules of the contracting half, one number for each residual block and each down-sampler; 0 is the first
// convolution.
void nameInputBlocks(Names& names, const BlockNumbering& numbering)
{
    std::size_t block = 1;
    for (std::size_t level = 0; level < numbering.layers.size(); ++level) {
        const auto here = joined({"down_blocks", number(level)});
        for (int layer = 0; layer < numbering.layers[level]; ++layer, ++block) {
            names[joined({here, "resnets", number(layer)})] = joined({"input_blocks", number(block), "0"});
            names[joined({here, "attentions", number(layer)})] = joined({"input_blocks", number(block), "1"});
        }
        names[joined({here, "downsamplers.0.conv"})] = joined({"input_blocks", number(block), "0.op"});
        ++block;
    }
}

// Modules of the expanding half, coarsest level first, one number for each residual block; the up-sampler comes last in
// the block of its level's last residual block.
void nameOutputBlocks(Names& names, const BlockNumbering& numbering)
{
    const auto levels = numbering.layers.size();
    std::size_t block = 0;
    for (std::size_t up = 0; up < levels; ++up) {
        const auto level = levels - 1 - up;
        const auto here = joined({"up_blocks", number(up)});
        for (int layer = 0; layer <= numbering.layers[level]; ++layer, ++block) {
            names[joined({here, "resnets", number(layer)})] = joined({"output_blocks", number(block), "0"});
            names[joined({here, "attentions", number(layer)})] = joined({"output_blocks", number(block), "1"});
        }
        const std::string place = numbering.attendsUp[level] ? "2" : "1";
        names[joined({here, "upsamplers.0.conv"})] = joined({"output_blocks", number(block - 1), place, "conv"});
    }
}

// diffusers' module names and the original's; what is inside transformers has the same names in both.
Names moduleNames(const BlockNumbering& numbering)
{
    Names names = {{"time_embedding.linear_1", "time_embed.0"},
                   {"time_embedding.linear_2", "time_embed.2"},
                   {"conv_in", "input_blocks.0.0"},
                   {"mid_block.resnets.0", "middle_block.0"},
                   {"mid_block.attentions.0", "middle_block.1"},
                   {"mid_block.resnets.1", "middle_block.2"},
                   {"conv_norm_out", "out.0"},
                   {"conv_out", "out.2"}};
    nameInputBlocks(names, numbering);
    nameOutputBlocks(names, numbering);
    return names;
}

std::string renamed(const std::string& name, const Names& modules)
{
    for (auto end = name.rfind('.'); end != std::string::npos && end > 0; end = name.rfind('.', end - 1)) {
        const auto module = modules.find(name.substr(0, end));
        if (module == modules.end())
            continue;
        std::string rest = name.substr(end + 1);
        if (module->first.find("resnets.") != std::string::npos) {
            const auto dot = rest.find('.');
            const auto inner = resnetNames().find(rest.substr(0, dot));
            if (inner == resnetNames().end())
                break;
            rest.replace(0, dot, inner->second);
        }
        return unetPrefix + module->second + "." + rest;
    }
    throw Error(ErrorKind::Internal, "weights.unknown_parameter", {{"name", name}});
}

} // namespace

std::string originalUNetName(const std::string& name, const BlockNumbering& numbering)
{
    return renamed(name, moduleNames(numbering));
}

TensorsByName readOriginalUNet(SafetensorsFile& file, const std::vector<std::string>& names,
                               const BlockNumbering& numbering)
{
    const Names modules = moduleNames(numbering);
    TensorsByName found;
    std::vector<std::string> missing;
    std::set<std::string> used;
    for (const auto& name : names) {
        const auto original = renamed(name, modules);
        used.insert(original);
        if (file.contains(original))
            found[name] = file.tensor(original);
        else
            missing.push_back(original);
    }
    std::vector<std::string> unexpected;
    for (const auto& entry : file.tensors()) {
        if (entry.first.starts_with(unetPrefix) && !used.contains(entry.first))
            unexpected.push_back(entry.first);
    }
    refuseNames("weights.missing", file.path().string(), missing);
    refuseNames("weights.unexpected", file.path().string(), unexpected);
    return found;
}

} // namespace histosynth
