// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/project/row_types.h"

namespace histosynth {

// A person whose tissue is in the images. `name` is the code that the user's files give and stays in the project;
// outside a patient is known by `code` only.
struct Patient {
    RowId id = 0;
    std::string name;
    std::string code; // "P-01": stable for the life of the project, tells nothing of the name
};

// A glass slide of a patient. Images need not name one.
struct Slide {
    RowId id = 0;
    RowId patientId = 0;
    std::string name;
};

class Patients {
public:
    explicit Patients(Database& database) : m_database(&database) {}

    // The patient (the slide of the patient) of this name, made where there is none. Error (BadInput)
    // "project.patient_name" {name, maximum} for a name that is empty, too long or not text.
    Patient obtain(const std::string& name);
    Slide obtainSlide(RowId patientId, const std::string& name);

    std::vector<Patient> list() const;
    std::vector<Slide> slides(RowId patientId) const;
    Patient get(RowId id) const;
    std::optional<Patient> find(const std::string& name) const;

    // Error (BadInput) "project.patient_exists" {name}.
    void rename(RowId id, const std::string& name);

    // Only a patient without images: else Error (BadInput) "project.patient_not_empty" {name, count}.
    void remove(RowId id);

private:
    Database* m_database;
};

} // namespace histosynth
