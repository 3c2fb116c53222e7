// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtGui/QImage>
#include <QtGui/QPixmap>

namespace histosynth {

// The thumbnails of a grid by id, within a budget of memory: those longest unused go first, those on screen stay.
class ThumbnailStore {
public:
    // `askedSide`: the side that was asked for when the picture came; a small image may be smaller for good.
    void insert(qint64 id, const QImage& image, int askedSide);
    void fail(qint64 id, const QString& reason);
    void forget(qint64 id);

    // Forgets what is not among `ids`.
    void keepOnly(const QSet<qint64>& ids);

    // True where a picture for that side is there, or is known to be unreadable.
    bool has(qint64 id, int askedSide) const;
    QString failure(qint64 id) const; // empty: none

    // The picture within a box of logical pixels at that density, null where there is none. Kept for the next
    // time; counts as a use.
    QPixmap picture(qint64 id, QSize box, double devicePixelRatio);

    void setLimit(qsizetype bytes);
    qsizetype limit() const { return m_limit; }
    qsizetype bytes() const { return m_bytes; }

    // Never dropped for want of room.
    void protect(const QSet<qint64>& ids);

private:
    struct Entry {
        QImage original;
        QPixmap shown;  // the original at the size in which it was drawn last
        QSize shownBox; // in device pixels
        int askedSide = 0;
        QString failure;
        quint64 lastUse = 0;

        qsizetype bytes() const;
    };

    void put(qint64 id, const Entry& entry);
    void trim();

    QHash<qint64, Entry> m_entries;
    QSet<qint64> m_protected;
    qsizetype m_limit = qsizetype(128) * 1024 * 1024;
    qsizetype m_bytes = 0;
    quint64 m_uses = 0;
};

} // namespace histosynth
