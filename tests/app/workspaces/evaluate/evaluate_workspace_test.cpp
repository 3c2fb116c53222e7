// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/evaluate/evaluate_workspace.h"

#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QToolButton>
#include <doctest/doctest.h>

#include <algorithm>
#include <memory>

#include "app/workspaces/train/training_calls.h"
#include "tests/app/workspaces/support/work_desk.h"
#include "widgets/controls/primary_button.h"
#include "widgets/workspaces/evaluate/evaluate_view.h"
#include "widgets/workspaces/evaluate/measure_panel.h"
#include "widgets/workspaces/evaluate/pair_list.h"
#include "widgets/workspaces/evaluate/pair_panel.h"

using namespace histosynth;

namespace {

struct Bench : test::WorkDesk {
    Bench()
    {
        settings.setFormValues("evaluate", {{"count", 4}, {"steps", 2}});
        workspace = std::make_unique<EvaluateWorkspace>(desk);
        view.reset(static_cast<EvaluateView*>(workspace->view()));
        QObject::connect(&session, &ProjectSession::changed, workspace.get(),
                         [this](ProjectParts parts) { workspace->refresh(parts); });
        QObject::connect(&session, &ProjectSession::opened, workspace.get(), [this] {
            workspace->openProject();
            workspace->activate();
        });
        QObject::connect(&session, &ProjectSession::closing, workspace.get(), [this] { workspace->closeProject(); });
        for (const auto fact : {Fact::ProjectOpen, Fact::Writable, Fact::InEvaluate})
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

    void openTrained()
    {
        openCroppedProject();
        const Json options = {{"side", 32},        {"channels", "32,32"},   {"layers", 1},
                              {"steps", 4},        {"warmup_steps", 2},     {"batch", 4},
                              {"threads", 1},      {"checkpoint_every", 2}, {"validation_every", 2},
                              {"preview_every", 0}};
        NoControl control;
        trainCompactModel(session.project(), options, control);
        session.announce(ProjectPart::Runs);
        REQUIRE(test::waitFor([this] { return view->centre() == EvaluateView::Centre::NotEvaluated; }));
    }

    void judge()
    {
        REQUIRE(test::waitFor([this] { return view->startButton()->isEnabled(); }));
        QTest::mouseClick(view->startButton(), Qt::LeftButton);
        CHECK_FALSE(view->startButton()->isEnabled());
        REQUIRE(test::waitFor([this] { return view->centre() == EvaluateView::Centre::Measures && rows() == 4; }));
    }

    int rows() { return view->measures()->table()->model()->rowCount(); }
    PairList& pairs() { return *view->pairs()->list(); }
    SyntheticImage image(RowId id) { return session.project().syntheticImages().get(id); }

    std::unique_ptr<EvaluateWorkspace> workspace;
    std::unique_ptr<EvaluateView> view;
};

} // namespace

TEST_CASE("without a run it leads to the training")
{
    Bench bench;
    bench.openEmptyProject();
    CHECK(bench.view->centre() == EvaluateView::Centre::NoRuns);
    CHECK_FALSE(bench.view->startButton()->isEnabled());
    QSignalSpy requested(bench.workspace.get(), &Workspace::workspaceRequested);
    Q_EMIT bench.view->emptyActionTriggered();
    REQUIRE(requested.size() == 1);
    CHECK(requested[0][0].value<WorkspaceId>() == WorkspaceId::Train);
}

TEST_CASE("a run is judged by the button: chart, table, best checkpoint and pairs")
{
    Bench bench;
    bench.openTrained();
    REQUIRE(test::waitFor([&] { return bench.view->startButton()->text() == "Evaluate 2 checkpoints · 16 images"; }));
    bench.judge();

    const auto chart = bench.view->measures()->chart()->table();
    CHECK(chart.rows.size() == 2);
    CHECK(chart.header.contains("calm"));
    CHECK(chart.header.contains("wild, upper bound"));
    const auto* table = bench.view->measures()->table()->model();
    const auto best = bench.session.project().trainingCheckpoints().best(bench.view->runs()->selectedIds().front());
    REQUIRE(best.has_value());
    for (int row = 0; row < table->rowCount(); ++row) {
        const bool isBold = table->index(row, 0).data(Qt::FontRole).value<QFont>().bold();
        CHECK(isBold == (table->index(row, 1).data().toLongLong() == best->step));
    }

    // Pairs: all images of the evaluation, the most suspicious first.
    REQUIRE(bench.pairs().pairs().size() == 16);
    for (qsizetype i = 1; i < 16; ++i)
        CHECK(bench.pairs().pairs()[i - 1].suspicion >= bench.pairs().pairs()[i].suspicion);
    CHECK(bench.pairs().currentId() == bench.pairs().pairs().front().id);
    REQUIRE(test::waitFor([&] {
        const auto shown = bench.pairs().picturesOf(bench.pairs().currentId());
        return !shown.synthetic.isNull() && !shown.real.isNull();
    }));
}

TEST_CASE("a pair is rated by key and by button, as an edit that can be undone")
{
    Bench bench;
    bench.openTrained();
    bench.judge();
    const auto id = bench.pairs().currentId();
    CHECK(bench.actions.action("pair.reject")->isEnabled());
    bench.actions.action("pair.reject")->trigger();
    CHECK(bench.image(id).rating == Rating::Rejected);
    CHECK(bench.view->pairs()->rejectButton()->isChecked());
    QTest::mouseClick(bench.view->pairs()->acceptButton(), Qt::LeftButton);
    CHECK(bench.image(id).rating == Rating::Accepted);
    CHECK(bench.pairs().currentId() == id);
    CHECK(bench.session.undoable()->code == "edit.synthetic_rated");
    bench.session.undo();
    CHECK(bench.image(id).rating == Rating::Rejected);
    REQUIRE(test::waitFor([&] { return bench.pairs().pairs().front().verdict == PictureVerdict::Rejected; }));
    CHECK(bench.pairs().currentId() == id);
}

TEST_CASE("a second measure goes to the right axis; the tables can be copied")
{
    Bench bench;
    bench.openTrained();
    bench.judge();
    bench.view->measureList()->item(2)->setCheckState(Qt::Checked);
    CHECK(bench.view->measures()->chart()->table().header.size() > 5);
    const auto text = bench.view->measures()->table()->text(true, QLocale(QLocale::English));
    CHECK(text.split('\n').size() == 5);
    CHECK(text.contains("calm\t2\t"));
}

TEST_CASE("a job that fails leaves the workspace ready, and a closed project leaves nothing behind")
{
    Bench bench;
    bench.openTrained();
    std::filesystem::remove_all(bench.session.project().runs().folder(1).parent_path());
    QTest::mouseClick(bench.view->startButton(), Qt::LeftButton);
    REQUIRE(test::waitFor([&] { return !bench.jobs.isBusy() && bench.view->startButton()->isEnabled(); }));
    CHECK(bench.view->centre() == EvaluateView::Centre::NotEvaluated);
    bench.waitForJobs();
    bench.session.close();
    CHECK(bench.view->runs()->rows().isEmpty());
    CHECK(bench.view->centre() == EvaluateView::Centre::NoRuns);
}
