// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/device.h"

#include <ATen/Parallel.h>
#include <doctest/doctest.h>
#include <torch/cuda.h>

using namespace histosynth;

TEST_CASE("auto is the graphics card where there is one, and the processor can be asked for")
{
    CHECK(torchDevice(ComputeDevice::Cpu).is_cpu());
    CHECK(torchDevice(ComputeDevice::Auto).is_cuda() == torch::cuda::is_available());
}

TEST_CASE("0 threads means as many as at first, whatever was asked for in between")
{
    useThreads(0);
    const int byItself = at::get_num_threads();
    useThreads(byItself + 1);
    CHECK(at::get_num_threads() == byItself + 1);
    useThreads(0);
    CHECK(at::get_num_threads() == byItself);
}
