// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/image_requests.h"

#include <algorithm>
#include <utility>

#include "app/pictures/picture_conversion.h"
#include "core/base/error.h"
#include "core/image/image_io.h"

namespace histosynth {

namespace {

constexpr qsizetype kibibyte = 1024;

QImage readPicture(DecodingBudget& budget, const std::filesystem::path& file)
{
    const auto lease = budget.leaseFor(file);
    return toQImage(readImage(file));
}

// What the answer to `picture` is once its file has been read.
PictureOutcome outcomeFor(const PictureKey& picture, const PictureOutcome& whole)
{
    if (whole.failure || !picture.part)
        return whole;
    const QRect& part = *picture.part;
    if (part.isEmpty() || !whole.image.rect().contains(part))
        return {{}, JobFailure{"image.part_outside", {{"file", picture.file.string()}}, {}}};
    return {whole.image.copy(part), std::nullopt};
}

} // namespace

std::size_t qHash(const WholePicture& whole, std::size_t seed)
{
    return std::hash<std::string>()(whole.file.native() + whole.hash) ^ seed;
}

ImageRequests::ImageRequests(qsizetype memory, DecodingBudget& budget, Answer answer)
    : m_budget(budget), m_answer(std::move(answer)), m_memory(memory / kibibyte),
      m_pool(1, PicturePool::Priority::Normal)
{
}

void ImageRequests::addFirst(const PictureKey& picture)
{
    m_wanted.removeIf([&picture](const PictureKey& other) { return other.id == picture.id; });
    m_wanted.prepend(picture);
    proceed();
}

void ImageRequests::replace(const QList<PictureKey>& pictures)
{
    m_wanted = pictures;
    proceed();
}

void ImageRequests::prefetch(const QList<PictureKey>& pictures)
{
    m_prefetched = pictures;
    proceed();
}

void ImageRequests::proceed()
{
    startReading();
    if (m_isRoundComing || m_wanted.isEmpty())
        return;
    m_isRoundComing = true;
    m_pool.later([this] { answerFromMemory(); });
}

void ImageRequests::startReading()
{
    if (m_reading)
        return;
    m_reading = nextToRead();
    if (!m_reading)
        return;
    m_pool.start([&budget = m_budget, file = m_reading->file] { return readPicture(budget, file); },
                 [this](const PictureOutcome& outcome) { finish(outcome); });
}

std::optional<WholePicture> ImageRequests::nextToRead()
{
    const auto isMissing = [this](const PictureKey& picture) { return !m_memory.contains(WholePicture(picture)); };
    if (const auto wanted = std::ranges::find_if(m_wanted, isMissing); wanted != m_wanted.end())
        return WholePicture(*wanted);
    while (!m_prefetched.isEmpty()) {
        const PictureKey next = m_prefetched.takeFirst(); // once, whatever comes of it
        if (isMissing(next))
            return WholePicture(next);
    }
    return std::nullopt;
}

void ImageRequests::finish(const PictureOutcome& outcome)
{
    const WholePicture whole = *std::exchange(m_reading, std::nullopt);
    if (!outcome.failure)
        m_memory.insert(whole, new QImage(outcome.image), outcome.image.sizeInBytes() / kibibyte);
    const QList<PictureKey> wanted = m_wanted; // an answer may change the list
    for (const auto& picture : wanted) {
        if (WholePicture(picture) == whole)
            answer(picture, outcome); // not from memory: an image larger than that is not kept
    }
    startReading();
}

void ImageRequests::answerFromMemory()
{
    m_isRoundComing = false;
    const QList<PictureKey> wanted = m_wanted; // an answer may change the list
    for (const auto& picture : wanted) {
        if (const QImage* known = m_memory.object(WholePicture(picture)))
            answer(picture, {*known, std::nullopt});
    }
    startReading();
}

void ImageRequests::answer(const PictureKey& picture, const PictureOutcome& whole)
{
    if (m_wanted.removeOne(picture))
        m_answer(picture.id, outcomeFor(picture, whole));
}

} // namespace histosynth
