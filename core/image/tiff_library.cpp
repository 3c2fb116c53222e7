// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/tiff_library.h"

#include <cstdio>
#include <string_view>

#include "core/base/options.h"
#include "core/image/image_decoder.h"

namespace histosynth {

TiffLibrary::TiffLibrary(ByteSource& source) : m_source(source)
{
    constexpr tmsize_t mostBytes = 640 << 20; // with our own 4 bytes a pixel below 1 GiB
    TIFFOpenOptions* options = TIFFOpenOptionsAlloc();
    TIFFOpenOptionsSetMaxSingleMemAlloc(options, mostBytes);
    TIFFOpenOptionsSetMaxCumulatedMemAlloc(options, mostBytes);
    TIFFOpenOptionsSetErrorHandlerExtR(
        options,
        [](::TIFF*, void* data, const char*, const char* format, std::va_list values) {
            static_cast<TiffLibrary*>(data)->keep(format, values);
            return 1; // handled: do not print
        },
        this);
    TIFFOpenOptionsSetWarningHandlerExtR(
        options,
        [](::TIFF*, void* data, const char*, const char* format, std::va_list values) {
            static_cast<TiffLibrary*>(data)->warn(format, values);
            return 1;
        },
        this);
    m_tiff = TIFFClientOpenExt(
        source.name().c_str(), "rm", this,
        [](thandle_t handle, void* to, tmsize_t count) { return static_cast<TiffLibrary*>(handle)->read(to, count); },
        [](thandle_t, void*, tmsize_t) -> tmsize_t { return 0; },
        [](thandle_t handle, toff_t offset, int whence) {
            return static_cast<TiffLibrary*>(handle)->seek(offset, whence);
        },
        [](thandle_t) { return 0; },
        [](thandle_t handle) -> toff_t { return static_cast<TiffLibrary*>(handle)->m_source.size(); },
        [](thandle_t, void**, toff_t*) { return 0; }, [](thandle_t, void*, toff_t) {}, options);
    TIFFOpenOptionsFree(options);
    if (!m_tiff)
        refuse(HISTOSYNTH_TEXT("its header cannot be read"));
}

TiffLibrary::~TiffLibrary()
{
    TIFFClose(m_tiff);
}

void TiffLibrary::beginPixels()
{
    m_inPixels = true;
    m_failed = false; // what went wrong before did not keep the file from being opened
    m_message[0] = '\0';
}

std::string TiffLibrary::text(std::uint32_t tag) const
{
    const char* value = nullptr;
    return TIFFGetField(m_tiff, tag, &value) != 0 && value ? value : "";
}

void TiffLibrary::refuse(const std::string& reason) const
{
    if (m_truncated)
        refuseTruncated(m_source, ImageFormat::Tiff);
    if (std::string_view(m_message.data()).find("byte limit") != std::string_view::npos)
        refuseUnsupported(m_source, ImageFormat::Tiff, HISTOSYNTH_TEXT("its strips are too large to be decoded"));
    refuseDamaged(m_source, ImageFormat::Tiff, m_message[0] != '\0' ? m_message.data() : reason);
}

tmsize_t TiffLibrary::read(void* to, tmsize_t count)
{
    const std::size_t given = m_source.read(m_offset, to, static_cast<std::size_t>(count));
    m_truncated = m_truncated || given < static_cast<std::size_t>(count);
    m_offset += given;
    return static_cast<tmsize_t>(given);
}

toff_t TiffLibrary::seek(toff_t offset, int whence)
{
    const std::uint64_t base = whence == SEEK_CUR ? m_offset : whence == SEEK_END ? m_source.size() : 0;
    m_offset = base + offset;
    return m_offset;
}

void TiffLibrary::keep(const char* format, std::va_list values)
{
    m_failed = true;
    if (m_message[0] == '\0') // the first is the cause
        std::vsnprintf(m_message.data(), m_message.size(), format, values);
}

void TiffLibrary::warn(const char* format, std::va_list values)
{
    const bool harmless = std::string_view(format).starts_with("Old-style LZW");
    if (m_inPixels && !harmless)
        keep(format, values);
}

} // namespace histosynth
