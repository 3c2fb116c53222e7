// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>

#include <string>
#include <vector>

#include "core/diffusion/weights/safetensors.h"

namespace histosynth {

// Copies `tensors` into the parameters and buffers of `module` that have the same names, whatever the dtypes; numbers
// are converted to the module's. Every parameter must be there and every tensor must find its place; nothing is copied
// unless all names and shapes fit. `source` names the file in errors, all Error (BadInput): "weights.missing" and
// "weights.unexpected" {file, count, names}, "weights.wrong_shape" {file, name, shape, expected}.
void loadWeights(torch::nn::Module& module, const TensorsByName& tensors, const std::string& source);

// The parameters and buffers of `module` by name; they share memory with it.
TensorsByName weightsOf(const torch::nn::Module& module);

// Throws Error (BadInput) "weights.wrong_shape" {file, name, shape, expected} where the two differ.
void requireShape(const std::string& source, const std::string& name, at::IntArrayRef shape, at::IntArrayRef expected);

// Throws Error (BadInput) `code` {file, count, names}, with the first few of `names`, unless there are none.
void refuseNames(const std::string& code, const std::string& source, const std::vector<std::string>& names);

} // namespace histosynth
