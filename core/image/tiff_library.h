// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tiffio.h>

#include <array>
#include <cstdarg>
#include <cstdint>
#include <string>

#include "core/image/byte_source.h"

namespace histosynth {

// An open TIFF over a ByteSource whose messages are kept instead of printed, and whose memory is limited.
class TiffLibrary {
public:
    explicit TiffLibrary(ByteSource& source);
    TiffLibrary(const TiffLibrary&) = delete;
    TiffLibrary& operator=(const TiffLibrary&) = delete;
    ~TiffLibrary();

    ::TIFF* tiff() const { return m_tiff; }

    // Of an ASCII tag; empty where it is missing.
    std::string text(std::uint32_t tag) const;

    // Of a tag with one number of this type; the default of the standard, else `otherwise`, where it is missing.
    template <typename Number>
    Number number(std::uint32_t tag, Number otherwise) const
    {
        Number value = otherwise;
        return TIFFGetFieldDefaulted(m_tiff, tag, &value) != 0 ? value : otherwise;
    }

    // From here on a warning counts, too: codecs only warn of damage that they paper over.
    void beginPixels();
    bool hasFailed() const { return m_failed; }

    // Throws "image.truncated", "image.unsupported" or "image.damaged" by what happened; `reason` where the library
    // gave none.
    [[noreturn]] void refuse(const std::string& reason) const;

private:
    tmsize_t read(void* to, tmsize_t count);
    toff_t seek(toff_t offset, int whence);
    void keep(const char* format, std::va_list values);
    void warn(const char* format, std::va_list values);

    ByteSource& m_source;
    std::uint64_t m_offset = 0;
    ::TIFF* m_tiff = nullptr;
    std::array<char, 300> m_message{};
    bool m_truncated = false;
    bool m_inPixels = false;
    bool m_failed = false;
};

} // namespace histosynth
