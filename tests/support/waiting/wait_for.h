// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace histosynth::test {

// For what must come, however slow the machine is: other tests may take it.
inline constexpr int longestWait = 240'000; // ms

// Runs the event loop until `isTrue`, at most for longestWait; whether it has come true.
bool waitFor(const std::function<bool()>& isTrue);

} // namespace histosynth::test
