// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace histosynth {

// Micrometres per pixel that microscopy programs write into a TIFF's image description: OME-XML's PhysicalSizeX and
// PhysicalSizeY with their units, or ImageJ's "unit=micron" with the resolution tags in pixels per micrometre. Nothing
// where neither stands there or plausibleScale() does not believe it.
std::optional<double> describedScale(std::string_view description, double resolutionX, double resolutionY);

} // namespace histosynth
