// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCache>
#include <QtCore/QList>
#include <QtGui/QImage>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/pictures/decoding_budget.h"
#include "app/pictures/picture_key.h"
#include "app/pictures/picture_pool.h"

namespace histosynth {

// A file is read as a whole and once for all of its crops.
struct WholePicture {
    std::filesystem::path file;
    std::string hash;

    explicit WholePicture(const PictureKey& picture) : file(picture.file), hash(picture.hash) {}
    bool operator==(const WholePicture&) const = default;
};
std::size_t qHash(const WholePicture& whole, std::size_t seed);

// The whole images that are wanted and have not been answered, those that may be wanted next, and those last read. The
// half of PictureLoader that its header tells of.
class ImageRequests {
public:
    using Answer = std::function<void(qint64 id, const PictureOutcome&)>;

    ImageRequests(qsizetype memory, DecodingBudget& budget, Answer answer);

    void addFirst(const PictureKey& picture);
    void replace(const QList<PictureKey>& pictures);
    void prefetch(const QList<PictureKey>& pictures);

private:
    void proceed();
    void startReading();
    std::optional<WholePicture> nextToRead();
    void finish(const PictureOutcome& outcome);
    void answerFromMemory();
    void answer(const PictureKey& picture, const PictureOutcome& whole);

    DecodingBudget& m_budget;
    Answer m_answer;
    QList<PictureKey> m_wanted;
    QList<PictureKey> m_prefetched;        // still to be read
    QCache<WholePicture, QImage> m_memory; // cost in KiB
    std::optional<WholePicture> m_reading;
    bool m_isRoundComing = false;
    PicturePool m_pool; // last: what runs ends before all else goes
};

} // namespace histosynth
