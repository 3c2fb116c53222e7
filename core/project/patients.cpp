// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/patients.h"

#include "core/base/error.h"
#include "core/project/database.h"
#include "core/project/names.h"
#include "core/project/transaction.h"

namespace histosynth {

namespace {

constexpr auto nameError = "project.patient_name";

// From the row's number, which is never used again.
std::string codeOf(RowId id)
{
    const auto digits = std::to_string(id);
    return (digits.size() < 2 ? "P-0" : "P-") + digits;
}

std::vector<Patient> readAll(Rows rows)
{
    std::vector<Patient> patients;
    while (rows.next()) {
        auto& patient = patients.emplace_back();
        rows.into(patient.id, patient.name);
        patient.code = codeOf(patient.id);
    }
    return patients;
}

std::vector<Slide> readSlides(Rows rows)
{
    std::vector<Slide> slides;
    while (rows.next()) {
        auto& slide = slides.emplace_back();
        rows.into(slide.id, slide.patientId, slide.name);
    }
    return slides;
}

} // namespace

Patient Patients::obtain(const std::string& name)
{
    if (const auto known = find(name))
        return *known;
    Patient patient;
    patient.name = cleanName(name, nameError);
    patient.id = m_database->insert("INSERT INTO patients (name, name_key) VALUES (?, ?)",
                                    {patient.name, nameKey(patient.name)});
    patient.code = codeOf(patient.id);
    return patient;
}

Slide Patients::obtainSlide(RowId patientId, const std::string& name)
{
    Slide slide{.id = 0, .patientId = patientId, .name = cleanName(name, nameError)};
    const auto known =
        readSlides(m_database->query("SELECT id, patient_id, name FROM slides WHERE patient_id = ? AND name_key = ?",
                                     {patientId, nameKey(slide.name)}));
    if (!known.empty())
        return known.front();
    slide.id = m_database->insert("INSERT INTO slides (patient_id, name, name_key) VALUES (?, ?, ?)",
                                  {patientId, slide.name, nameKey(slide.name)});
    return slide;
}

std::vector<Patient> Patients::list() const
{
    return readAll(m_database->query("SELECT id, name FROM patients ORDER BY id"));
}

std::vector<Slide> Patients::slides(RowId patientId) const
{
    return readSlides(
        m_database->query("SELECT id, patient_id, name FROM slides WHERE patient_id = ? ORDER BY id", {patientId}));
}

Patient Patients::get(RowId id) const
{
    const auto found = readAll(m_database->query("SELECT id, name FROM patients WHERE id = ?", {id}));
    if (found.empty())
        throw Error(ErrorKind::BadInput, "project.no_such_patient", {{"name", std::to_string(id)}});
    return found.front();
}

std::optional<Patient> Patients::find(const std::string& name) const
{
    const auto found = readAll(
        m_database->query("SELECT id, name FROM patients WHERE name_key = ?", {nameKey(cleanName(name, nameError))}));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

void Patients::rename(RowId id, const std::string& name)
{
    const auto cleaned = cleanName(name, nameError);
    Transaction transaction(*m_database);
    get(id);
    if (const auto other = find(cleaned); other && other->id != id)
        throw Error(ErrorKind::BadInput, "project.patient_exists", {{"name", other->name}});
    m_database->execute("UPDATE patients SET name = ?, name_key = ? WHERE id = ?", {cleaned, nameKey(cleaned), id});
    transaction.commit();
}

void Patients::remove(RowId id)
{
    Transaction transaction(*m_database);
    const auto patient = get(id);
    const auto count = m_database->value<std::int64_t>("SELECT COUNT(*) FROM images WHERE patient_id = ?", {id});
    if (count > 0) {
        throw Error(ErrorKind::BadInput, "project.patient_not_empty",
                    {{"name", patient.name}, {"count", std::to_string(count)}});
    }
    m_database->execute("DELETE FROM slides WHERE patient_id = ?", {id});
    m_database->execute("DELETE FROM patients WHERE id = ?", {id});
    transaction.commit();
}

} // namespace histosynth
