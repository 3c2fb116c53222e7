// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/generate/generate_workspace.h"

#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <doctest/doctest.h>

#include "core/workflow/train_model.h"
#include "tests/app/workspaces/support/work_desk.h"
#include "widgets/controls/empty_state.h"
#include "widgets/controls/primary_button.h"
#include "widgets/pictures/thumbnail_grid.h"
#include "widgets/workspaces/generate/generate_panel.h"
#include "widgets/workspaces/generate/generate_view.h"

using namespace histosynth;

namespace {

// The smallest model there is: it draws in no time, and badly.
CompactTrainingOptions tinyTraining()
{
    CompactTrainingOptions options;
    options.side = 32;
    options.channels = "32";
    options.batch = 2;
    options.steps = 2;
    options.checkpointEvery = 1;
    options.validationEvery = 2;
    options.previewEvery = 0;
    return options;
}

struct Bench : test::WorkDesk {
    explicit Bench(bool isTrained = true)
    {
        QObject::connect(&session, &ProjectSession::changed, &workspace,
                         [this](ProjectParts parts) { workspace.refresh(parts); });
        openCroppedProject();
        if (isTrained) {
            NoControl control;
            trainModel(session.project(), tinyTraining(), control);
        }
        actions.set(Fact::ProjectOpen, true);
        actions.set(Fact::Writable, true);
        actions.set(Fact::InGenerate, true);
        workspace.openProject();
        view().resize(1200, 700);
        view().show();
    }

    ~Bench() { workspace.closeProject(); }

    GenerateView& view() { return static_cast<GenerateView&>(*workspace.view()); }
    PrimaryButton& button() { return *view().panel().findChild<PrimaryButton*>(); }

    std::vector<SyntheticImage> images() { return session.project().syntheticImages().list(); }

    // What the gallery shows is read off the window's thread.
    bool waitForImages(std::size_t count)
    {
        return test::waitFor([&] { return view().gallery().items().size() == count; });
    }

    void draw(int count)
    {
        view().panel().form().setValues({{"count", count}, {"steps", 2}});
        QTest::mouseClick(&button(), Qt::LeftButton);
        REQUIRE(test::waitFor([this] { return !jobs.isBusy(); }));
        for (const JobId id : jobs.jobs())
            REQUIRE_MESSAGE(!jobs.status(id)->failure, jobs.status(id)->failure->code);
    }

    GenerateWorkspace workspace{desk};
};

} // namespace

TEST_CASE("without a model the way to one is shown, and nothing can be drawn")
{
    Bench bench(false);
    CHECK(bench.view().emptyState().isVisible());
    CHECK_FALSE(bench.button().isEnabled());
    WorkspaceId asked = WorkspaceId::Generate;
    QObject::connect(&bench.workspace, &Workspace::workspaceRequested, [&](WorkspaceId id) { asked = id; });
    Q_EMIT bench.view().emptyState().triggered();
    CHECK(asked == WorkspaceId::Train);
}

TEST_CASE("images are drawn by the best model, fill the gallery and know the nearest real one")
{
    Bench bench;
    CHECK(bench.button().isEnabled());
    bench.draw(3);
    const auto images = bench.images();
    REQUIRE(images.size() == 3);
    REQUIRE(bench.waitForImages(3));
    CHECK_FALSE(bench.view().emptyState().isVisible());
    const auto training = bench.session.project().runs().latest(RunKind::Train)->id;
    const auto best = bench.session.project().trainingCheckpoints().best(training);
    for (const auto& image : images) {
        CHECK(image.checkpointId == best->id);
        CHECK(image.nearest);
    }
    bench.draw(3); // the same again: told, not drawn twice
    CHECK(bench.images().size() == 3);
    CHECK(bench.told.join(" ").contains("before"));
}

TEST_CASE("a key accepts, rejects and goes on to the next; undo takes it back")
{
    Bench bench;
    bench.draw(2);
    REQUIRE(bench.waitForImages(2));
    auto& gallery = bench.view().gallery();
    const auto first = gallery.items()[0].id;
    const auto second = gallery.items()[1].id;
    gallery.setCurrentId(first);
    CHECK(bench.actions.action("synthetic.accept")->isEnabled());
    bench.actions.action("synthetic.accept")->trigger();
    CHECK(bench.session.project().syntheticImages().get(first).rating == Rating::Accepted);
    CHECK(gallery.selectedIds() == QList<qint64>{second});
    bench.actions.action("synthetic.reject")->trigger();
    CHECK(bench.session.project().syntheticImages().get(second).rating == Rating::Rejected);
    CHECK(gallery.items()[1].verdict == PictureVerdict::Rejected);
    bench.session.undo();
    CHECK(bench.session.project().syntheticImages().get(second).rating == Rating::None);
    CHECK(test::waitFor([&] { return gallery.items()[1].verdict == PictureVerdict::None; }));

    bench.view().findChild<QComboBox*>("filter")->setCurrentIndex(static_cast<int>(GalleryFilter::Accepted));
    REQUIRE(gallery.items().size() == 1);
    CHECK(gallery.items()[0].id == first);

    // What a rating takes out of sight does not take the place in the list with it.
    bench.view().findChild<QComboBox*>("filter")->setCurrentIndex(static_cast<int>(GalleryFilter::All));
    gallery.setCurrentId(first);
    bench.actions.action("synthetic.unrate")->trigger();
    bench.view().findChild<QComboBox*>("filter")->setCurrentIndex(static_cast<int>(GalleryFilter::Unrated));
    REQUIRE(gallery.items().size() == 2);
    gallery.setCurrentId(first);
    bench.actions.action("synthetic.reject")->trigger();
    CHECK(gallery.items().size() == 1);
    CHECK(gallery.selectedIds() == QList<qint64>{second});
}

TEST_CASE("an image's settings go back into the form")
{
    Bench bench;
    bench.draw(2);
    REQUIRE(bench.waitForImages(2));
    auto& form = bench.view().panel().form();
    form.setValues({{"seed", 900}, {"steps", 7}, {"count", 40}});
    const auto image = bench.images().back();
    bench.view().gallery().setCurrentId(image.id);
    bench.actions.action("synthetic.again")->trigger();
    CHECK(form.values().at("seed") == image.seed);
    CHECK(form.values().at("steps") == 2);
    CHECK(form.values().at("count") == 1);
}

TEST_CASE("deleted images come back by undo")
{
    Bench bench;
    bench.draw(2);
    REQUIRE(bench.waitForImages(2));
    bench.view().gallery().selectAll();
    bench.actions.action("synthetic.delete")->trigger();
    CHECK(bench.images().empty());
    CHECK(bench.view().emptyState().isVisible());
    bench.session.undo();
    CHECK(bench.images().size() == 2);
    CHECK(bench.waitForImages(2));
    CHECK_FALSE(bench.view().emptyState().isVisible());
}
