// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

#include "core/diffusion/samplers/normal_generator.h"

namespace histosynth {

// Philox 4x32-10 (Salmon et al. 2011) and Box-Muller as PyTorch's CUDA generator uses them: number i of draw k has the
// counter (k, 0, i, 0), the seed's two halves are the key. Equal to CUDA's own for tensors up to the size of its grid.
class PhiloxGenerator : public NormalGenerator {
public:
    explicit PhiloxGenerator(std::int64_t seed) : m_seed(static_cast<std::uint64_t>(seed)) {}

    torch::Tensor draw(const std::vector<std::int64_t>& shape) override;

private:
    std::uint64_t m_seed;
    std::uint32_t m_draws = 0;
};

} // namespace histosynth
