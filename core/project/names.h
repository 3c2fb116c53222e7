// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace histosynth {

// A name as a person types it, made fit to store: valid UTF-8 in Unicode's composed form (NFC), without space around it
// or control characters in it. Throws Error (BadInput) `errorCode` {name, maximum} if nothing or more than
// `maximumNameLength` characters are left, or the bytes are no text.
std::string cleanName(const std::string& name, const std::string& errorCode);

inline constexpr int maximumNameLength = 100;

// What two names have in common that a person would take for one: the same but for upper and lower case.
std::string nameKey(const std::string& cleanedName);

} // namespace histosynth
