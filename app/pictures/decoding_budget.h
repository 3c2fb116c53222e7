// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSemaphore>

#include <filesystem>

namespace histosynth {

// Keeps the memory of images that are being read at once within that of the largest one that is accepted: large images
// wait for each other, small ones do not. Any thread; must outlive its leases.
class DecodingBudget {
public:
    DecodingBudget();

    // Waits until there is room for the file's pixels; they are given back when the result goes out of scope. A file
    // that cannot be probed needs none: reading it will say why.
    [[nodiscard]] QSemaphoreReleaser leaseFor(const std::filesystem::path& file);

private:
    QSemaphore m_megapixels;
};

} // namespace histosynth
