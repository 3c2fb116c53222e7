// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/device.h"

#include <ATen/Parallel.h>
#include <torch/cuda.h>

namespace histosynth {

const std::vector<std::pair<std::string, ComputeDevice>>& computeDeviceNames()
{
    static const std::vector<std::pair<std::string, ComputeDevice>> names{{"auto", ComputeDevice::Auto},
                                                                          {"cpu", ComputeDevice::Cpu}};
    return names;
}

c10::Device torchDevice(ComputeDevice device)
{
    const bool isCuda = device == ComputeDevice::Auto && torch::cuda::is_available();
    return {isCuda ? c10::kCUDA : c10::kCPU, static_cast<c10::DeviceIndex>(isCuda ? 0 : -1)};
}

void useThreads(std::int64_t count)
{
    static const int byItself = at::get_num_threads();
    at::set_num_threads(count > 0 ? static_cast<int>(count) : byItself);
}

} // namespace histosynth
