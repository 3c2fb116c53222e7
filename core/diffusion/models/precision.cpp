// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/precision.h"

#include <ATen/cpu/Utils.h>

namespace histosynth {

const std::vector<std::pair<std::string, Precision>>& precisionNames()
{
    static const std::vector<std::pair<std::string, Precision>> names{
        {"auto", Precision::Auto}, {"fp32", Precision::Float32}, {"bf16", Precision::BFloat16}};
    return names;
}

Precision resolved(Precision precision)
{
    if (precision != Precision::Auto)
        return precision;
    return at::cpu::is_amx_tile_supported() ? Precision::BFloat16 : Precision::Float32;
}

c10::ScalarType scalarType(Precision precision)
{
    return resolved(precision) == Precision::BFloat16 ? c10::kBFloat16 : c10::kFloat;
}

} // namespace histosynth
