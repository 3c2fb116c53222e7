// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is done of the table of actions in whatever order: all of it undone gives the state at the start, and each
// one between.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/workspaces/train/training_calls.h"
#include "core/project/project.h"
#include "core/workflow/augment_images.h"
#include "core/workflow/evaluate_run.h"
#include "core/workflow/generate_images.h"
#include "core/workflow/sample_project.h"
#include "tests/app/window/random_hand.h"
#include "tests/app/window/support/gestures.h"
#include "tests/core/project/support/table_contents.h"

using namespace histosynth;

namespace {

constexpr std::size_t draws = 200;

// Images of nobody, each in a split of its own, turn out to be of one patient.
void leak(Project& project)
{
    std::vector<RowId> ids;
    for (const auto& image : project.images().list())
        ids.push_back(image.id);
    ids.resize(8);
    project.images().setPatient(ids, "", "");
    project.splits().assign({}, 3, true);
    project.images().setPatient(ids, "found out", "");
    REQUIRE_FALSE(project.splits().leaks().empty());
}

// Drawn, cropped, augmented, trained on, drawn by the model, measured.
void makeProject(const std::filesystem::path& folder)
{
    NoControl control;
    auto project = sampleProject(folder, "study", {.patientsPerClass = 6, .width = 512, .height = 512}, control);
    augmentImages(project, {.count = 3}, Json::object(), control);
    trainCompactModel(project,
                      {{"side", 32},
                       {"channels", "32,32"},
                       {"layers", 1},
                       {"steps", 2},
                       {"warmup_steps", 1},
                       {"batch", 2},
                       {"threads", 1},
                       {"checkpoint_every", 2},
                       {"validation_every", 2},
                       {"preview_every", 0}},
                      control);
    augmentImages(project, {.count = 6, .seed = 1}, Json::object(), control); // of these none was trained on
    generateImages(project, {.className = sampleClasses().front()}, {.count = 6, .steps = 2}, control);
    evaluateRun(project, {.count = 4, .steps = 2}, control);
    leak(project);
}

std::vector<std::string_view> undoableActions()
{
    std::vector<std::string_view> ids;
    for (const auto& info : actionInfos()) {
        if (*info.edit)
            ids.emplace_back(info.id);
    }
    std::ranges::reverse(ids); // what mends a leak comes before what deals anew
    return ids;
}

} // namespace

TEST_CASE("200 random actions, all undone, give the state at the start, and redone the one at the end")
{
    test::Program program;
    makeProject(program.path("sample"));
    program.window.openProject(program.pathText("sample/study"));
    test::RandomHand hand(program, 26);
    const auto actions = undoableActions();
    for (const auto action : actions)
        REQUIRE_MESSAGE(hand.knows(action), "not drawn: ", action);

    auto& session = program.session;
    const auto contents = [&] { return test::editedContents(program.path("sample") / "study"); };
    const auto place = [&] { return session.undoable() ? session.undoable()->id : RowId{0}; };
    const auto start = place();
    std::map<RowId, test::TableContents> states{{start, contents()}}; // by the edit that would be undone there
    std::mt19937 random(7);
    for (std::size_t draw = 0; draw < draws; ++draw) {
        const auto action = actions[draw < actions.size() ? draw : random() % actions.size()]; // each at least once
        INFO("draw ", draw, ": ", action);
        hand.act(action);
        states[place()] = contents();
    }
    MESSAGE(states.size(), " states");

    const auto turn = [&](Qt::Key key) {
        const auto before = place();
        test::pressKey(program.window, key, Qt::ControlModifier);
        REQUIRE(test::waitFor([&] { return place() != before && !session.isChanging(); }));
        if (const auto state = states.find(place()); state != states.end())
            REQUIRE(contents() == state->second);
    };
    const auto end = place();
    std::set<std::string> made;
    while (place() != start) {
        made.insert(session.undoable()->code);
        turn(Qt::Key_Z);
    }
    for (const auto& info : actionInfos())
        CHECK_MESSAGE((!*info.edit || made.contains(info.edit)), "never came about: ", std::string(info.id));
    CHECK(contents() == states.at(start));
    while (session.redoable())
        turn(Qt::Key_Y);
    CHECK(place() == end);
    CHECK(contents() == states.at(end));
}
