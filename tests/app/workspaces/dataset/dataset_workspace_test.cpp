// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/dataset_workspace.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

#include "app/workspaces/dataset/class_controller.h"
#include "app/workspaces/dataset/split_controller.h"
#include "tests/app/workspaces/dataset/dataset_bench.h"
#include "widgets/controls/dragged_images.h"
#include "widgets/controls/primary_button.h"

using namespace histosynth;
using namespace histosynth::test;

TEST_CASE("an empty project offers the import, a filled one shows its images with thumbnails")
{
    DatasetBench bench;
    CHECK(bench.view->page() == DatasetView::Page::Empty);
    bench.import("calm", 3);
    CHECK(bench.view->page() == DatasetView::Page::Grid);
    CHECK(bench.grid().items().size() == 3);
    bench.until([&] { return bench.grid().thumbnailMemory() > 0; });
    CHECK(bench.failed.isEmpty());
}

TEST_CASE("a class on the left shows its images only; deleting images is undone")
{
    DatasetBench bench;
    bench.import("calm", 3);
    bench.import("wild", 2);
    auto& list = bench.view->sidebar().classes();
    const auto wild = bench.session.project().classes().named("wild").id;
    list.setSelectedIds({wild});
    CHECK(bench.grid().items().size() == 2);
    list.setSelectedIds({0});
    CHECK(bench.grid().items().size() == 5);
    bench.grid().setFocus();
    QTest::keyClick(&bench.grid(), Qt::Key_A, Qt::ControlModifier);
    bench.choose("image.remove");
    bench.until([&] { return bench.view->page() == DatasetView::Page::Empty; });
    CHECK(bench.images().empty());
    bench.session.undo();
    bench.until([&] { return bench.grid().items().size() == 5; });
}

TEST_CASE("images dropped on a class become of it, as one edit")
{
    DatasetBench bench;
    bench.import("calm", 3);
    const auto wild = bench.session.project().classes().named("wild").id;
    QMimeData data;
    const auto images = bench.images();
    data.setData(draggedImagesType, QByteArray::number(images[0].id) + '\n' + QByteArray::number(images[2].id));
    auto& list = bench.view->sidebar().classes();
    const auto place = list.visualRect(list.model()->index(2, 0)).center(); // all, calm, wild
    QDragEnterEvent enter(place, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list.viewport(), &enter);
    QDropEvent drop(place, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list.viewport(), &drop);
    CHECK(bench.images()[0].classId == wild);
    CHECK(bench.images()[1].classId != wild);
    CHECK(bench.images()[2].classId == wild);
    CHECK(bench.session.undoable()->code == "edit.images_reclassified");
    bench.session.undo();
    CHECK(bench.images()[0].classId != wild);
}

TEST_CASE("patient and scale are entered for all that are selected")
{
    DatasetBench bench;
    bench.import("calm", 3);
    QTest::keyClick(&bench.grid(), Qt::Key_A, Qt::ControlModifier);
    auto& panel = bench.view->properties();
    for (auto* line : panel.findChildren<QLineEdit*>()) {
        if (line->accessibleName() == "Patient") {
            QTest::keyClicks(line, "Q1");
            QTest::keyClick(line, Qt::Key_Return);
        }
    }
    const auto patient = bench.session.project().patients().find("Q1");
    REQUIRE(patient);
    for (const auto& image : bench.images())
        CHECK(image.patientId == patient->id);
    Q_EMIT panel.scaleEdited(0.5);
    for (const auto& image : bench.images())
        CHECK(image.micrometresPerPixel == 0.5);
    bench.session.undo();
    for (const auto& image : bench.images())
        CHECK(!image.micrometresPerPixel);
}

TEST_CASE(
    "images of several patients keep theirs when only the slide is entered, and their slides when only the patient is")
{
    DatasetBench bench;
    bench.import("calm", 2); // of the patients P0 and P1
    QTest::keyClick(&bench.grid(), Qt::Key_A, Qt::ControlModifier);
    auto& panel = bench.view->properties();
    const auto before = bench.images();
    Q_EMIT panel.patientEdited(std::nullopt, QString("S1"));
    const auto after = bench.images();
    CHECK(after[0].patientId == before[0].patientId);
    CHECK(after[1].patientId == before[1].patientId);
    CHECK(after[0].slideId.has_value());
    CHECK(after[0].slideId != after[1].slideId);
    CHECK(bench.session.undoable()->code == "edit.images_to_slide");
    bench.settle();
    Q_EMIT panel.patientEdited(QString("Q"), std::nullopt);
    CHECK(bench.images()[0].patientId == bench.images()[1].patientId);
    CHECK(bench.images()[0].slideId.has_value());
    CHECK(bench.images()[0].slideId == bench.images()[1].slideId);
    bench.settle();
    Q_EMIT panel.patientEdited(QString(), std::nullopt);
    CHECK(!bench.images()[0].patientId);
    CHECK(bench.failed.isEmpty());
}

TEST_CASE("classes are added, renamed, put in order, merged and removed")
{
    DatasetBench bench;
    bench.import("calm", 2);
    auto& classes = bench.session.project().classes();
    bench.choose("class.add");
    bench.until([&] { return bench.actions.isTrue(Fact::ClassSelected); });
    REQUIRE(classes.list().size() == 3);
    Q_EMIT bench.view->sidebar().classes().renameRequested(classes.list()[2].id, "dense");
    CHECK(classes.list()[2].name == "dense");
    bench.settle();
    bench.choose("class.move_up");
    CHECK(classes.list()[1].name == "dense");
    bench.settle();
    Q_EMIT bench.view->sidebar().classes().renameRequested(classes.list()[1].id, "calm");
    CHECK(bench.failed.size() == 1);
    CHECK(classes.list()[1].name == "dense");
    bench.workspace->classes().setColour(classes.list()[1].id, QColor("#D55E00"));
    CHECK(classes.list()[1].colour == "#D55E00");
    bench.workspace->classes().merge(classes.named("calm").id, classes.named("dense").id);
    CHECK(classes.list().size() == 2);
    CHECK(bench.images()[0].classId == classes.named("dense").id);
    bench.settle();
    bench.view->sidebar().classes().setSelectedIds({classes.named("wild").id});
    bench.choose("class.remove");
    CHECK(classes.list().size() == 1);
    for (int i = 0; i < 6; ++i)
        bench.session.undo();
    CHECK(classes.list().size() == 2);
    CHECK(bench.images()[0].classId == classes.named("calm").id);
}

TEST_CASE("a split is shown before it is made, and a leak can be repaired")
{
    DatasetBench bench;
    bench.import("calm", 8);
    bench.import("wild", 8);
    QSignalSpy tried(&bench.workspace->splits(), &SplitController::tried);
    bench.choose("split.deal");
    REQUIRE(tried.wait(longestWait));
    auto* dialog = bench.workspace->splits().dialog();
    REQUIRE(dialog->primary().isEnabled());
    CHECK(!bench.images()[0].split);
    QTest::mouseClick(&dialog->primary(), Qt::LeftButton);
    bench.until([&] { return bench.images()[0].split.has_value(); });
    CHECK(bench.session.undoable()->code == "edit.split_dealt");
    bench.settle();

    // Two images of different parts given to one patient.
    const auto images = bench.images();
    RowId train = 0;
    RowId test = 0;
    for (const auto& image : images)
        (image.split == Split::Train ? train : test) = image.id;
    bench.session.edit("edit.images_to_patient", {{"count", "1"}, {"patient", "X"}}, ProjectPart::Images,
                       [&](Project& project) { project.images().setPatient({train, test}, "X", ""); });
    bench.settle();
    if (!bench.session.project().splits().leaks().empty()) {
        bench.choose("split.repair");
        CHECK(bench.session.project().splits().leaks().empty());
    }
}

TEST_CASE("a project is closed and opened again while it is being read")
{
    DatasetBench bench;
    bench.import("calm", 4);
    bench.workspace->refresh(ProjectPart::All);
    bench.workspace->closeProject();
    CHECK(bench.grid().items().empty());
    bench.workspace->openProject();
    bench.until([&] { return bench.grid().items().size() == 4; });
}

TEST_CASE("two classes that are added at once have names of their own")
{
    DatasetBench bench;
    bench.choose("class.add");
    bench.choose("class.add");
    CHECK(bench.session.project().classes().list().size() == 4);
    CHECK(bench.failed.isEmpty());
}
