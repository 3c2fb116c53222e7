// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace histosynth {

// The PNG with all chunks removed that are not needed to show it (text, EXIF, time, anything private) and these texts
// (ASCII keyword and text, see the PNG specification, 11.3.3) put in. The picture's bytes stay as they are. Nothing
// when `png` is not a whole PNG.
std::optional<std::string> markedPng(std::string_view png,
                                     const std::vector<std::pair<std::string, std::string>>& texts);

} // namespace histosynth
