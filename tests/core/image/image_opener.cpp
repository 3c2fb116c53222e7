// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens images in a process of its own, so that a test can see crashes, memory and what is printed.
//   histosynth_image_opener FILE                      prints "opened" or the error's code
//   histosynth_image_opener SEED COUNT FILE           so for COUNT damaged copies of FILE; prints how many were opened
#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/image/image_decoder.h"
#include "core/image/seeded_random.h"
#include "core/image/thumbnail.h"

namespace histosynth {

namespace {

std::string outcomeOf(const std::filesystem::path& file)
{
    try {
        const ImageInfo info = probeImage(file);
        const cv::Mat image = readImage(file);
        const cv::Mat thumbnail = readThumbnail(file, 4);
        if (std::max(thumbnail.cols, thumbnail.rows) > 4 || thumbnail.type() != CV_8UC3)
            return "the thumbnail is something else than the image";
        const bool agree = image.cols == info.width && image.rows == info.height && image.type() == CV_8UC3;
        return agree ? "opened" : "the header says something else than the pixels";
    } catch (const Error& error) {
        return error.argument("file") == file.string() ? error.code() : "the error does not name the file";
    }
}

std::size_t position(SeededRandom& random, std::size_t size)
{
    // Half of the damage goes to the header, where it does most.
    const std::size_t end = random.below(2) == 0 ? std::min<std::size_t>(size, 128) : size;
    return random.below(static_cast<int>(std::max<std::size_t>(end, 1)));
}

std::string damaged(std::string bytes, SeededRandom& random)
{
    for (int i = 0, count = 1 + random.below(4); i < count && !bytes.empty(); ++i) {
        const std::size_t at = position(random, bytes.size());
        switch (random.below(6)) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ 1 << random.below(8));
            break;
        case 1:
            bytes[at] = static_cast<char>(random.below(256));
            break;
        case 2: // the numbers that arithmetic breaks on
            bytes.replace(at, 4, random.below(2) == 0 ? std::string(4, '\xff') : std::string("\0\0\0\x80", 4));
            break;
        case 3:
            bytes.insert(at, bytes.substr(position(random, bytes.size()), random.below(64)));
            break;
        case 4:
            bytes.erase(at, random.below(64));
            break;
        default:
            bytes.resize(at);
        }
    }
    return bytes;
}

// With right checksums the damage of a PNG gets further than to the first of them.
void repairChecksums(std::string& png)
{
    for (std::size_t at = 8; png.starts_with("\x89PNG") && at + 12 <= png.size();) {
        std::size_t length = 0;
        for (int i = 0; i < 4; ++i)
            length = length << 8 | static_cast<unsigned char>(png[at + i]);
        if (length > png.size() - at - 12)
            return;
        const auto sum = crc32_z(0, reinterpret_cast<const Bytef*>(png.data()) + at + 4, length + 4);
        for (int i = 0; i < 4; ++i)
            png[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i) & 255);
        at += length + 12;
    }
}

// Read as an image and at the least size that its format offers.
bool opens(const std::string& bytes, bool reduced)
{
    try {
        if (!reduced)
            return !readImage(bytes, "damaged").empty();
        MemorySource source(bytes, "damaged");
        const auto decoder = openImage(source);
        decoder->reduceBy(maximumImageSide);
        return !decoder->decode().empty();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::BadInput)
            throw;
        return false;
    }
}

int openDamaged(std::uint64_t seed, int count, const std::filesystem::path& file)
{
    const std::string whole = readFile(file, 1 << 24);
    int opened = 0;
    for (int i = 0; i < count; ++i) {
        SeededRandom random(seed + i);
        std::string bytes = damaged(whole, random);
        repairChecksums(bytes);
        const bool opensWhole = opens(bytes, false);
        if (opens(bytes, true) != opensWhole)
            std::printf("copy %d opens only reduced or only whole\n", i);
        opened += opensWhole ? 1 : 0;
    }
    std::printf("%d\n", opened);
    return 0;
}

} // namespace

} // namespace histosynth

int main(int count, char** arguments)
{
    using namespace histosynth;
    if (count == 4)
        return openDamaged(std::stoull(arguments[1]), std::stoi(arguments[2]), arguments[3]);
    if (count != 2)
        return 2;
    std::printf("%s\n", outcomeOf(arguments[1]).c_str());
    return 0;
}
