// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace histosynth {

enum class LossKind { MeanSquared, MeanAbsolute, Huber };

// Mean over all elements of the distance between prediction and target, computed in float32: a scalar that knows its
// gradient. Huber is quadratic up to a distance of 1 and linear beyond it (times 2, so that it equals the mean squared
// error near 0).
at::Tensor diffusionLoss(LossKind kind, const at::Tensor& prediction, const at::Tensor& target);

} // namespace histosynth
