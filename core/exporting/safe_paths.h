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

// The same for names that no system which ignores case or Unicode form can tell apart.
std::string nameKey(std::string_view name);

// True for a relative path of safe names (here up to 120 bytes each) joined by "/", at most 220 bytes.
bool isSafePath(std::string_view path);

// Gives names that stay different where case and Unicode form do not count (Windows, macOS).
class UniqueNames {
public:
    // safeName(text) + extension; " 2", " 3", ... before the extension where that name has been given before.
    std::string make(std::string_view text, std::string_view fallback, std::string_view extension = {});

private:
    std::set<std::string> m_taken; // keys, see nameKey()
};

} // namespace histosynth
