// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include "app/desk/workspace.h"

class QWidget;

namespace histosynth {

class NewProjectDialog;
class StartView;

// Makes, opens and closes projects, and fills the page that is shown while none is open.
class ProjectController : public QObject {
    Q_OBJECT

public:
    ProjectController(const Desk& desk, StartView& start, QWidget& window);

    // Tells in the notice bar where it cannot be opened. With jobs running nothing is opened, and that is said.
    void open(const QString& folder);

    void retranslate() { listRecent(); }

private:
    void askForNew();
    void create(NewProjectDialog& dialog);
    void askForFolder();
    void makeSample();
    void close();
    bool isFree();
    void listRecent();
    void greet();

    Desk m_desk;
    StartView& m_start;
    QWidget& m_window;
};

} // namespace histosynth
