// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/samplers/normal_generator.h"

#include <ATen/CPUGeneratorImpl.h>

#include "core/diffusion/samplers/philox.h"

namespace histosynth {

namespace {

class TorchCpuGenerator : public NormalGenerator {
public:
    explicit TorchCpuGenerator(std::int64_t seed)
        : m_generator(at::make_generator<at::CPUGeneratorImpl>(static_cast<std::uint64_t>(seed)))
    {
    }

    torch::Tensor draw(const std::vector<std::int64_t>& shape) override
    {
        return torch::randn(shape, m_generator, torch::kFloat32);
    }

private:
    at::Generator m_generator;
};

} // namespace

std::unique_ptr<NormalGenerator> makeNormalGenerator(NoiseGenerator kind, std::int64_t seed)
{
    if (kind == NoiseGenerator::Philox)
        return std::make_unique<PhiloxGenerator>(seed);
    return std::make_unique<TorchCpuGenerator>(seed);
}

} // namespace histosynth
