// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/project_worker.h"

#include <QtCore/QMetaObject>

#include <future>

namespace histosynth {

ProjectWorker::~ProjectWorker()
{
    finish();
}

void ProjectWorker::finish()
{
    ++m_generation;
    if (!m_thread)
        return;
    std::promise<void> reached;
    m_thread->add([&reached] { reached.set_value(); });
    reached.get_future().wait();
    m_thread.reset();
}

void ProjectWorker::post(std::function<void()> work)
{
    if (!m_thread)
        m_thread.emplace();
    m_thread->add(std::move(work));
}

void ProjectWorker::deliver(int generation, const std::function<void()>& answer)
{
    const auto take = [this, generation, answer] {
        if (generation == m_generation)
            answer();
    };
    QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
}

} // namespace histosynth
