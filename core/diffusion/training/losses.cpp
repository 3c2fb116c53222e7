// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/losses.h"

#include <ATen/ops/huber_loss.h>
#include <ATen/ops/l1_loss.h>
#include <ATen/ops/mse_loss.h>

namespace histosynth {

at::Tensor diffusionLoss(LossKind kind, const at::Tensor& prediction, const at::Tensor& target)
{
    const auto predicted = prediction.to(at::kFloat);
    const auto wanted = target.to(at::kFloat);
    switch (kind) {
    case LossKind::MeanAbsolute:
        return at::l1_loss(predicted, wanted);
    case LossKind::Huber:
        return 2.0 * at::huber_loss(predicted, wanted);
    case LossKind::MeanSquared:
        break;
    }
    return at::mse_loss(predicted, wanted);
}

} // namespace histosynth
