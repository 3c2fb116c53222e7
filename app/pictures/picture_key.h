// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRect>
#include <QtCore/QtTypes>

#include <filesystem>
#include <optional>
#include <string>

namespace histosynth {

// A picture that the window wants: a file, or a part of it (a crop). The loader treats it as the same picture as before
// while all members are equal; answers carry the id alone.
struct PictureKey {
    qint64 id = 0;
    std::filesystem::path file;
    std::string hash = {};          // contentHash() of the file, for the cache on disk; empty: not cached there
    std::optional<QRect> part = {}; // px of the upright image; must lie within it

    bool operator==(const PictureKey&) const = default;
};

} // namespace histosynth
