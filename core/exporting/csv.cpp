// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/csv.h"

#include <charconv>

namespace histosynth {

namespace {

bool isNumber(std::string_view text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

std::string cell(std::string_view text)
{
    std::string safe;
    if (!text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos && !isNumber(text))
        safe = "'";
    safe += text;
    const bool quoted =
        safe.find_first_of(",;\"\r\n\t") != std::string::npos || safe.starts_with(' ') || safe.ends_with(' ');
    if (!quoted)
        return safe;
    std::string result = "\"";
    for (const char character : safe) {
        result += character;
        if (character == '"')
            result += '"';
    }
    return result + '"';
}

} // namespace

std::string csvLine(const std::vector<std::string>& cells)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i == 0 ? "" : ",") + cell(cells[i]);
    return line + "\r\n";
}

} // namespace histosynth
