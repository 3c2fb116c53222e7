// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/thumbnail_requests.h"

#include <algorithm>
#include <utility>

#include "app/pictures/picture_conversion.h"
#include "core/image/thumbnail.h"
#include "core/image/thumbnail_cache.h"

namespace histosynth {

namespace {

constexpr int threads = 2;

// One more than there are threads, so that none waits for the window's thread; more could not be dropped any more.
constexpr std::size_t mostRunning = threads + 1;

QImage readPicture(ThumbnailCache* cache, DecodingBudget& budget, const PictureKey& key, int side)
{
    std::optional<cv::Rect> part;
    if (key.part)
        part = cv::Rect(key.part->x(), key.part->y(), key.part->width(), key.part->height());
    const auto lease = budget.leaseFor(key.file);
    return toQImage(cache ? cache->thumbnail(key.file, key.hash, side, part) : readThumbnail(key.file, side, part));
}

} // namespace

ThumbnailRequests::ThumbnailRequests(std::shared_ptr<ThumbnailCache> cache, DecodingBudget& budget, Answer answer)
    : m_cache(std::move(cache)), m_budget(budget), m_answer(std::move(answer)),
      m_pool(threads, PicturePool::Priority::Background)
{
}

void ThumbnailRequests::add(const QList<PictureKey>& pictures, int side)
{
    addFirst(pictures, side);
    startWaiting();
}

void ThumbnailRequests::replace(const QList<PictureKey>& pictures, int side)
{
    m_waiting.clear();
    m_orders.clear();
    for (const auto& running : m_running)
        running->isWanted = false;
    add(pictures, side);
}

void ThumbnailRequests::addFirst(const QList<PictureKey>& pictures, int side)
{
    m_firstOrder -= pictures.size();
    for (qint64 order = m_firstOrder; const auto& key : pictures) {
        const Slot slot{key.id, side};
        dropWaiting(slot);
        if (!takeUpRunning(slot, key)) {
            m_waiting.emplace(order, std::pair(slot, key));
            m_orders.emplace(slot, order);
        }
        ++order;
    }
}

bool ThumbnailRequests::takeUpRunning(const Slot& slot, const PictureKey& key)
{
    bool isRunning = false;
    for (const auto& running : m_running) {
        if (running->slot != slot)
            continue;
        running->isWanted = running->key == key && !isRunning;
        isRunning = isRunning || running->isWanted;
    }
    return isRunning;
}

void ThumbnailRequests::dropWaiting(const Slot& slot)
{
    const auto place = m_orders.find(slot);
    if (place == m_orders.end())
        return;
    m_waiting.erase(place->second);
    m_orders.erase(place);
}

void ThumbnailRequests::startWaiting()
{
    while (m_running.size() < mostRunning && !m_waiting.empty()) {
        auto [slot, key] = m_waiting.begin()->second;
        dropWaiting(slot);
        const auto running = std::make_shared<Running>(Running{slot, key});
        m_running.push_back(running);
        m_pool.start([cache = m_cache.get(), &budget = m_budget, key,
                      side = slot.side] { return readPicture(cache, budget, key, side); },
                     [this, running](const PictureOutcome& outcome) { finish(running, outcome); });
    }
}

void ThumbnailRequests::finish(const std::shared_ptr<Running>& running, const PictureOutcome& outcome)
{
    std::erase(m_running, running);
    startWaiting(); // before the answer, so that the threads are busy while it is drawn
    if (running->isWanted)
        m_answer(running->slot.id, running->slot.side, outcome);
}

} // namespace histosynth
