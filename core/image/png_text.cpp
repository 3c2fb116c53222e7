// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <zlib.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/base/error.h"
#include "core/base/options.h"
#include "core/image/byte_source.h"
#include "core/image/image_decoder.h"
#include "core/image/image_kind.h"

// Text chunks by the PNG specification, third edition, 11.3.3.
namespace histosynth {

namespace {

constexpr std::size_t mostTextBytes = 16 << 20;

struct Chunk {
    std::string_view type;
    std::string_view data;
};

std::uint32_t bigEndian32(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

// Goes from chunk to chunk; refuses a file that ends within one.
class ChunkReader {
public:
    ChunkReader(std::string_view bytes, const ByteSource& source) : m_rest(bytes.substr(8)), m_source(source) {}

    Chunk next()
    {
        constexpr std::size_t frameBytes = 12; // length, type, checksum
        if (m_rest.size() < frameBytes || m_rest.size() - frameBytes < bigEndian32(m_rest))
            refuseTruncated(m_source, ImageFormat::Png);
        const std::size_t length = bigEndian32(m_rest);
        const Chunk chunk{m_rest.substr(4, 4), m_rest.substr(8, length)};
        const auto checked = m_rest.substr(4, 4 + length);
        const auto checksum = crc32_z(0, reinterpret_cast<const Bytef*>(checked.data()), checked.size());
        const bool isText = chunk.type == "tEXt" || chunk.type == "zTXt" || chunk.type == "iTXt";
        if (isText && checksum != bigEndian32(m_rest.substr(8 + length)))
            refuseDamaged(m_source, ImageFormat::Png, HISTOSYNTH_TEXT("the checksum of a text is wrong"));
        m_rest.remove_prefix(frameBytes + length);
        return chunk;
    }

private:
    std::string_view m_rest;
    const ByteSource& m_source;
};

// What stands before the next zero byte, which is removed with it; nothing where there is no zero byte.
std::optional<std::string> takeField(std::string_view& data)
{
    const auto end = data.find('\0');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string field(data.substr(0, end));
    data.remove_prefix(end + 1);
    return field;
}

std::optional<std::string> inflated(std::string_view data)
{
    std::string text;
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    int state = Z_OK;
    std::array<char, 16384> block{};
    while (state == Z_OK && text.size() <= mostTextBytes) {
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        state = inflate(&stream, Z_NO_FLUSH);
        text.append(block.data(), block.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END && text.size() <= mostTextBytes ? std::optional(text) : std::nullopt;
}

bool isUtf8(std::string_view text)
{
    int following = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (following > 0 && (byte & 0xc0) == 0x80)
            --following;
        else if (following > 0 || (byte & 0xc0) == 0x80 || byte >= 0xf8)
            return false;
        else
            following = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    }
    return following == 0;
}

// The specification says Latin-1; many writers put UTF-8 there, and no sensible Latin-1 text reads as that by chance.
std::string fromLatin1(const std::string& text)
{
    if (isUtf8(text))
        return text;
    std::string utf8;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            utf8 += c;
        } else {
            utf8 += static_cast<char>(0xc0 | byte >> 6);
            utf8 += static_cast<char>(0x80 | (byte & 0x3f));
        }
    }
    return utf8;
}

// Compression flag, method, language, translated key, text.
std::optional<std::string> internationalValue(std::string_view data)
{
    if (data.size() < 2)
        return std::nullopt;
    const bool compressed = data[0] == 1;
    data.remove_prefix(2);
    if (!takeField(data) || !takeField(data))
        return std::nullopt;
    return compressed ? inflated(data) : std::string(data);
}

std::optional<std::string> valueOf(const Chunk& chunk, std::string_view data)
{
    if (chunk.type == "tEXt")
        return fromLatin1(std::string(data));
    if (chunk.type == "iTXt")
        return internationalValue(data);
    const auto text = data.empty() ? std::nullopt : inflated(data.substr(1)); // behind the method, always 0
    return text ? std::optional(fromLatin1(*text)) : std::nullopt;
}

} // namespace

PngText readPngText(std::string_view bytes, const std::string& name)
{
    MemorySource source(bytes, name);
    if (const auto format = recogniseFormat(source); format != ImageFormat::Png) {
        throw Error(ErrorKind::BadInput, "image.unknown_kind",
                    {{"file", name}, {"kind", std::string("a ") + formatName(format) + " image"}});
    }
    PngText text;
    ChunkReader reader(bytes, source);
    for (Chunk chunk = reader.next(); chunk.type != "IEND"; chunk = reader.next()) {
        if (chunk.type != "tEXt" && chunk.type != "zTXt" && chunk.type != "iTXt")
            continue;
        std::string_view data = chunk.data;
        const auto key = takeField(data);
        const auto value = key && data.size() <= mostTextBytes ? valueOf(chunk, data) : std::nullopt;
        if (!value)
            refuseDamaged(source, ImageFormat::Png, HISTOSYNTH_TEXT("a text in it cannot be read"));
        text.emplace_back(*key, *value);
    }
    return text;
}

} // namespace histosynth
