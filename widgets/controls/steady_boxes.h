// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace histosynth {

// From now on the wheel over this spin box, combo box or slider scrolls the page and never changes the value. Also
// keeps it from taking the focus by the wheel.
void ignoreWheel(QWidget* box);

} // namespace histosynth
