// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace histosynth {

// One line of a table for any spreadsheet (RFC 4180, ends with CR LF). A cell that a spreadsheet would run as a formula
// (it begins with = + - @, a tab or a line end) gets an apostrophe in front; plain numbers stay.
std::string csvLine(const std::vector<std::string>& cells);

// Stands before the first line: without it, spreadsheets read UTF-8 as something else.
inline constexpr std::string_view csvByteOrderMark = "\xEF\xBB\xBF";

} // namespace histosynth
