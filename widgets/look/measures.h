// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace histosynth {

// All distances in the window, in device-independent pixels, lie on a grid of 4.
inline constexpr int space4 = 4;   // inside a group of controls
inline constexpr int space8 = 8;   // between controls
inline constexpr int space16 = 16; // between groups
inline constexpr int space24 = 24; // margin of a page
inline constexpr int cornerRadius = 6;
inline constexpr int smallIconSide = 16; // in a line of text
inline constexpr int iconSide = 22;      // in tool buttons and tabs
inline constexpr int largeIconSide = 64; // in empty states

} // namespace histosynth
