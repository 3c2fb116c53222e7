// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/patient_controller.h"

#include <QtWidgets/QMenu>

#include <algorithm>

#include "app/workspaces/dataset/dataset_lists.h"
#include "widgets/workspaces/dataset/class_sidebar.h"

namespace histosynth {

PatientController::PatientController(const Desk& desk, DatasetModel& model, ClassSidebar& sidebar, QObject* parent)
    : QObject(parent), m_desk(desk), m_model(model), m_sidebar(sidebar)
{
    auto& list = sidebar.patients();
    connect(&list, &FilterList::chosen, this, [this](qint64 id) {
        m_model.setSelectedPatient(id == 0 ? std::nullopt : std::optional(id));
        m_desk.actions.set(Fact::PatientSelected, selectedPatient() != nullptr);
    });
    connect(&list, &FilterList::renameRequested, this, &PatientController::rename);
    connect(&list, &FilterList::menuRequested, this, &PatientController::openMenu);
    desk.actions.on("patient.rename", this, [this] {
        m_sidebar.setFoldOpen(QStringLiteral("patients"), true);
        m_sidebar.patients().rename(m_sidebar.patients().chosenId());
    });
    desk.actions.on("patient.remove", this, [this] { remove(); });
}

void PatientController::show()
{
    const auto& content = m_model.content();
    auto rows = patientRows(content);
    if (!m_desk.session.isWritable()) {
        for (auto& row : rows)
            row.isRenamable = false;
    }
    m_sidebar.patients().setRows(rows);
    m_sidebar.setPatientCount(static_cast<qint64>(content.patients.size()));
    m_desk.actions.set(Fact::PatientSelected, selectedPatient() != nullptr);
}

const Patient* PatientController::selectedPatient() const
{
    const auto& patients = m_model.content().patients;
    const auto found = std::ranges::find(patients, m_model.selectedPatient().value_or(0), &Patient::id);
    return found != patients.end() ? &*found : nullptr;
}

void PatientController::rename(RowId id, const QString& name)
{
    m_desk.session.edit("edit.patient_renamed", {{"name", name.toStdString()}}, ProjectPart::Images,
                        [&](Project& project) { project.patients().rename(id, name.toStdString()); });
    show(); // takes a name back that was refused
}

void PatientController::remove()
{
    const auto* patient = selectedPatient();
    if (!patient)
        return;
    std::vector<RowId> images;
    for (const auto& image : m_model.content().images) {
        if (image.patientId == patient->id)
            images.push_back(image.id);
    }
    const auto count = images.size();
    m_desk.session.editMany("edit.patient_deleted", {{"name", patient->name}},
                            ProjectPart::Images | ProjectPart::Splits, count,
                            [id = patient->id, images = std::move(images)](Project& project) {
                                project.images().setPatient(images, "", "");
                                project.patients().remove(id);
                            });
}

void PatientController::openMenu(RowId id, const QPoint& globalPosition)
{
    if (id <= 0)
        return;
    m_sidebar.patients().setChosenId(id);
    auto* menu = new QMenu(&m_sidebar);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_desk.actions.action("patient.rename"));
    menu->addAction(m_desk.actions.action("patient.remove"));
    menu->popup(globalPosition);
}

} // namespace histosynth
