// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/project_controller.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>

#include "app/words/words.h"
#include "core/workflow/sample_project.h"
#include "widgets/start/new_project_dialog.h"
#include "widgets/start/start_view.h"

namespace histosynth {

namespace fs = std::filesystem;

namespace {

constexpr auto sampleName = "Sample";

fs::path pathOf(const QString& folder)
{
    return fs::path(folder.toStdU16String());
}

// A folder that is not there yet, in the user's documents.
QString newSampleFolder()
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const auto name = QStringLiteral("HistoSynth sample");
    QString folder = documents.filePath(name);
    for (int number = 2; QDir(folder).exists(); ++number)
        folder = documents.filePath(name + QLatin1Char(' ') + QString::number(number));
    return folder;
}

} // namespace

ProjectController::ProjectController(const Desk& desk, StartView& start, QWidget& window)
    : m_desk(desk), m_start(start), m_window(window)
{
    connect(&start, &StartView::newRequested, this, &ProjectController::askForNew);
    connect(&start, &StartView::openRequested, this, &ProjectController::askForFolder);
    connect(&start, &StartView::sampleRequested, this, &ProjectController::makeSample);
    connect(&start, &StartView::recentRequested, this, &ProjectController::open);
    connect(&start, &StartView::forgetRequested, this, [this](const QString& folder) {
        m_desk.settings.removeRecentProject(folder);
        listRecent();
    });
    m_desk.actions.on("project.new", this, [this] { askForNew(); });
    m_desk.actions.on("project.open", this, [this] { askForFolder(); });
    m_desk.actions.on("project.sample", this, [this] { makeSample(); });
    m_desk.actions.on("project.close", this, [this] { close(); });
    connect(&m_desk.session, &ProjectSession::opened, this, &ProjectController::greet);
    connect(&m_desk.session, &ProjectSession::closed, this, &ProjectController::listRecent);
    listRecent();
}

bool ProjectController::isFree()
{
    if (!m_desk.jobs.isBusy())
        return true;
    m_desk.messages.warn(tr("Something is still running in this project. Stop it in the line below, or wait for it."));
    return false;
}

void ProjectController::open(const QString& folder)
{
    if (isFree())
        m_desk.session.attempt([&] { m_desk.session.open(pathOf(folder)); });
}

void ProjectController::close()
{
    if (isFree())
        m_desk.session.close();
}

void ProjectController::askForNew()
{
    if (!isFree())
        return;
    auto* dialog = new NewProjectDialog(m_desk.settings.folder(QStringLiteral("projects")), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    connect(dialog, &NewProjectDialog::placeRequested, this, [dialog] {
        const auto place =
            QFileDialog::getExistingDirectory(dialog, tr("Where the project's folder goes"), dialog->place());
        if (!place.isEmpty())
            dialog->setPlace(place);
    });
    connect(dialog, &NewProjectDialog::createRequested, this, [this, dialog] { create(*dialog); });
    dialog->open();
}

void ProjectController::create(NewProjectDialog& dialog)
{
    std::vector<ImageClass> classes;
    for (const auto& name : dialog.classes())
        classes.push_back({0, name.toStdString(), {}, {}});
    try {
        m_desk.session.create(pathOf(dialog.folder()), classes);
    } catch (const Error& error) {
        dialog.showProblem(messageText(error.code(), error.arguments()));
        return;
    }
    m_desk.settings.setFolder(QStringLiteral("projects"), dialog.place());
    dialog.accept();
}

void ProjectController::askForFolder()
{
    if (!isFree())
        return;
    const auto folder = QFileDialog::getExistingDirectory(&m_window, tr("The folder of a project"),
                                                          m_desk.settings.folder(QStringLiteral("projects")));
    if (folder.isEmpty())
        return;
    m_desk.settings.setFolder(QStringLiteral("projects"), QFileInfo(folder).absolutePath());
    open(folder);
}

void ProjectController::makeSample()
{
    if (!isFree())
        return;
    const auto folder = newSampleFolder();
    JobPlan plan;
    plan.title = tr("Making the sample project");
    plan.iconName = QStringLiteral("folder-pictures");
    plan.work = [folder](RunControl& control) { sampleProject(pathOf(folder), sampleName, {}, control); };
    plan.ended = [this, folder](JobState state) {
        if (state == JobState::Done)
            open(QDir(folder).filePath(QString::fromLatin1(sampleName)));
    };
    m_desk.jobs.start(std::move(plan));
}

// Of a project that was opened: what opening had to say, and its place among the recent ones.
void ProjectController::greet()
{
    auto& project = m_desk.session.project();
    m_desk.settings.addRecentProject(QString::fromStdString(project.folder().string()));
    if (const auto& reason = project.readOnlyReason())
        m_desk.messages.warn(messageText(reason->code, reason->arguments));
    for (const auto& notice : project.openingNotices())
        m_desk.messages.warn(messageText(notice.code, notice.arguments));
}

void ProjectController::listRecent()
{
    QList<RecentProject> projects;
    for (const auto& folder : m_desk.settings.recentProjects())
        projects.append({folder, QDir(folder).dirName(), {}});
    m_start.setRecentProjects(projects);
}

} // namespace histosynth
