// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/train/run_deletion.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <functional>

#include "app/desk/background_read.h"
#include "core/workflow/trained_model.h"
#include "widgets/look/format.h"

namespace histosynth {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("histosynth", text);
}

void ask(QWidget& parent, const QString& question, const QString& consequence, const QString& verb,
         const std::function<void()>& act)
{
    auto* box = new QMessageBox(QMessageBox::Question, verb, question, QMessageBox::Cancel, &parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(consequence);
    auto* remove = box->addButton(verb, QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(remove, &QPushButton::clicked, &parent, act);
    box->open();
}

void deleteInBackground(const Desk& desk, QWidget& parent, std::function<void(Project&)> work, const QString& text)
{
    readInBackground<bool>(
        desk, &parent,
        [work = std::move(work)](Project& project) {
            work(project);
            return true;
        },
        [desk, text](const bool&) {
            desk.messages.tell(text);
            desk.session.announce(ProjectParts(ProjectPart::Runs) | ProjectPart::Metrics | ProjectPart::Synthetic);
        });
}

} // namespace

void askToDeleteRun(const Desk& desk, QWidget& parent, const TrainingRun& run)
{
    const auto act = [desk, &parent, id = run.run.id] {
        deleteInBackground(
            desk, parent, [id](Project& project) { project.runs().remove(id); }, tr("Run %1 deleted").arg(id));
    };
    ask(parent, tr("Delete run %1?").arg(run.run.id),
        tr("Its models, previews and log (%1) are deleted for good. This cannot be undone.")
            .arg(sizeText(static_cast<qint64>(run.bytes))),
        tr("Delete run"), act);
}

void askToDeleteCheckpoint(const Desk& desk, QWidget& parent, const TrainingRun& run, std::int64_t step)
{
    const auto act = [desk, &parent, id = run.run.id, step] {
        deleteInBackground(
            desk, parent, [id, step](Project& project) { deleteCheckpoint(project, id, step); },
            tr("Checkpoint of step %L1 deleted").arg(step));
    };
    ask(parent, tr("Delete the checkpoint of step %L1?").arg(step),
        tr("No images can be drawn with it any more. This cannot be undone."), tr("Delete checkpoint"), act);
}

} // namespace histosynth
