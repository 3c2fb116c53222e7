// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace histosynth {

// The codes under which EditLog keeps edits, sorted; what each says, with which arguments, is in app/error_texts.
std::span<const std::string_view> editCodes();

} // namespace histosynth
