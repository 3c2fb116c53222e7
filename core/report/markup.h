// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace histosynth {

// Text as it stands in HTML or SVG, inside or outside of quotes. Characters that XML forbids are left out.
std::string escaped(std::string_view text);

// RFC 4648, with padding.
std::string base64(std::string_view bytes);

// A number with at most `digits` significant digits and without needless zeros: "0.25", "1200", "3e-05". Always with a
// point, whatever the locale.
std::string plainNumber(double value, int digits = 4);

} // namespace histosynth
