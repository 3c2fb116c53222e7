// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window is killed while it trains and a person annotates: what the next start finds.
#include <QtCore/QCoreApplication>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "core/project/project.h"
#include "core/workflow/sample_project.h"
#include "tests/app/window/support/gestures.h"
#include "tests/app/window/support/program.h"
#include "tests/support/child_process.h"
#include "widgets/pictures/image_viewer.h"
#include "widgets/pictures/thumbnail_grid.h"
#include "widgets/workspaces/dataset/dataset_view.h"
#include "widgets/workspaces/dataset/grid_page.h"
#include "widgets/workspaces/dataset/viewer_page.h"
#include "widgets/workspaces/train/loss_panel.h"
#include "widgets/workspaces/train/train_panel.h"
#include "widgets/workspaces/train/train_view.h"

using namespace histosynth;
using test::waitFor;

namespace {

namespace fs = std::filesystem;

constexpr auto folderVariable = "HISTOSYNTH_TEST_FOLDER"; // of the one that is to be killed
constexpr auto victim = "the one that is killed";

int linesIn(const fs::path& file)
{
    std::ifstream in(file);
    return static_cast<int>(std::count(std::istreambuf_iterator<char>(in), {}, '\n'));
}

void drawRectangle(ImageViewer& viewer, int number)
{
    const QPointF corner(20 + 10 * (number % 15), 20 + 10 * (number / 15 % 15));
    const auto at = [&](double x, double y) { return viewer.viewport().toView(corner + QPointF(x, y)).toPoint(); };
    QTest::mousePress(&viewer, Qt::LeftButton, Qt::NoModifier, at(0, 0));
    QTest::mouseMove(&viewer, at(20, 20));
    QTest::mouseMove(&viewer, at(40, 30));
    QTest::mouseRelease(&viewer, Qt::LeftButton, Qt::NoModifier, at(40, 30));
}

void beginTraining(test::Program& program)
{
    test::pressKey(program.window, Qt::Key_3, Qt::ControlModifier);
    auto* view = program.view<TrainView>();
    test::clickButton(*view->panel(), "Train 100,000 steps");
    REQUIRE(waitFor([&] { return view->loss()->chart()->table().rows.size() > 25; }));
}

// Writes a line into the file for each annotation that it has made.
void annotateOnAndOn(test::Program& program, const fs::path& file)
{
    test::pressKey(program.window, Qt::Key_1, Qt::ControlModifier);
    auto* view = program.view<DatasetView>();
    auto& grid = view->gridPage().grid();
    REQUIRE(waitFor([&] { return !grid.items().empty(); }));
    Q_EMIT grid.imageActivated(grid.items().front().id);
    auto& viewer = view->viewerPage().viewer();
    REQUIRE(waitFor([&] { return !viewer.image().isNull(); }));
    QTest::keyClick(&viewer, Qt::Key_R);
    std::ofstream out(file);
    for (int number = 0;; ++number) {
        const auto made = [&] { return program.session.project().annotations().list().size(); };
        const auto before = made();
        drawRectangle(viewer, number);
        REQUIRE(waitFor([&] { return made() > before; }));
        out << number << std::endl;
    }
}

} // namespace

TEST_CASE(victim* doctest::skip())
{
    const char* folder = std::getenv(folderVariable);
    REQUIRE(folder != nullptr);
    test::Program program({{"train", test::longTraining()}});
    program.window.openProject(QString(folder) + "/study");
    beginTraining(program);
    annotateOnAndOn(program, fs::path(folder) / "made");
}

TEST_CASE("killed while it trains and is annotated in, it has every edit and offers to go on with the run")
{
    test::Program program({{"train", test::longTraining()}});
    const auto folder = program.path("sample");
    NoControl control;
    sampleProject(folder, "study", {.patientsPerClass = 4, .width = 512, .height = 512}, control);

    test::ProcessOptions options;
    options.environment = {std::string(folderVariable) + "=" + folder.string()};
    options.signalWhen = [&] { return linesIn(folder / "made") >= 12; };
    const auto killed = test::runProcess(
        {QCoreApplication::applicationFilePath().toStdString(), "--no-skip", "--test-case=" + std::string(victim)},
        options);
    REQUIRE_MESSAGE(killed.signalled, killed.output, killed.messages);
    REQUIRE(killed.signal == 9);
    const auto told = linesIn(folder / "made");

    program.window.openProject(QString::fromStdString((folder / "study").string()));
    REQUIRE(program.session.isWritable());
    auto& project = program.session.project();
    const auto annotations = [&] { return project.annotations().list().size(); };
    const auto found = annotations();
    CHECK(found >= std::size_t(told));
    CHECK(found <= std::size_t(told) + 1); // one that was made and not told any more
    test::pressKey(program.window, Qt::Key_Z, Qt::ControlModifier);
    CHECK(waitFor([&] { return annotations() == found - 1; }));
    NoControl nothing;
    CHECK(project.verify(nothing).problems.empty());

    test::pressKey(program.window, Qt::Key_3, Qt::ControlModifier);
    auto* view = program.view<TrainView>();
    const auto run = project.runs().latest(RunKind::Train);
    REQUIRE(run);
    CHECK(run->state == RunState::Interrupted);
    test::clickButton(*view, "Resume");
    REQUIRE(waitFor([&] { return view->panel()->state() == TrainPanel::State::Running; }));
    const auto rows = view->loss()->chart()->table().rows.size();
    REQUIRE(waitFor([&] { return view->loss()->chart()->table().rows.size() > rows + 5; }));
    test::click(*view->panel()->stopButton());
    REQUIRE(waitFor([&] { return view->panel()->state() == TrainPanel::State::Ready; }));
    CHECK(project.runs().list(RunKind::Train).size() == 1);
    CHECK_MESSAGE(program.failures.isEmpty(), program.failures.join("; ").toStdString());
}
