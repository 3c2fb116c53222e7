// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of thousands of images: made, undone and redone while the window goes on.
#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <algorithm>

#include "tests/app/workspaces/dataset/dataset_bench.h"

using namespace histosynth;
using namespace histosynth::test;

namespace {

constexpr int imageCount = 4000;

// Rows only: no file is read.
void addImages(DatasetBench& bench)
{
    auto& project = bench.session.project();
    auto transaction = project.transaction();
    SourceImage image;
    image.classId = project.classes().named("calm").id;
    image.width = 200;
    image.height = 160;
    image.format = "png";
    image.quality = {.sharpness = 60.0, .tissue = 0.9, .saturated = 0.0};
    image.runId = project.runs().start(RunKind::Import, Json::object());
    for (int number = 0; number < imageCount; ++number) {
        image.path = bench.folder / ("field" + std::to_string(number) + ".png");
        image.hash = std::to_string(number);
        project.images().add(image);
    }
    transaction.commit();
    bench.settle();
}

// Turns of the event loop until `isSo`.
int turnsUntil(DatasetBench& bench, const std::function<bool()>& isSo)
{
    int turns = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&turns] { ++turns; });
    timer.start(0);
    bench.until(isSo);
    return turns;
}

bool areAllOf(DatasetBench& bench, const char* className)
{
    const auto id = bench.session.project().classes().named(className).id;
    return std::ranges::all_of(bench.images(), [id](const SourceImage& image) { return image.classId == id; });
}

} // namespace

TEST_CASE("the window goes on while thousands of images are edited, undone and redone, and others edits wait")
{
    DatasetBench bench;
    addImages(bench);
    auto& session = bench.session;
    const auto wild = session.project().classes().named("wild").id;
    bench.view->properties().setFocus();
    bench.grid().selectAll();
    QSignalSpy edited(&session, &ProjectSession::edited);
    QSignalSpy undone(&session, &ProjectSession::undone);
    QSignalSpy redone(&session, &ProjectSession::redone);
    Q_EMIT bench.view->properties().classChosen(wild);
    CHECK(edited.isEmpty());
    REQUIRE(session.isChanging());
    CHECK(!session.undoable());
    CHECK(!session.edit("edit.class_added", {{"name", "x"}}, ProjectPart::Classes, [](Project& project) {
        project.classes().add({.id = 0, .name = "x", .colour = {}, .prompt = {}});
    }));
    CHECK(bench.failed.size() == 1);
    CHECK(turnsUntil(bench, [&] { return !edited.isEmpty(); }) > 1);
    CHECK(areAllOf(bench, "wild"));

    session.undo();
    CHECK(undone.isEmpty());
    session.undo(); // is held off: only one is taken back
    CHECK(turnsUntil(bench, [&] { return !undone.isEmpty(); }) > 1);
    CHECK(areAllOf(bench, "calm"));
    CHECK(!session.isChanging());
    REQUIRE(session.redoable());

    session.redo();
    CHECK(redone.isEmpty());
    CHECK(turnsUntil(bench, [&] { return !redone.isEmpty(); }) > 1);
    CHECK(areAllOf(bench, "wild"));
    CHECK(bench.failed.size() == 1);
}

TEST_CASE("a large edit that is refused says why and leaves all as it was")
{
    DatasetBench bench;
    addImages(bench);
    auto& session = bench.session;
    session.editMany("edit.images_deleted", {{"count", "2"}}, ProjectPart::Images, imageCount, [](Project& project) {
        project.images().remove(project.images().list().front().id);
        project.images().remove(0);
    });
    bench.until([&] { return !bench.failed.isEmpty(); });
    CHECK(bench.images().size() == imageCount);
    CHECK(!session.isChanging());
    CHECK(!session.undoable());
}

TEST_CASE("closing waits for a large edit, which is kept")
{
    TemporaryFolder folder;
    ProjectSession session;
    session.create(folder / "project", {{.id = 0, .name = "calm", .colour = {}, .prompt = {}},
                                        {.id = 0, .name = "wild", .colour = {}, .prompt = {}}});
    session.editMany("edit.class_added", {{"name", "x"}}, ProjectPart::Classes, imageCount, [](Project& project) {
        project.classes().add({.id = 0, .name = "x", .colour = {}, .prompt = {}});
    });
    session.close();
    session.open(folder / "project");
    CHECK(session.project().classes().find("x"));
    CHECK(session.undoable()->code == "edit.class_added");
}
