// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/annotation_class_controller.h"

#include <algorithm>
#include <utility>

#include "app/workspaces/dataset/colour_question.h"
#include "app/workspaces/dataset/free_name.h"

namespace histosynth {

AnnotationClassController::AnnotationClassController(const Desk& desk, DatasetModel& model, QWidget& view,
                                                     QObject* parent)
    : QObject(parent), m_desk(desk), m_model(model), m_view(view)
{
    connect(&model, &DatasetModel::contentChanged, this, &AnnotationClassController::show);
    desk.actions.on("annotation_class.edit", this, [this] { open(); });
}

void AnnotationClassController::open()
{
    if (!m_dialog) {
        m_dialog = new AnnotationClassDialog(&m_view);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        auto* dialog = m_dialog.data();
        connect(dialog, &AnnotationClassDialog::addRequested, this, &AnnotationClassController::add);
        connect(dialog, &AnnotationClassDialog::recolourRequested, this, &AnnotationClassController::askColour);
        connect(dialog, &AnnotationClassDialog::removeRequested, this, &AnnotationClassController::remove);
        connect(&dialog->list(), &ClassList::renameRequested, this, [this](qint64 id, const QString& name) {
            change(id, [&name](AnnotationClass& each) { each.name = name.toStdString(); });
        });
        show();
    }
    m_dialog->show();
    m_dialog->raise();
}

void AnnotationClassController::close()
{
    delete m_dialog;
}

void AnnotationClassController::show()
{
    if (!m_dialog)
        return;
    QList<ClassRow> rows;
    for (const auto& each : m_model.content().annotationClasses)
        rows << ClassRow{.id = each.id, .name = textOf(each.name), .colour = QColor(textOf(each.colour)), .counts = {}};
    auto& list = m_dialog->list();
    list.setRows(rows);
    if (m_toRename != 0 && find(m_toRename)) {
        list.setSelectedIds({m_toRename});
        list.rename(std::exchange(m_toRename, 0));
    }
}

const AnnotationClass* AnnotationClassController::find(RowId id) const
{
    const auto& classes = m_model.content().annotationClasses;
    const auto found = std::ranges::find(classes, id, &AnnotationClass::id);
    return found != classes.end() ? &*found : nullptr;
}

void AnnotationClassController::add()
{
    m_desk.session.attempt([this] {
        const auto known = m_desk.session.project().annotationClasses().list();
        const auto name = freeName(known, tr("New annotation")).toStdString();
        m_desk.session.edit("edit.annotation_class_added", {{"name", name}}, ProjectPart::Annotations,
                            [&](Project& project) {
                                m_toRename = project.annotationClasses().add({.id = 0, .name = name, .colour = {}});
                            });
    });
}

void AnnotationClassController::change(RowId id, const std::function<void(AnnotationClass&)>& how)
{
    if (const auto* known = find(id)) {
        auto changed = *known;
        how(changed);
        m_desk.session.edit("edit.annotation_class_changed", {{"name", changed.name}}, ProjectPart::Annotations,
                            [&](Project& project) { project.annotationClasses().update(changed); });
    }
    show(); // takes a name back that was refused
}

void AnnotationClassController::askColour(RowId id)
{
    if (const auto* known = find(id))
        askForColour(m_dialog, QColor(textOf(known->colour)), this, [this, id](const QColor& colour) {
            change(id, [&colour](AnnotationClass& each) { each.colour = colour.name().toStdString(); });
        });
}

void AnnotationClassController::remove(RowId id)
{
    if (const auto* known = find(id))
        m_desk.session.edit("edit.annotation_class_deleted", {{"name", known->name}}, ProjectPart::Annotations,
                            [id](Project& project) { project.annotationClasses().remove(id); });
}

} // namespace histosynth
