// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/weights/load_weights.h"

#include <torch/utils.h>

#include <vector>

#include "core/base/error.h"

namespace histosynth {

namespace {

constexpr std::size_t namesTold = 5; // in an error; a wrong file lacks hundreds

std::string shapeText(at::IntArrayRef shape)
{
    std::string text = "[";
    for (const auto side : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(side);
    return text + "]";
}

} // namespace

void requireShape(const std::string& source, const std::string& name, at::IntArrayRef shape, at::IntArrayRef expected)
{
    if (shape != expected)
        throw Error(ErrorKind::BadInput, "weights.wrong_shape",
                    {{"file", source}, {"name", name}, {"shape", shapeText(shape)}, {"expected", shapeText(expected)}});
}

void refuseNames(const std::string& code, const std::string& source, const std::vector<std::string>& names)
{
    if (names.empty())
        return;
    std::string told;
    for (std::size_t i = 0; i < names.size() && i < namesTold; ++i)
        told += (i ? ", " : "") + names[i];
    if (names.size() > namesTold)
        told += ", ...";
    throw Error(ErrorKind::BadInput, code,
                {{"file", source}, {"count", std::to_string(names.size())}, {"names", told}});
}

TensorsByName weightsOf(const torch::nn::Module& module)
{
    TensorsByName weights;
    for (const auto& entry : module.named_parameters())
        weights[entry.key()] = entry.value();
    for (const auto& entry : module.named_buffers())
        weights[entry.key()] = entry.value();
    return weights;
}

void loadWeights(torch::nn::Module& module, const TensorsByName& tensors, const std::string& source)
{
    const TensorsByName targets = weightsOf(module);
    std::vector<std::string> missing;
    std::vector<std::string> unexpected;
    for (const auto& entry : targets) {
        if (!tensors.contains(entry.first))
            missing.push_back(entry.first);
    }
    for (const auto& entry : tensors) {
        if (!targets.contains(entry.first))
            unexpected.push_back(entry.first);
    }
    refuseNames("weights.missing", source, missing);
    refuseNames("weights.unexpected", source, unexpected);
    for (const auto& [name, target] : targets)
        requireShape(source, name, tensors.at(name).sizes(), target.sizes());
    const torch::NoGradGuard noGrad;
    for (const auto& [name, target] : targets)
        at::Tensor(target).copy_(tensors.at(name));
}

} // namespace histosynth
