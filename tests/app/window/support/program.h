// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QApplication>

#include <filesystem>

#include "app/window/main_window.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/waiting/wait_for.h"

namespace histosynth::test {

// The whole program but for its event loop, with settings and caches of its own. Stops what runs when it ends.
struct Program {
    // `forms`: what the forms were left with the last time, by their names in the settings.
    explicit Program(const Json& forms = Json::object());
    ~Program();

    std::filesystem::path path(const char* name) const { return folder / name; }
    QString place() const { return QString::fromStdString(folder.path().string()); }
    QString pathText(const char* name) const { return QString::fromStdString(path(name).string()); }

    // Two classes, "calm" and "wild", and nothing else.
    void makeProject(const char* name = "study");

    // What reads quietly, too, is over.
    void waitForJobs();

    template <typename View>
    View* view()
    {
        return window.findChild<View*>();
    }

    TemporaryFolder folder;
    Settings settings{pathText("settings.ini")};
    Theme theme{*qApp, SchemeChoice::Light};
    Language language{*qApp};
    ProjectSession session;
    JobQueue jobs;
    ActionTable actions;
    Messages messages;
    Desk desk;
    QStringList failures; // told in the notice bar, each with its details
    MainWindow window;
};

// The form of a training of a model of no size, that goes on until it is interrupted.
Json longTraining();

} // namespace histosynth::test
