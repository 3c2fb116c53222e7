// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtGui/QPalette>

namespace histosynth {

// The dynamic property by which the style sheet knows a text's Tone.
inline constexpr auto toneProperty = "histosynthTone";

// What palette and style cannot say: the filled button, tones of texts, tool tips.
QString styleSheet(const QPalette& palette);

} // namespace histosynth
