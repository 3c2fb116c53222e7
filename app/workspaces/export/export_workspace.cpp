// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/export/export_workspace.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtCore/QStorageInfo>

#include <algorithm>

#include "app/words/words.h"
#include "widgets/controls/primary_button.h"
#include "widgets/forms/option_form.h"
#include "widgets/workspaces/export/outcome_card.h"
#include "widgets/workspaces/export/target_chooser.h"

namespace histosynth {

namespace {

// Not the project's: that may be somebody's name, and the file leaves the house.
const auto firstName = QStringLiteral("histology-set.zip");

std::vector<FieldInfo> choiceFields()
{
    std::vector<FieldInfo> infos;
    for (const auto& field : ExportChoice::fields())
        infos.push_back(field.info);
    return infos;
}

// Whether to replace something is asked when the time comes.
Json choiceDefaults()
{
    Json defaults = toJson(ExportChoice());
    defaults.erase("force");
    return defaults;
}

} // namespace

ExportWorkspace::ExportWorkspace(const Desk& desk, QObject* parent) : Workspace(desk, parent), m_view(new ExportView)
{
    m_view->setFields(choiceFields(), choiceDefaults());
    m_view->setEmpty(true);
    restoreSettings();
    connectView();
}

ExportWorkspace::~ExportWorkspace()
{
    m_reading.cancel();
    if (m_view && !m_view->parent())
        delete m_view;
}

void ExportWorkspace::connectView()
{
    connect(m_view, &ExportView::datasetRequested, this, [this] { Q_EMIT workspaceRequested(WorkspaceId::Dataset); });
    connect(m_view, &ExportView::startRequested, this, &ExportWorkspace::start);
    desk().actions.on("set.write", this, [this] { start(); });
    connect(m_view->form(), &OptionForm::changed, this, [this] {
        Json values = m_view->form()->values();
        values.erase("run"); // of this project alone
        desk().settings.setFormValues(formName(), values);
        m_view->outcome()->clear();
        read();
    });
    connect(m_view->form(), &OptionForm::advancedOpenChanged, this,
            [this](bool open) { desk().settings.setAdvancedOpen(formName(), open); });
    connect(m_view->target(), &TargetChooser::targetChanged, this, [this](const QString& path) { takeTarget(path); });
    connect(m_view->target(), &TargetChooser::browseRequested, this, &ExportWorkspace::browse);
    auto* outcome = m_view->outcome();
    connect(outcome, &OutcomeCard::browseRequested, this, &ExportWorkspace::browse);
    connect(outcome, &OutcomeCard::replaceChosen, this, [this] { write(true); });
    connect(outcome, &OutcomeCard::openRequested, this, &ExportWorkspace::openFolder);
    connect(&m_reading, &LatestWork::failed, this,
            [this](const JobFailure& failure) { desk().messages.fail(failureText(failure)); });
}

void ExportWorkspace::restoreSettings()
{
    ExportChoice kept;
    if (fromJson(kept, desk().settings.formValues(formName())).empty())
        m_view->form()->setValues(toJson(kept));
    m_view->form()->setAdvancedOpen(desk().settings.isAdvancedOpen(formName()));
    m_view->restoreLayoutState(desk().settings.state(formName()));
    QString folder = desk().settings.folder(formName());
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QDir::homePath();
    m_view->target()->setTarget(QDir(folder).filePath(firstName));
}

ExportChoice ExportWorkspace::choice() const
{
    ExportChoice choice;
    fromJson(choice, m_view->form()->values());
    return choice;
}

void ExportWorkspace::takeTarget(const QString& path)
{
    m_view->target()->setTarget(path);
    m_view->outcome()->clear();
    showPreview(); // the name, at once
    read();        // the room on its disk
}

void ExportWorkspace::openProject()
{
    m_isStale = true;
    m_view->outcome()->clear();
    if (m_isActive)
        read();
}

void ExportWorkspace::closeProject()
{
    m_reading.cancel();
    m_read.reset();
    m_view->outcome()->clear();
    m_view->setRuns({});
    m_view->setEmpty(true);
}

void ExportWorkspace::refresh(ProjectParts parts)
{
    const ProjectParts ours = ProjectParts(ProjectPart::Classes) | ProjectPart::Images | ProjectPart::Splits |
                              ProjectPart::Crops | ProjectPart::Augmented | ProjectPart::Synthetic | ProjectPart::Runs;
    if (!(parts & ours))
        return;
    m_isStale = true;
    if (m_isActive)
        read();
}

void ExportWorkspace::activate()
{
    m_isActive = true;
    desk().actions.set(Fact::InExport, true);
    if (m_isStale)
        read();
}

void ExportWorkspace::deactivate()
{
    m_isActive = false;
    desk().actions.set(Fact::InExport, false);
    desk().settings.setState(formName(), m_view->layoutState());
}

void ExportWorkspace::retranslate()
{
    if (m_read)
        take(*m_read);
}

void ExportWorkspace::read()
{
    if (!desk().session.isOpen())
        return;
    std::vector<FieldProblem> problems;
    ExportChoice asked;
    for (const auto& problem : fromJson(asked, m_view->form()->values()))
        problems.push_back({problem.field, problemWords(problem)});
    m_view->form()->setProblems(problems);
    if (!problems.empty()) {
        m_view->setButton(tr("Nothing to write"), false);
        return;
    }
    m_isStale = false;
    auto& session = desk().session;
    m_reading.start<Reading>(
        [&session, asked, target = m_view->target()->target()] {
            auto project = session.connect();
            return readingOf(project, asked, target);
        },
        [this](const Reading& reading) { take(reading); });
}

ExportWorkspace::Reading ExportWorkspace::readingOf(Project& project, ExportChoice choice, const QString& target)
{
    Reading reading;
    reading.classes = project.classes().list();
    for (auto& run : project.runs().list(RunKind::Train)) {
        if (!project.trainingCheckpoints().list(run.id).empty())
            reading.trainings.push_back(std::move(run));
    }
    if (std::ranges::find(reading.trainings, choice.run, &Run::id) == reading.trainings.end())
        choice.run = 0; // it was deleted
    reading.forecast = forecastExport(project, choice);
    const QFileInfo folder(QFileInfo(target).absolutePath());
    if (folder.isDir())
        reading.freeBytes = QStorageInfo(folder.absoluteFilePath()).bytesAvailable();
    reading.hasImages = reading.forecast.images > 0;
    for (const auto& one : project.summary()) {
        const auto& crops = one.crops;
        reading.hasImages |= crops.train + crops.validation + crops.test + crops.unassigned + one.synthetic > 0;
    }
    return reading;
}

} // namespace histosynth
