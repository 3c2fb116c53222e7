// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QFont>

namespace histosynth {

// The font that the window takes when the system offers `system`: that of a user's desktop stays. Where it is only what
// is found for want of any (DejaVu Sans, without a desktop or under a generic name) Inter takes its place, if it is
// there. At least 10 pt, with figures of one width.
QFont applicationFont(const QFont& system, bool isOnDesktop);

} // namespace histosynth
