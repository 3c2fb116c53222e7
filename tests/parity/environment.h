// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace histosynth::parity {

// What the command line says to every kind. Set once, by main().
struct Environment {
    std::filesystem::path program; // to start itself again
    std::filesystem::path data;    // where files named `base_weights` lie
};

Environment& environment();

} // namespace histosynth::parity
