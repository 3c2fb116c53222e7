// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace histosynth {

// "0.1.0"
std::string programVersion();

} // namespace histosynth
