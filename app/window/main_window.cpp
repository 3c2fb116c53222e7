// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include <QtGui/QCloseEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

#include "app/window/help_dialogs.h"
#include "app/window/jobs_presenter.h"
#include "app/window/notice_presenter.h"
#include "app/window/project_controller.h"
#include "app/window/state_bar.h"
#include "app/window/workspace_list.h"
#include "widgets/controls/jobs_panel.h"
#include "widgets/controls/mode_bar.h"
#include "widgets/controls/notice_bar.h"
#include "widgets/look/icons.h"
#include "widgets/start/start_view.h"

namespace histosynth {

namespace {

constexpr QSize firstSize(1280, 800);
constexpr Fact workspaceFacts[] = {Fact::InDataset,  Fact::InAugment,  Fact::InTrain,
                                   Fact::InGenerate, Fact::InEvaluate, Fact::InExport};
constexpr const char* workspaceActions[] = {"go.dataset",  "go.augment",  "go.train",
                                            "go.generate", "go.evaluate", "go.export"};
constexpr std::pair<ActionMenu, const char*> menus[] = {
    {ActionMenu::Project, QT_TRANSLATE_NOOP("histosynth::MainWindow", "&Project")},
    {ActionMenu::Edit, QT_TRANSLATE_NOOP("histosynth::MainWindow", "&Edit")},
    {ActionMenu::Image, QT_TRANSLATE_NOOP("histosynth::MainWindow", "&Image")},
    {ActionMenu::View, QT_TRANSLATE_NOOP("histosynth::MainWindow", "&View")},
    {ActionMenu::Go, QT_TRANSLATE_NOOP("histosynth::MainWindow", "&Go")},
    {ActionMenu::Help, QT_TRANSLATE_NOOP("histosynth::MainWindow", "&Help")},
};

} // namespace

MainWindow::MainWindow(const Desk& desk, Theme& theme, Language& language)
    : m_desk(desk), m_theme(theme), m_language(language), m_modes(new ModeBar), m_notices(new NoticeBar),
      m_pages(new QStackedWidget), m_start(new StartView), m_jobsPanel(new JobsPanel), m_state(new StateBar(desk))
{
    setWindowIcon(programIcon());
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_modes);
    layout->addWidget(m_notices);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_jobsPanel);
    setCentralWidget(centre);
    setStatusBar(m_state);

    m_noticePresenter = std::make_unique<NoticePresenter>(desk, *m_notices);
    m_jobsPresenter = std::make_unique<JobsPresenter>(desk.jobs, *m_jobsPanel);
    m_projects = std::make_unique<ProjectController>(desk, *m_start, *this);
    addPages();
    addMenus();
    addTools();
    connectProgram();
    connectSession();
    followProject();
    retranslate();
    restore();
}

MainWindow::~MainWindow()
{
    m_desk.session.disconnect(this);
}

void MainWindow::openProject(const QString& folder)
{
    m_projects->open(folder);
}

void MainWindow::addPages()
{
    m_pages->addWidget(m_start);
    m_workspaces = makeWorkspaces(m_desk);
    QList<QAction*> modes;
    for (std::size_t i = 0; i < m_workspaces.size(); ++i) {
        m_pages->addWidget(m_workspaces[i]->view());
        modes.append(m_desk.actions.action(workspaceActions[i]));
        connect(m_workspaces[i].get(), &Workspace::workspaceRequested, this,
                [this](WorkspaceId id) { showWorkspace(static_cast<int>(id)); });
    }
    m_modes->setModes(modes);
    connect(m_modes, &ModeBar::currentChanged, this, &MainWindow::showWorkspace);
    connect(m_jobsPresenter.get(), &JobsPresenter::workspaceRequested, this, &MainWindow::showWorkspace);
}

void MainWindow::showWorkspace(int number)
{
    const bool isOpen = m_desk.session.isOpen();
    const int shown = isOpen ? number : -1;
    m_modes->setCurrent(number);
    m_pages->setCurrentIndex(isOpen ? number + 1 : 0);
    for (int i = 0; i < workspaceCount; ++i)
        m_desk.actions.set(workspaceFacts[i], i == shown);
    if (shown == m_shown)
        return;
    if (m_shown >= 0)
        m_workspaces[static_cast<std::size_t>(m_shown)]->deactivate();
    m_shown = shown;
    if (m_shown >= 0)
        m_workspaces[static_cast<std::size_t>(m_shown)]->activate();
}

void MainWindow::addMenus()
{
    for (const auto& [which, title] : menus) {
        auto* menu = menuBar()->addMenu(QString());
        m_desk.actions.fill(*menu, which);
        menu->menuAction()->setVisible(!menu->isEmpty());
        m_menus.append({menu, title});
    }
    // All keys work, whether their action stands in a menu or not.
    for (const auto& info : actionInfos())
        addAction(m_desk.actions.action(info.id));
}

void MainWindow::addTools()
{
    auto* menu = new QMenu(this);
    for (const auto* id : {"project.new", "project.open", "project.sample", "project.close"})
        menu->addAction(m_desk.actions.action(id));
    m_modes->setProjectMenu(menu);
    m_modes->addTool(m_desk.actions.action("view.scheme_next"));
    m_modes->addTool(m_desk.actions.action("language.next"));
}

void MainWindow::connectProgram()
{
    auto& actions = m_desk.actions;
    actions.on("program.quit", this, [this] { close(); });
    actions.on("view.scheme_system", this, [this] { chooseScheme(SchemeChoice::System); });
    actions.on("view.scheme_light", this, [this] { chooseScheme(SchemeChoice::Light); });
    actions.on("view.scheme_dark", this, [this] { chooseScheme(SchemeChoice::Dark); });
    actions.on("view.scheme_next", this,
               [this] { chooseScheme(m_theme.scheme() == Scheme::Dark ? SchemeChoice::Light : SchemeChoice::Dark); });
    actions.on("language.english", this, [this] { chooseLanguage(QStringLiteral("en")); });
    actions.on("language.ukrainian", this, [this] { chooseLanguage(QStringLiteral("uk")); });
    actions.on("language.next", this, [this] {
        chooseLanguage(m_language.code() == QStringLiteral("uk") ? QStringLiteral("en") : QStringLiteral("uk"));
    });
    actions.on("view.full_screen", this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    actions.on("help.keys", this, [this] { showKeys(m_desk.actions, *this); });
    actions.on("help.about", this, [this] { showAbout(*this); });
}

void MainWindow::connectSession()
{
    auto& session = m_desk.session;
    connect(&session, &ProjectSession::opened, this, [this] {
        followProject();
        for (const auto& workspace : m_workspaces)
            m_desk.session.attempt([&] { workspace->openProject(); });
    });
    connect(&session, &ProjectSession::closing, this, [this] {
        for (const auto& workspace : m_workspaces)
            workspace->closeProject();
    });
    connect(&session, &ProjectSession::closed, this, &MainWindow::followProject);
    connect(&session, &ProjectSession::changed, this, [this](ProjectParts parts) {
        for (const auto& workspace : m_workspaces)
            m_desk.session.attempt([&] { workspace->refresh(parts); });
    });
    connect(&m_desk.jobs, &JobQueue::becameIdle, this, [this] {
        if (m_isClosing)
            close();
    });
}

void MainWindow::followProject()
{
    const auto& session = m_desk.session;
    m_desk.actions.set(Fact::ProjectOpen, session.isOpen());
    m_desk.actions.set(Fact::Writable, session.isWritable());
    m_modes->setProjectName(session.name());
    m_modes->setVisible(session.isOpen());
    setWindowTitle(session.isOpen() ? session.name() + QStringLiteral(" – HistoSynth") : QStringLiteral("HistoSynth"));
    showWorkspace(std::max(0, m_modes->current()));
}

void MainWindow::chooseScheme(SchemeChoice choice)
{
    constexpr const char* names[] = {"system", "light", "dark"};
    m_theme.setChoice(choice);
    m_desk.settings.setScheme(QString::fromLatin1(names[static_cast<int>(choice)]));
    markChoices();
}

void MainWindow::chooseLanguage(const QString& code)
{
    m_language.set(code);
    m_desk.settings.setLanguage(code);
    markChoices();
}

void MainWindow::markChoices()
{
    auto& actions = m_desk.actions;
    actions.action("view.scheme_system")->setChecked(m_theme.choice() == SchemeChoice::System);
    actions.action("view.scheme_light")->setChecked(m_theme.choice() == SchemeChoice::Light);
    actions.action("view.scheme_dark")->setChecked(m_theme.choice() == SchemeChoice::Dark);
    actions.action("language.english")->setChecked(m_language.code() == QStringLiteral("en"));
    actions.action("language.ukrainian")->setChecked(m_language.code() == QStringLiteral("uk"));
}

void MainWindow::restore()
{
    resize(firstSize);
    restoreGeometry(m_desk.settings.state(QStringLiteral("window")));
    markChoices();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    m_desk.actions.retranslate();
    for (const auto& [menu, title] : m_menus)
        menu->setTitle(tr(title));
    m_noticePresenter->retranslate();
    m_jobsPresenter->retranslate();
    m_projects->retranslate();
    for (const auto& workspace : m_workspaces)
        workspace->retranslate();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_desk.jobs.isBusy()) {
        event->ignore(); // closed once all have stopped
        if (!m_isClosing && confirmStop()) {
            m_isClosing = true;
            m_desk.jobs.stopAll();
        }
        return;
    }
    m_desk.settings.setState(QStringLiteral("window"), saveGeometry());
    m_desk.session.close();
    event->accept();
}

bool MainWindow::confirmStop()
{
    QMessageBox box(QMessageBox::Question, tr("Quit HistoSynth"),
                    tr("Something is still running. It will stop at its next step; all that is done is kept, and a "
                       "training can be gone on with."),
                    QMessageBox::NoButton, this);
    auto* stop = box.addButton(tr("Stop and quit"), QMessageBox::AcceptRole);
    box.addButton(tr("Go on working"), QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == stop;
}

} // namespace histosynth
