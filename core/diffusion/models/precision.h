// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <c10/core/ScalarType.h>

#include <string>
#include <utility>
#include <vector>

namespace histosynth {

// In which numbers a network computes. Weights are kept in float32 in any case.
enum class Precision { Auto, Float32, BFloat16 };

// Words for choice(): "auto", "fp32", "bf16".
const std::vector<std::pair<std::string, Precision>>& precisionNames();

// Auto becomes bfloat16 where the processor has matrix tiles for it (Intel AMX) and float32 elsewhere: without them
// bfloat16 is no faster or even slower. The answer depends on the processor alone, never on a measurement, so that the
// same machine gives the same bytes.
Precision resolved(Precision precision);

// `precision` resolved.
c10::ScalarType scalarType(Precision precision);

} // namespace histosynth
