// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/augment/augment_workspace.h"

#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <doctest/doctest.h>

#include <memory>

#include "tests/app/workspaces/support/work_desk.h"
#include "widgets/controls/empty_state.h"
#include "widgets/controls/primary_button.h"
#include "widgets/forms/option_form.h"
#include "widgets/pictures/picture_sheet.h"
#include "widgets/workspaces/augment/drag_handle.h"
#include "widgets/workspaces/augment/recipe_list.h"
#include "widgets/workspaces/augment/recipe_row.h"
#include "widgets/workspaces/augment/removal_button.h"
#include "widgets/workspaces/augment/sample_pane.h"

using namespace histosynth;

namespace {

struct Bench : test::WorkDesk {
    Bench() { start(); }

    void start()
    {
        workspace = std::make_unique<AugmentWorkspace>(desk);
        view = qobject_cast<AugmentView*>(workspace->view());
        QObject::connect(&session, &ProjectSession::changed, workspace.get(),
                         [this](ProjectParts parts) { workspace->refresh(parts); });
        view->resize(1280, 640);
        view->show();
    }

    // Shows the cropped project.
    void open()
    {
        openCroppedProject();
        QSignalSpy shown(workspace.get(), &AugmentWorkspace::samplesShown);
        workspace->openProject();
        workspace->activate();
        REQUIRE(test::waitFor([&] { return !shown.isEmpty() && !workspace->isSampling(); }));
    }

    // Does something and waits until its samples and amounts are shown.
    template <typename Act>
    void act(const Act& act)
    {
        QSignalSpy samples(workspace.get(), &AugmentWorkspace::samplesShown);
        QSignalSpy preview(workspace.get(), &AugmentWorkspace::previewShown);
        act();
        REQUIRE(test::waitFor([&] { return !samples.isEmpty() && !preview.isEmpty() && !workspace->isSampling(); }));
    }

    void setForm(const std::string& name, const Json& value)
    {
        QSignalSpy preview(workspace.get(), &AugmentWorkspace::previewShown);
        view->form()->setValue(name, value);
        Q_EMIT view->form()->changed(QString::fromStdString(name));
        REQUIRE(test::waitFor([&] { return !preview.isEmpty(); }));
    }

    QImage sample(int index) const
    {
        return view->samples()->sheet()->pictures().at(static_cast<std::size_t>(index)).image;
    }

    std::unique_ptr<AugmentWorkspace> workspace;
    AugmentView* view = nullptr;
};

} // namespace

TEST_CASE("without crops the workspace says what to do, and leads there")
{
    Bench bench;
    bench.openEmptyProject();
    QSignalSpy preview(bench.workspace.get(), &AugmentWorkspace::previewShown);
    bench.workspace->openProject();
    bench.workspace->activate();
    REQUIRE(test::waitFor([&] { return !preview.isEmpty(); }));
    auto* empty = bench.view->findChild<EmptyState*>();
    REQUIRE(empty->isVisible());
    QSignalSpy led(bench.workspace.get(), &Workspace::workspaceRequested);
    QTest::mouseClick(empty->findChild<PrimaryButton*>(), Qt::LeftButton);
    REQUIRE(led.size() == 1);
    CHECK(led[0][0].value<WorkspaceId>() == WorkspaceId::Dataset);
}

TEST_CASE("samples follow the recipe, and the space bar draws others")
{
    Bench bench;
    bench.open();
    CHECK(bench.view->samples()->sheet()->pictures().size() == 12);
    const auto before = bench.sample(0);
    QSignalSpy samples(bench.workspace.get(), &AugmentWorkspace::samplesShown);
    QTest::keyClick(bench.view, Qt::Key_Space);
    REQUIRE(test::waitFor([&] { return !samples.isEmpty(); }));
    const auto other = bench.sample(0);
    CHECK(other != before);

    bench.act(
        [&] { QTest::mouseClick(bench.view->recipe()->row("quarter_turn")->switchBox(), Qt::LeftButton, {}, {8, 8}); });
    CHECK(bench.workspace->recipeChanges() == Json{{"quarter_turn", true}});
    bench.act([&] {
        auto* handle = bench.view->recipe()->row("quarter_turn")->handle();
        handle->setFocus();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(handle, Qt::Key_Up);
    });
    CHECK(bench.workspace->recipeChanges()["order"].at(0) == "quarter_turn");

    // What was tuned is there after a restart, and goes away with the preset's own values.
    bench.workspace->deactivate();
    bench.workspace.reset();
    bench.start();
    CHECK(bench.workspace->recipeChanges()["order"].at(0) == "quarter_turn");
    CHECK(bench.view->recipe()->order().at(0) == "quarter_turn");
    CHECK(bench.view->recipe()->row("quarter_turn")->switchBox()->isChecked());
    Q_EMIT bench.view->presetRestored();
    CHECK(bench.workspace->recipeChanges().empty());
    CHECK(bench.view->recipe()->order().at(0) == "rotate");
}

TEST_CASE("a sample is shown large beside its crop, and follows the recipe there, too")
{
    Bench bench;
    bench.open();
    auto* pane = bench.view->samples();
    const auto shown = [&](const auto& act) {
        QSignalSpy samples(bench.workspace.get(), &AugmentWorkspace::samplesShown);
        act();
        REQUIRE(test::waitFor([&] { return !samples.isEmpty(); }));
    };
    shown([&] { Q_EMIT pane->sheet()->pictureActivated(2); });
    CHECK(pane->isPairShown());
    shown([&] {
        QTest::mouseClick(bench.view->recipe()->row("flip_vertical")->switchBox(), Qt::LeftButton, {}, {8, 8});
    });
    CHECK(pane->isPairShown());
    shown([&] { Q_EMIT pane->cropStepped(1); });
    CHECK(pane->isPairShown());
    bench.workspace->closeProject();
    CHECK_FALSE(pane->isPairShown());
}

TEST_CASE("the button creates what it says, as a job, and the amounts follow")
{
    Bench bench;
    bench.open();
    bench.setForm("count", 6);
    CHECK(bench.view->amounts()->text() == "calm\t24\t0\t+6\t30\nwild\t24\t0\t+6\t30");
    CHECK(bench.view->startButton()->text().contains("12"));
    QSignalSpy preview(bench.workspace.get(), &AugmentWorkspace::previewShown);
    QTest::mouseClick(bench.view->startButton(), Qt::LeftButton);
    CHECK_FALSE(bench.view->startButton()->isEnabled());
    REQUIRE(test::waitFor([&] { return !bench.jobs.isBusy() && !preview.isEmpty() && !bench.told.isEmpty(); }));
    CHECK(bench.session.project().augmentedImages().list().size() == 12);
    CHECK(bench.told.last().startsWith("12"));
    CHECK(bench.view->amounts()->text() == "calm\t24\t6\t0\t30\nwild\t24\t6\t0\t30");
    CHECK_FALSE(bench.view->startButton()->isEnabled()); // the same again is nothing

    bench.setForm("balance", true);
    bench.setForm("count", 40);
    CHECK(bench.view->amounts()->text() == "calm\t24\t6\t+10\t40\nwild\t24\t6\t+10\t40");
    bench.act([&] { Q_EMIT bench.view->presetChosen("none"); });
    CHECK_FALSE(bench.view->startButton()->isEnabled()); // copies of crops are of no use
}

TEST_CASE("a workspace that goes away while it works leaves nothing behind")
{
    Bench bench;
    bench.open();
    QTest::mouseClick(bench.view->startButton(), Qt::LeftButton);
    Q_EMIT bench.view->samples()->samplesRequested();
    bench.workspace.reset();
    bench.jobs.stopAll();
    CHECK(test::waitFor([&] { return !bench.jobs.isBusy(); }));
}

TEST_CASE("augmented images are deleted class by class or all at once, and come back by undo")
{
    Bench bench;
    bench.open();
    auto* remove = bench.actions.action("augmented.delete");
    for (const auto fact : {Fact::ProjectOpen, Fact::Writable})
        bench.actions.set(fact, true);
    CHECK_FALSE(bench.view->removal()->isVisible());
    CHECK_FALSE(remove->isEnabled());
    bench.setForm("count", 6);
    QTest::mouseClick(bench.view->startButton(), Qt::LeftButton);
    REQUIRE(test::waitFor([&] { return bench.view->removal()->isVisible(); }));
    CHECK(remove->isEnabled());

    const auto amounts = [&] { return bench.view->amounts()->text(); };
    const auto entries = bench.view->removal()->menu()->actions();
    REQUIRE(entries.size() == 4); // two classes, a line, all
    CHECK(entries[1]->text() == "6 image(s) of wild");
    entries[1]->trigger();
    CHECK(test::waitFor([&] { return amounts() == "calm\t24\t6\t0\t30\nwild\t24\t0\t+6\t30"; }));
    CHECK(bench.session.undoable()->code == "edit.augmented_deleted");
    remove->trigger();
    CHECK(test::waitFor([&] { return amounts() == "calm\t24\t0\t+6\t30\nwild\t24\t0\t+6\t30"; }));
    CHECK_FALSE(remove->isEnabled());
    CHECK_FALSE(bench.view->removal()->isVisible());
    bench.session.undo();
    bench.session.undo();
    CHECK(test::waitFor([&] { return amounts() == "calm\t24\t6\t0\t30\nwild\t24\t6\t0\t30"; }));
    CHECK(bench.session.project().augmentedImages().list().size() == 12);
}
