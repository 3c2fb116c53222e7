// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/decoding_budget.h"

#include "core/base/error.h"
#include "core/image/image_io.h"

namespace histosynth {

namespace {

constexpr std::int64_t megapixel = 1 << 20;

int megapixelsOf(const std::filesystem::path& file)
{
    try {
        const ImageInfo info = probeImage(file);
        return static_cast<int>(std::int64_t{info.width} * info.height / megapixel);
    } catch (const Error&) {
        return 0;
    }
}

} // namespace

DecodingBudget::DecodingBudget() : m_megapixels(static_cast<int>(maximumImagePixels / megapixel)) {}

QSemaphoreReleaser DecodingBudget::leaseFor(const std::filesystem::path& file)
{
    const int needed = megapixelsOf(file);
    m_megapixels.acquire(needed);
    return QSemaphoreReleaser(m_megapixels, needed);
}

} // namespace histosynth
