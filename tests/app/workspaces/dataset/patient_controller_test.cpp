// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/patient_controller.h"

#include "tests/app/workspaces/dataset/dataset_bench.h"

using namespace histosynth;
using namespace histosynth::test;

TEST_CASE("the patient chosen on the left narrows the grid, is renamed and deleted, and all of it is undone")
{
    DatasetBench bench;
    bench.import("calm", 3); // of the patients P0, P1 and P2
    auto& patients = bench.session.project().patients();
    auto& list = bench.view->sidebar().patients();
    REQUIRE(list.model()->rowCount() == 3);
    const auto first = patients.find("P0")->id;
    list.setChosenId(first);
    CHECK(bench.grid().items().size() == 1);
    CHECK(bench.grid().items()[0].subtitle == "P0");

    Q_EMIT list.renameRequested(first, "P1");
    CHECK(bench.failed.size() == 1); // there is one of that name
    Q_EMIT list.renameRequested(first, "P7");
    CHECK(patients.get(first).name == "P7");
    CHECK(bench.session.undoable()->code == "edit.patient_renamed");
    bench.settle();
    CHECK(list.chosenId() == first);

    bench.choose("patient.remove");
    CHECK(!patients.find("P7"));
    CHECK(bench.images().size() == 3);
    CHECK(!bench.images()[0].patientId);
    CHECK(bench.session.undoable()->code == "edit.patient_deleted");
    bench.settle();
    CHECK(list.chosenId() == 0);
    CHECK(bench.grid().items().size() == 3);
    CHECK(!bench.actions.action("patient.remove")->isEnabled());
    list.setChosenId(DatasetFilter::noPatient);
    CHECK(bench.grid().items().size() == 1);
    CHECK(!bench.actions.action("patient.rename")->isEnabled());

    bench.session.undo();
    bench.session.undo();
    bench.settle();
    CHECK(patients.get(first).name == "P0");
    CHECK(bench.images()[0].patientId == first);
    CHECK(bench.grid().items().size() == 3);
}
