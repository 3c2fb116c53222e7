// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/thumbnail_store.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace histosynth {

namespace {

// What is left after making room, so that not every new picture makes room anew.
constexpr double keptShare = 0.9;

} // namespace

qsizetype ThumbnailStore::Entry::bytes() const
{
    return original.sizeInBytes() + qsizetype(shown.width()) * shown.height() * shown.depth() / 8;
}

void ThumbnailStore::put(qint64 id, const Entry& entry)
{
    forget(id);
    m_bytes += entry.bytes();
    m_entries.insert(id, entry);
}

void ThumbnailStore::insert(qint64 id, const QImage& image, int askedSide)
{
    Entry entry;
    entry.original = image;
    entry.askedSide = askedSide;
    entry.lastUse = ++m_uses;
    put(id, entry);
    trim();
}

void ThumbnailStore::fail(qint64 id, const QString& reason)
{
    Entry entry;
    entry.failure = reason;
    put(id, entry);
}

void ThumbnailStore::forget(qint64 id)
{
    const auto found = m_entries.constFind(id);
    if (found == m_entries.constEnd())
        return;
    m_bytes -= found->bytes();
    m_entries.erase(found);
}

void ThumbnailStore::keepOnly(const QSet<qint64>& ids)
{
    const QList<qint64> held = m_entries.keys();
    for (const qint64 id : held)
        if (!ids.contains(id))
            forget(id);
}

bool ThumbnailStore::has(qint64 id, int askedSide) const
{
    const auto found = m_entries.constFind(id);
    return found != m_entries.constEnd() && (!found->failure.isEmpty() || found->askedSide >= askedSide);
}

QString ThumbnailStore::failure(qint64 id) const
{
    const auto found = m_entries.constFind(id);
    return found == m_entries.constEnd() ? QString() : found->failure;
}

QPixmap ThumbnailStore::picture(qint64 id, QSize box, double devicePixelRatio)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || found->original.isNull())
        return {};
    found->lastUse = ++m_uses;
    const QSize deviceBox = (QSizeF(box) * devicePixelRatio).toSize();
    if (found->shownBox != deviceBox) {
        m_bytes -= found->bytes();
        const QImage& original = found->original;
        const QSize size = original.size().scaled(deviceBox, Qt::KeepAspectRatio).expandedTo({1, 1});
        const QImage scaled =
            size == original.size() ? original : original.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        found->shown = QPixmap::fromImage(scaled);
        found->shownBox = deviceBox;
        m_bytes += found->bytes();
    }
    found->shown.setDevicePixelRatio(devicePixelRatio);
    return found->shown;
}

void ThumbnailStore::setLimit(qsizetype bytes)
{
    m_limit = bytes;
    trim();
}

void ThumbnailStore::protect(const QSet<qint64>& ids)
{
    m_protected = ids;
    trim();
}

void ThumbnailStore::trim()
{
    if (m_bytes <= m_limit)
        return;
    std::vector<std::pair<quint64, qint64>> byUse;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry)
        if (!m_protected.contains(entry.key()) && entry->failure.isEmpty())
            byUse.emplace_back(entry->lastUse, entry.key());
    std::ranges::sort(byUse);
    for (const auto& [use, id] : byUse) {
        if (double(m_bytes) <= keptShare * double(m_limit))
            return;
        forget(id);
    }
}

} // namespace histosynth
