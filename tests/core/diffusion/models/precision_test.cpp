// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/precision.h"

#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("auto is one of the others and always the same")
{
    const auto chosen = resolved(Precision::Auto);
    CHECK((chosen != Precision::Auto));
    CHECK((resolved(Precision::Auto) == chosen));
    CHECK((resolved(Precision::BFloat16) == Precision::BFloat16));
    CHECK((scalarType(Precision::Float32) == c10::kFloat));
    CHECK((scalarType(Precision::BFloat16) == c10::kBFloat16));
}
