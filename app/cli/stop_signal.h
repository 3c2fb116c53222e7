// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace histosynth {

// SIGINT and SIGTERM: the first asks the computation to stop at its next step, a second one ends the program at once
// (exit code 130). Call once, in main.
void installStopSignals();

// True once a signal has come.
bool stopAsked();

} // namespace histosynth
