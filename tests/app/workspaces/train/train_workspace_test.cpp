// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/train/train_workspace.h"

#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "tests/app/workspaces/support/work_desk.h"
#include "widgets/controls/empty_state.h"
#include "widgets/controls/primary_button.h"
#include "widgets/forms/option_form.h"
#include "widgets/workspaces/train/loss_panel.h"
#include "widgets/workspaces/train/train_panel.h"
#include "widgets/workspaces/train/train_view.h"

using namespace histosynth;

namespace {

Json tinyOptions(int steps)
{
    return {{"side", 32},
            {"channels", "32,32"},
            {"layers", 1},
            {"steps", steps},
            {"warmup_steps", 2},
            {"batch", 4},
            {"threads", 1},
            {"checkpoint_every", 8},
            {"validation_every", 8},
            {"preview_every", steps / 2}};
}

struct Bench : test::WorkDesk {
    explicit Bench(int steps = 24)
    {
        settings.setFormValues("train", tinyOptions(steps));
        workspace = std::make_unique<TrainWorkspace>(desk);
        view.reset(static_cast<TrainView*>(workspace->view()));
        QObject::connect(&session, &ProjectSession::changed, workspace.get(),
                         [this](ProjectParts parts) { workspace->refresh(parts); });
        QObject::connect(&session, &ProjectSession::opened, workspace.get(), [this] { workspace->openProject(); });
        QObject::connect(&session, &ProjectSession::closing, workspace.get(), [this] { workspace->closeProject(); });
        for (const auto fact : {Fact::ProjectOpen, Fact::Writable, Fact::InTrain})
            actions.set(fact, true);
        view->resize(1280, 660);
        view->show();
    }

    ~Bench()
    {
        jobs.stopAll();
        waitForJobs();
    }

    // What reads quietly, too.
    void waitForJobs()
    {
        const auto isEnded = [this](JobId id) { return isOver(jobs.status(id)->state); };
        CHECK(test::waitFor([&] { return std::ranges::all_of(jobs.jobs(), isEnded); }));
    }

    void open()
    {
        openCroppedProject();
        workspace->activate();
        REQUIRE(test::waitFor([this] { return panel().startButton()->isEnabled(); }));
    }

    void clickStart()
    {
        QTest::mouseClick(panel().startButton(), Qt::LeftButton);
        REQUIRE(test::waitFor([this] { return panel().state() == TrainPanel::State::Running; }));
    }

    void waitForEnd()
    {
        REQUIRE(test::waitFor([this] { return panel().state() == TrainPanel::State::Ready && !jobs.isBusy(); }));
    }

    void train()
    {
        clickStart();
        waitForEnd();
    }

    void choose(const QList<qint64>& ids) { view->runs()->setSelectedIds(ids); }

    // The runs as they are listed, and as the project has them.
    qsizetype listed() { return view->runs()->rows().size(); }
    std::vector<Run> stored() { return session.project().runs().list(RunKind::Train); }

    TrainPanel& panel() { return *view->panel(); }
    qsizetype points() { return qsizetype(view->loss()->chart()->table().rows.size()); }

    std::unique_ptr<TrainWorkspace> workspace;
    std::unique_ptr<TrainView> view;
};

} // namespace

TEST_CASE("without crops it leads to where they are made")
{
    Bench bench;
    bench.openEmptyProject();
    REQUIRE(test::waitFor([&] { return bench.view->centre() == TrainView::Centre::NoImages; }));
    CHECK_FALSE(bench.panel().startButton()->isEnabled());
    QSignalSpy requested(bench.workspace.get(), &Workspace::workspaceRequested);
    Q_EMIT bench.view->emptyActionTriggered();
    REQUIRE(requested.size() == 1);
    CHECK(requested[0][0].value<WorkspaceId>() == WorkspaceId::Dataset);
}

TEST_CASE("before it begins it says what the training will take, anew for other options")
{
    Bench bench;
    bench.open();
    const auto isMeasured = [&] { return bench.panel().card()->plan().numbers.size() >= 4; };
    REQUIRE(test::waitFor(isMeasured));
    CHECK(bench.panel().startButton()->text().startsWith("Train 24 steps · about"));
    CHECK(bench.panel().card()->plan().tone == Tone::Success);

    // More steps are reckoned at once; another size is tried out.
    auto* form = bench.panel().form();
    form->setValue("steps", 1'000'000);
    Q_EMIT form->changed("steps");
    CHECK(isMeasured());
    CHECK(bench.panel().startButton()->text().startsWith("Train 1,000,000 steps · about"));
    form->setValue("batch", 6);
    Q_EMIT form->changed("batch");
    CHECK_FALSE(isMeasured());
    REQUIRE(test::waitFor(isMeasured));
    CHECK(bench.settings.formValues("train").at("batch") == 6);
}

TEST_CASE("options that cannot be are told at their field, and nothing can begin")
{
    Bench bench;
    bench.open();
    auto* form = bench.panel().form();
    form->setValue("channels", "many");
    Q_EMIT form->changed("channels");
    CHECK_FALSE(bench.panel().startButton()->isEnabled());
    bench.actions.action("train.start")->trigger();
    CHECK(bench.stored().empty());
}

TEST_CASE("a training is begun by the button and seen live to its end")
{
    Bench bench;
    bench.open();
    bench.clickStart();
    CHECK(bench.actions.isTrue(Fact::TrainingRuns));
    REQUIRE(test::waitFor([&] { return bench.points() > 0; }));
    bench.waitForEnd();
    REQUIRE(test::waitFor([&] { return bench.listed() == 1; }));
    CHECK(bench.stored().front().state == RunState::Done);
    CHECK(bench.points() >= 24);
    REQUIRE(test::waitFor([&] { return bench.view->loss()->strip()->frames().size() == 2; }));
    REQUIRE(test::waitFor([&] { return !bench.view->loss()->strip()->frames().back().image.isNull(); }));
    CHECK(bench.view->centre() == TrainView::Centre::Curves);
    REQUIRE(test::waitFor([&] { return bench.view->runs()->rows().front().state == "Done"; }));
    CHECK_FALSE(bench.actions.isTrue(Fact::TrainingRuns));
}

TEST_CASE("held, let go, stopped and resumed, it comes to its end")
{
    Bench bench(400);
    bench.open();
    bench.clickStart();
    REQUIRE(test::waitFor([&] { return bench.points() > 10; }));
    QTest::mouseClick(bench.panel().pauseButton(), Qt::LeftButton);
    REQUIRE(test::waitFor([&] { return bench.panel().state() == TrainPanel::State::Paused; }));
    const auto held = bench.points();
    CHECK(held < 400);
    bench.actions.action("train.pause")->trigger();
    REQUIRE(test::waitFor([&] { return bench.points() > held; }));
    QTest::mouseClick(bench.panel().stopButton(), Qt::LeftButton);
    bench.waitForEnd();
    REQUIRE(test::waitFor([&] { return bench.view->noticeButton()->isVisible(); }));
    CHECK(bench.stored().front().state == RunState::Stopped);
    CHECK(bench.actions.isTrue(Fact::RunResumable));

    QTest::mouseClick(bench.view->noticeButton(), Qt::LeftButton);
    REQUIRE(test::waitFor([&] { return bench.panel().state() == TrainPanel::State::Running; }));
    bench.waitForEnd();
    CHECK(bench.stored().size() == 1);
    CHECK(bench.stored().front().state == RunState::Done);
    CHECK(bench.session.project().runLog().steps(bench.stored().front().id).size() == 400);
    REQUIRE(test::waitFor([&] { return !bench.view->noticeButton()->isVisible(); }));
    CHECK(bench.points() >= 400);
}

TEST_CASE("two runs are compared in one chart, with what their settings differ in")
{
    Bench bench;
    bench.open();
    bench.train();
    auto* form = bench.panel().form();
    form->setValue("learning_rate", 0.002);
    Q_EMIT form->changed("learning_rate");
    bench.train();
    REQUIRE(test::waitFor([&] { return bench.listed() == 2; }));
    const auto rows = bench.view->runs()->rows();
    bench.choose({rows[0].id, rows[1].id});
    CHECK(bench.view->loss()->runs().size() == 2);
    REQUIRE(test::waitFor([&] {
        const auto table = bench.view->loss()->chart()->table();
        return table.rows.size() >= 24 && std::isfinite(table.rows.back()[1]) && std::isfinite(table.rows.back().at(5));
    }));
    QStringList texts;
    for (const auto* label : bench.view->findChildren<QLabel*>())
        texts << label->text();
    CHECK(texts.contains("Learning rate"));
    CHECK(texts.contains("0.002 | 0.001"));
}

TEST_CASE("a run is deleted after a question, and its settings can be used again")
{
    Bench bench;
    bench.open();
    bench.train();
    REQUIRE(test::waitFor([&] { return bench.listed() == 1; }));
    auto* form = bench.panel().form();
    form->setValue("steps", 99);
    Q_EMIT form->changed("steps");
    Q_EMIT bench.view->useSettingsRequested();
    CHECK(form->values().at("steps") == 24);

    REQUIRE(test::waitFor([&] { return bench.actions.action("run.delete")->isEnabled(); }));
    const auto press = [&](bool isDelete) {
        bench.actions.action("run.delete")->trigger();
        auto* box = bench.view->findChild<QMessageBox*>();
        REQUIRE(box != nullptr);
        for (auto* button : box->buttons()) {
            if ((box->buttonRole(button) == QMessageBox::DestructiveRole) == isDelete)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    press(false);
    CHECK(bench.stored().size() == 1);
    press(true);
    REQUIRE(test::waitFor([&] { return bench.listed() == 0; }));
    CHECK(bench.stored().empty());
    CHECK(bench.view->centre() == TrainView::Centre::NoRuns);
}

TEST_CASE("closed and opened again, it shows what is there; an interrupted run offers to go on")
{
    Bench bench;
    bench.openCroppedProject();
    const auto id = bench.session.project().runs().start(
        RunKind::Train, {{"options", tinyOptions(24)}, {"classes", {{{"id", 1}, {"name", "calm"}}}}});
    bench.waitForJobs();
    bench.session.close();
    CHECK(bench.listed() == 0);
    bench.session.open(bench.folder / "project"); // finds it interrupted
    REQUIRE(test::waitFor([&] { return bench.listed() == 1; }));
    CHECK(bench.view->runs()->selectedIds() == QList<qint64>{id});
    CHECK(bench.view->noticeButton()->isVisible());
    CHECK(bench.view->runs()->rows().front().state == "Interrupted");
}
