// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/content_hash.h"

#include <QtCore/QCryptographicHash>

#include <cerrno>
#include <fstream>
#include <system_error>
#include <vector>

#include "core/base/error.h"

namespace histosynth {

std::string contentHash(std::string_view bytes)
{
    return QCryptographicHash::hash(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())),
                                    QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

FileContent contentOf(const std::filesystem::path& file)
{
    constexpr std::size_t pieceBytes = 1u << 20;
    const auto refuse = [&file] {
        throw Error(ErrorKind::BadInput, "file.unreadable",
                    {{"file", file.string()}, {"reason", std::generic_category().message(errno)}});
    };
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        refuse();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    FileContent content;
    std::vector<char> piece(pieceBytes);
    while (stream) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        hash.addData(QByteArrayView(piece.data(), stream.gcount()));
        content.size += static_cast<std::uint64_t>(stream.gcount());
    }
    if (!stream.eof())
        refuse();
    content.hash = hash.result().toHex().toStdString();
    return content;
}

} // namespace histosynth
