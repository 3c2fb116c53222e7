// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QMainWindow>

#include <memory>
#include <vector>

#include "app/desk/workspace.h"
#include "app/window/language.h"
#include "widgets/look/theme.h"

class QStackedWidget;

namespace histosynth {

class JobsPanel;
class JobsPresenter;
class ModeBar;
class NoticeBar;
class NoticePresenter;
class ProjectController;
class StartView;
class StateBar;

// The window: mode bar, pages, jobs, status; it holds layout and menus, and the controllers that do the rest.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(const Desk& desk, Theme& theme, Language& language);
    ~MainWindow() override;

    void openProject(const QString& folder);
    Workspace& workspace(WorkspaceId id) { return *m_workspaces.at(static_cast<std::size_t>(id)); }
    void showWorkspace(int number);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addPages();
    void addMenus();
    void addTools();
    void connectProgram();
    void connectSession();
    void followProject();
    void chooseScheme(SchemeChoice choice);
    void chooseLanguage(const QString& code);
    void markChoices();
    void restore();
    void retranslate();
    bool confirmStop();

    Desk m_desk;
    Theme& m_theme;
    Language& m_language;
    ModeBar* m_modes = nullptr;
    NoticeBar* m_notices = nullptr;
    QStackedWidget* m_pages = nullptr; // the start, then the workspaces
    StartView* m_start = nullptr;
    JobsPanel* m_jobsPanel = nullptr;
    StateBar* m_state = nullptr;
    std::vector<std::unique_ptr<Workspace>> m_workspaces;
    std::unique_ptr<JobsPresenter> m_jobsPresenter;
    std::unique_ptr<NoticePresenter> m_noticePresenter;
    std::unique_ptr<ProjectController> m_projects;
    QList<QPair<QMenu*, const char*>> m_menus;
    int m_shown = -1;
    bool m_isClosing = false;
};

} // namespace histosynth
