// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QThreadPool>
#include <QtGui/QImage>

#include <functional>
#include <optional>

#include "app/jobs/job.h"

namespace histosynth {

// What became of reading a picture.
struct PictureOutcome {
    QImage image;                      // null where it failed
    std::optional<JobFailure> failure; // whatever was thrown
};

// Threads that read pictures for the thread that made this. Its functions on that thread.
class PicturePool {
public:
    enum class Priority { Normal, Background };

    PicturePool(int threads, Priority priority);

    // Waits for what is being read; its answers are dropped.
    ~PicturePool();

    // Calls `read` on a thread of the pool, then `answered` from the owner's event loop.
    void start(std::function<QImage()> read, std::function<void(const PictureOutcome&)> answered);

    // Calls `round` from the owner's event loop.
    void later(std::function<void()> round);

private:
    Priority m_priority;
    QObject m_owner; // calls to it end with it
    QThreadPool m_threads;
};

} // namespace histosynth
