// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/stall_watch.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <doctest/doctest.h>

#include "core/workflow/crop_images.h"
#include "core/workflow/import_images.h"
#include "core/workflow/sample_project.h"
#include "core/workflow/split_images.h"
#include "tests/app/window/support/gestures.h"
#include "tests/app/window/support/program.h"
#include "widgets/pictures/film_strip.h"
#include "widgets/workspaces/train/loss_panel.h"
#include "widgets/workspaces/train/train_panel.h"
#include "widgets/workspaces/train/train_view.h"

using namespace histosynth;
using test::waitFor;

namespace {

// Holds the thread that it lives on.
class Holder : public QObject {
    Q_OBJECT

public:
    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        const auto end = std::chrono::steady_clock::now() + StallWatch::limit + std::chrono::milliseconds(30);
        while (std::chrono::steady_clock::now() < end) {
        }
        return true;
    }
};

} // namespace

TEST_CASE("a stall is told with its length and with what was done")
{
    StallWatch watch;
    QSignalSpy stalled(&watch, &StallWatch::stalled);
    REQUIRE(waitFor([&] { return watch.knocks() > 3; }));
    watch.forget();
    stalled.clear();
    Holder holder;
    // Until a knock falls into the holding, and not into a wait for the processor just before it.
    REQUIRE(waitFor([&] {
        QCoreApplication::postEvent(&holder, new QEvent(QEvent::User));
        QCoreApplication::sendPostedEvents(&holder, QEvent::User);
        return watch.worst().during == "Holder, event 1000" && watch.worst().duration >= StallWatch::limit;
    }));
    CHECK(stalled.size() > 0);
}

TEST_CASE("how long a click would have waited while a training runs and every workspace is looked at")
{
    test::Program program({{"train",
                            {{"side", 64},
                             {"steps", 300},
                             {"threads", 1},
                             {"checkpoint_every", 50},
                             {"validation_every", 25},
                             {"preview_every", 25}}}});
    NoControl control;
    sampleProject(program.path("sample"), "study", {.patientsPerClass = 4, .width = 512, .height = 512}, control);
    program.window.openProject(program.pathText("sample/study"));
    program.window.showWorkspace(static_cast<int>(WorkspaceId::Train));
    auto* view = program.view<TrainView>();
    test::clickButton(*view->panel(), "Train 300 steps");
    REQUIRE(waitFor([&] { return !view->loss()->chart()->table().rows.empty(); }));
    StallWatch watch;
    for (int i = 0; i < 3 * workspaceCount; ++i) {
        program.window.showWorkspace(i % workspaceCount);
        const auto knocks = watch.knocks();
        REQUIRE(waitFor([&] { return watch.knocks() > knocks + 20; }));
    }
    CHECK(program.actions.isTrue(Fact::TrainingRuns)); // else it was not measured
    MESSAGE("longest wait ", watch.worst().duration.count(), " ms: ", watch.worst().during.toStdString());
    CHECK(program.failures.isEmpty());
}

#include "stall_watch_test.moc"
