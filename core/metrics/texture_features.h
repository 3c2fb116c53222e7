// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/metrics/feature_extractor.h"

namespace histosynth {

// Hand-made numbers that describe the stain and the texture of an H&E field; they need no trained network. Optical
// density is unmixed into haematoxylin, eosin and a residual (Ruifrok & Johnston 2001), and an undecimated wavelet
// transform (B3 spline, "à trous") gives four bands of structure 1 to 8 pixels wide. Every number is shifted and
// divided by fixed constants so that over real H&E fields it lies around 0 with a deviation around 1 (around 0.5 for
// what changes with the staining batch); energies are logarithms and outliers are drawn in, so that a Gaussian
// describes a set of them well. Features of different image sizes are different things: compare only sets of one size.
// At least 32 x 32 pixels.
class TextureFeatures : public FeatureExtractor {
public:
    // What one feature measures.
    struct Description {
        std::string_view name;
        std::string_view meaning;
    };

    // In the order of the columns.
    static std::span<const Description> descriptions();

    std::string name() const override { return "texture-1"; }
    std::int64_t dimension() const override;
    torch::Tensor features(const torch::Tensor& images) const override;
};

} // namespace histosynth
