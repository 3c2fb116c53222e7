// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <functional>

namespace histosynth {

// A network that is told what to draw for each image of the batch: x [B, ...], `conditions` [B, ...] -> [B, ...].
using ConditionedNetwork = std::function<torch::Tensor(const torch::Tensor& x, const torch::Tensor& conditions)>;

// Classifier-free guidance (Ho and Salimans 2022, eq. 6, with scale = w + 1): the answer for `without` and from it
// `scale` times the way to the answer for `with`, both in one call of twice the batch. At scale 1 the network is asked
// for `with` only, at 0 for `without` only.
torch::Tensor guided(const ConditionedNetwork& network, const torch::Tensor& x, const torch::Tensor& with,
                     const torch::Tensor& without, double scale);

} // namespace histosynth
