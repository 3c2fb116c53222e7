// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/split_controller.h"

#include <array>

#include "app/words/words.h"
#include "widgets/controls/primary_button.h"

namespace histosynth {

namespace {

std::vector<FieldInfo> formFields()
{
    std::vector<FieldInfo> infos;
    for (const auto& field : SplitOptions::fields())
        infos.push_back(field.info);
    return infos;
}

std::array<qint64, 4> parts(const SplitCounts& counts)
{
    return {counts.train, counts.validation, counts.test, counts.unassigned};
}

} // namespace

SplitController::SplitController(const Desk& desk, DatasetModel& model, ProjectWorker& worker, QWidget& view,
                                 QObject* parent)
    : QObject(parent), m_desk(desk), m_model(model), m_worker(worker), m_view(view)
{
    desk.actions.on("split.deal", this, [this] { open(); });
    desk.actions.on("split.repair", this, [this] { repair(); });
}

void SplitController::open()
{
    if (!m_dialog) {
        m_dialog = new SplitDialog(&m_view);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        SplitOptions present;
        m_desk.session.attempt([&] {
            auto& project = m_desk.session.project();
            if (const auto shares = project.splits().shares()) {
                present.train = shares->train;
                present.validation = shares->validation;
                present.test = shares->test;
            }
            present.keepAssigned = project.runs().latest(RunKind::Train).has_value();
        });
        m_dialog->form().setFields(formFields(), toJson(SplitOptions{}));
        m_dialog->form().setValues(toJson(present));
        connect(m_dialog, &SplitDialog::changed, this, &SplitController::attempt);
        connect(m_dialog, &SplitDialog::splitRequested, this, &SplitController::split);
    }
    m_dialog->show();
    m_dialog->raise();
    attempt();
}

void SplitController::close()
{
    delete m_dialog;
}

std::optional<SplitOptions> SplitController::options()
{
    SplitOptions options;
    std::vector<FieldProblem> words;
    for (const auto& problem : fromJson(options, m_dialog->form().values()))
        words.push_back({problem.field, problemWords(problem)});
    m_dialog->form().setProblems(words);
    return words.empty() ? std::optional(options) : std::nullopt;
}

void SplitController::attempt()
{
    const int number = ++m_attempts;
    m_dialog->primary().setEnabled(false);
    const auto wanted = options();
    if (!wanted)
        return;
    m_worker.add<std::vector<ClassSplit>>([wanted](Project& project) { return trySplit(project, *wanted); },
                                          [this, number](const std::vector<ClassSplit>& classes) {
                                              if (number == m_attempts)
                                                  take(classes);
                                          },
                                          [this, number](const JobFailure& failure) {
                                              if (number == m_attempts)
                                                  refuse(failure);
                                          });
}

void SplitController::take(const std::vector<ClassSplit>& classes)
{
    if (!m_dialog)
        return;
    QList<SplitRow> rows;
    for (const auto& [classId, now, then] : classes) {
        if (const auto* imageClass = m_model.content().imageClass(classId))
            rows << SplitRow{textOf(imageClass->name), QColor(textOf(imageClass->colour)), parts(now), parts(then)};
    }
    m_dialog->setRows(rows);
    m_dialog->setStatus(tr("All images of a patient go into one part, so nothing that is tested has been trained on."));
    m_dialog->primary().setEnabled(true);
    Q_EMIT tried();
}

void SplitController::refuse(const JobFailure& failure)
{
    if (m_dialog)
        m_dialog->setStatus(failureText(failure), true);
    Q_EMIT tried();
}

void SplitController::split()
{
    const auto wanted = options();
    if (!wanted)
        return;
    m_dialog->primary().setEnabled(false);
    m_worker.add<bool>(
        [wanted](Project& project) {
            auto edit = project.edits().begin("edit.split_dealt");
            splitImages(project, *wanted);
            edit.commit();
            return true;
        },
        [this](bool) {
            if (m_dialog)
                m_dialog->accept();
            m_desk.session.announceEdit(ProjectPart::Splits);
        },
        [this](const JobFailure& failure) { refuse(failure); });
}

void SplitController::repair()
{
    m_desk.session.edit("edit.leaks_repaired", {}, ProjectPart::Splits,
                        [](Project& project) { project.splits().repairLeaks(); });
}

} // namespace histosynth
