// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include "app/desk/workspace.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/waiting/wait_for.h"

namespace histosynth::test {

// All that a controller works with, with settings of its own and a project that can be made and opened.
class WorkDesk {
public:
    WorkDesk();

    // Two classes, "calm" and "wild", with four images of 128 x 96 px each, each a patient of its own, and crops of 32
    // px, twelve an image; split 50, 25, 25. Open to be written to.
    void openCroppedProject();

    // Two classes and nothing else.
    void openEmptyProject();

    TemporaryFolder folder;
    ProjectSession session;
    JobQueue jobs;
    Settings settings;
    ActionTable actions;
    Messages messages;
    Desk desk{session, jobs, settings, actions, messages, nullptr};
    QStringList told; // by messages, each with its details
};

} // namespace histosynth::test
