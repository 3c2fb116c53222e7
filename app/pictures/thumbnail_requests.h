// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtGui/QImage>

#include <compare>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "app/pictures/decoding_budget.h"
#include "app/pictures/picture_key.h"
#include "app/pictures/picture_pool.h"

namespace histosynth {

class ThumbnailCache;

// The thumbnails that are wanted and have not been answered, in the order in which they are to be made. The half of
// PictureLoader that its header tells of.
class ThumbnailRequests {
public:
    using Answer = std::function<void(qint64 id, int side, const PictureOutcome&)>;

    ThumbnailRequests(std::shared_ptr<ThumbnailCache> cache, DecodingBudget& budget, Answer answer);

    void add(const QList<PictureKey>& pictures, int side);
    void replace(const QList<PictureKey>& pictures, int side);

private:
    // One thumbnail is wanted of an id at a side; a new key takes the place of the old one.
    struct Slot {
        qint64 id = 0;
        int side = 0;
        auto operator<=>(const Slot&) const = default;
    };
    struct Running {
        Slot slot;
        PictureKey key;
        bool isWanted = true;
    };

    void addFirst(const QList<PictureKey>& pictures, int side);
    bool takeUpRunning(const Slot& slot, const PictureKey& key);
    void dropWaiting(const Slot& slot);
    void startWaiting();
    void finish(const std::shared_ptr<Running>& running, const PictureOutcome& outcome);

    std::shared_ptr<ThumbnailCache> m_cache; // may be null
    DecodingBudget& m_budget;
    Answer m_answer;
    std::map<qint64, std::pair<Slot, PictureKey>> m_waiting; // by order: the least is made next
    std::map<Slot, qint64> m_orders;                         // where each stands in m_waiting
    qint64 m_firstOrder = 0;
    std::vector<std::shared_ptr<Running>> m_running;
    PicturePool m_pool; // last: what runs ends before all else goes
};

} // namespace histosynth
