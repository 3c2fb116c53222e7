// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/patients.h"

#include "tests/core/project/sample_project.h"

using namespace histosynth;
using test::errorCodeOf;

TEST_CASE("a patient is one by name and has a code that tells nothing")
{
    test::SampleProject sample;
    auto& patients = sample->patients();
    const auto first = patients.obtain("Case 12/7");
    CHECK(first.code == "P-01");
    CHECK(patients.obtain(" case 12/7 ").id == first.id);
    CHECK(patients.obtain("other").code == "P-02");
    CHECK(patients.list().size() == 2);
    patients.rename(first.id, "renamed");
    CHECK(patients.get(first.id).code == "P-01");
    CHECK(errorCodeOf([&] { patients.rename(first.id, "OTHER"); }) == "project.patient_exists");
    CHECK(errorCodeOf([&] { patients.obtain(""); }) == "project.patient_name");
}

TEST_CASE("a code is never given again")
{
    test::SampleProject sample;
    sample->patients().remove(sample->patients().obtain("x").id);
    CHECK(sample->patients().obtain("y").code == "P-02");
}

TEST_CASE("slides belong to a patient, and an image only to a slide of its patient")
{
    test::SampleProject sample;
    auto& patients = sample->patients();
    const auto x = patients.obtain("x").id;
    const auto y = patients.obtain("y").id;
    const auto slide = patients.obtainSlide(x, "1").id;
    CHECK(patients.obtainSlide(x, "1").id == slide);
    CHECK(patients.obtainSlide(y, "1").id != slide);
    CHECK(patients.slides(x).size() == 1);
    const auto image = sample.addImage("image");
    sample->images().setPatient(image, x, slide);
    CHECK(sample->images().get(image).slideId == slide);
    CHECK(errorCodeOf([&] { sample->images().setPatient(image, y, slide); }) == "project.constraint");
    CHECK(sample->images().get(image).patientId == x);
    CHECK(errorCodeOf([&] { patients.remove(x); }) == "project.patient_not_empty");
}
