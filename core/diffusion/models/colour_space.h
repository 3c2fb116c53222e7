// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <array>

#include "core/base/json.h"

namespace histosynth {

// Colours as a pixel model sees them: along three axes at right angles, each in a unit of its own. The colours of a
// stained section lie close to a line, from white to dark purple, and differ along it ten times and more as much as
// across it. The same noise on red, green and blue buries what lies across at once, and what a model then leaves of it
// is glaring; in the unit of each axis all three are learned alike. As it is made, it changes nothing.
struct ColourSpace {
    std::array<double, 3> mean{};                                                 // red, green, blue in -1..1
    std::array<std::array<double, 3>, 3> axes{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}; // unit vectors in red, green, blue
    std::array<double, 3> units{1, 1, 1};                                         // length of each axis' unit

    // [B, 3, H, W] -> [B, 3, H, W], float32. No pixel's result depends on another pixel.
    at::Tensor fromRgb(const at::Tensor& rgb) const;
    at::Tensor toRgb(const at::Tensor& colours) const;

    Json toJson() const;

    // Throws Error (BadInput) "models.bad_colour_space" {reason}, and Json::exception for what is not of the form.
    static ColourSpace fromJson(const Json& json);
};

// The principal axes of the pixels of images [N, 3, H, W], bytes in red, green, blue; N >= 1. A unit is the standard
// deviation along its axis, but at least a fifth of the largest: what differs less is mostly the camera's noise, and not
// worth more of the network. The same images give the same bits, in whatever order.
ColourSpace principalColours(const at::Tensor& images);

} // namespace histosynth
