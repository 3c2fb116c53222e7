// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace histosynth {

// A name for one file or folder that every common system takes: composed (NFC) UTF-8 of at most 80 bytes; characters
// that Windows forbids (< > : " / \ | ? *), controls and invisible direction marks become "_"; no dots or spaces at
// either end; not a name reserved by Windows (CON, NUL, COM1, ...). Letters of any alphabet stay. Never empty:
// `fallback` stands in for a text of which nothing is left.
std::string safeName(std::string_view text, std::string_view fallback);

// True for a relative path of safe names joined by "/", at most 200 bytes.
bool isSafePath(std::string_view path);

// Gives names that stay different where case and Unicode form do not count (Windows, macOS).
class UniqueNames {
public:
    // safeName(text), with " 2", " 3", ... before the extension where it has been given before.
    std::string make(std::string_view text, std::string_view fallback);

private:
    std::set<std::string> m_taken; // case-folded
};

} // namespace histosynth
