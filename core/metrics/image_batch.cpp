// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/image_batch.h"

#include <torch/torch.h>

#include "core/base/error.h"

namespace histosynth {

void checkImages(const torch::Tensor& images)
{
    const auto refuse = [](const char* reason) {
        throw Error(ErrorKind::BadInput, "metrics.images_unusable", {{"reason", reason}});
    };
    if (images.dim() != 4 || images.size(1) != 3)
        refuse("they are not a batch of colour images");
    if (images.size(2) < smallestMeasuredSide || images.size(3) < smallestMeasuredSide)
        refuse("they are smaller than 32 x 32 pixels");
    if (!images.is_floating_point())
        refuse("they are not floating-point numbers");
    if (images.numel() > 0 && !((images >= 0) & (images <= 1)).all().item<bool>())
        refuse("a pixel is not a number from 0 to 1");
}

torch::Tensor opticalDensity(const torch::Tensor& images)
{
    // One grey level above black, so that black has a density.
    return -torch::log10((images * 255.0 + 1.0) / 256.0);
}

} // namespace histosynth
