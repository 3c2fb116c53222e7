// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/proposal_controller.h"

#include "tests/app/workspaces/dataset/dataset_bench.h"
#include "widgets/controls/primary_button.h"

using namespace histosynth;
using namespace histosynth::test;

TEST_CASE("crops are counted, then added as one edit")
{
    DatasetBench bench;
    bench.import("calm", 2, 128, 96);
    bench.settings.setFormValues("propose_crops", {{"size", 32}, {"min_tissue", 0.0}});
    QSignalSpy counted(&bench.workspace->proposals(), &ProposalController::counted);
    bench.choose("crop.propose");
    REQUIRE(counted.wait(longestWait));
    auto* dialog = bench.workspace->proposals().dialog();
    CHECK(counted[0][0].toLongLong() == 2 * 12);
    CHECK(dialog->primary().text().contains("24"));
    QTest::mouseClick(&dialog->primary(), Qt::LeftButton);
    bench.until([&] { return bench.crops().size() == 24; });
    bench.until([&] { return !bench.jobs.isBusy(); });
    CHECK(bench.session.undoable()->code == "edit.crops_added");
    bench.until([&] { return bench.grid().items()[0].cropCount == 12; });
    bench.session.undo();
    CHECK(bench.crops().empty());
}

TEST_CASE("a crop that is larger than the images is not proposed, and that is said")
{
    DatasetBench bench;
    bench.import("calm", 2, 128, 96);
    QSignalSpy counted(&bench.workspace->proposals(), &ProposalController::counted);
    bench.choose("crop.propose");
    REQUIRE(counted.wait(longestWait));
    auto* dialog = bench.workspace->proposals().dialog();
    CHECK(!dialog->primary().isEnabled());
    CHECK(!dialog->status().isEmpty());
}
