// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace histosynth {

// What a network computes on.
enum class ComputeDevice { Auto, Cpu };

// Words for choice(): "auto", "cpu".
const std::vector<std::pair<std::string, ComputeDevice>>& computeDeviceNames();

// Auto is the first graphics card where LibTorch was built for CUDA and finds one, else the processor.
c10::Device torchDevice(ComputeDevice device);

// Sets the number of threads that LibTorch computes on in this process; 0: as many as it took by itself.
void useThreads(std::int64_t count);

} // namespace histosynth
