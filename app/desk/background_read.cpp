// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/background_read.h"

#include "app/words/words.h"

namespace histosynth {

void forgetQuietJob(const Desk& desk, JobId id, bool isFailureTold)
{
    auto& jobs = desk.jobs;
    auto& messages = desk.messages;
    // From the event loop: the queue still uses the job that it is ending.
    QMetaObject::invokeMethod(
        &jobs,
        [&jobs, &messages, id, isFailureTold] {
            const auto* status = jobs.status(id);
            if (status == nullptr)
                return;
            if (status->failure && !isFailureTold)
                messages.fail(failureText(*status->failure));
            jobs.dismiss(id);
        },
        Qt::QueuedConnection);
}

} // namespace histosynth
