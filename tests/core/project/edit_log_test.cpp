// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edit_log.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "core/project/database_opening.h"
#include "core/project/edit_codes.h"
#include "tests/core/project/sample_project.h"
#include "tests/core/project/support/table_contents.h"

using namespace histosynth;
using test::errorCodeOf;
namespace fs = std::filesystem;

namespace {

RowId addClass(Project& project, const std::string& name)
{
    auto edit = project.edits().begin("edit.class_added", {{"name", name}});
    const auto id = project.classes().add({.id = 0, .name = name, .colour = "", .prompt = ""});
    edit.commit();
    return id;
}

std::int64_t countOf(test::SampleProject& sample, const std::string& table)
{
    Database database(databaseFile(sample.folder()), Database::Access::Read);
    return database.value<std::int64_t>("SELECT COUNT(*) FROM " + table);
}

} // namespace

TEST_CASE("an edit is told by its words, undone, and redone, in a later session too")
{
    test::SampleProject sample;
    CHECK_FALSE(sample->edits().undoable());
    const auto id = addClass(*sample, "cysts");
    const auto after = test::editedContents(sample.folder());
    sample.close();
    sample.reopen();
    const auto last = sample->edits().undoable();
    REQUIRE(last);
    CHECK(last->code == "edit.class_added");
    CHECK(last->arguments.at(0).value == "cysts");
    CHECK(last->madeAt.size() == 20);
    CHECK(sample->edits().undo().id == last->id);
    CHECK_FALSE(sample->classes().find("cysts"));
    CHECK_FALSE(sample->edits().undoable());
    sample.close();
    sample.reopen();
    REQUIRE(sample->edits().redoable());
    CHECK(sample->edits().redo().code == "edit.class_added");
    CHECK(sample->classes().named("cysts").id == id);
    CHECK(test::editedContents(sample.folder()) == after);
    CHECK(errorCodeOf([&] { sample->edits().redo(); }) == "project.nothing_to_undo");
}

TEST_CASE("an edit that is not committed leaves nothing, one that changes nothing no entry")
{
    test::SampleProject sample;
    const auto before = test::editedContents(sample.folder());
    {
        const auto edit = sample->edits().begin("edit.class_added", {{"name", "x"}});
        sample->classes().add({.id = 0, .name = "x", .colour = "", .prompt = ""});
    }
    CHECK(test::editedContents(sample.folder()) == before);
    CHECK_FALSE(sample->edits().undoable());
    addClass(*sample, "x");
    sample->edits().undo();
    auto edit = sample->edits().begin("edit.class_changed", {{"name", "a"}});
    sample->classes().update(sample->classes().named("a"));
    edit.commit();
    CHECK_FALSE(sample->edits().undoable());
    CHECK(sample->edits().redoable()); // nothing happened, so nothing is lost
    CHECK_THROWS_AS(sample->edits().begin("edit.of_nobody"), std::invalid_argument);
}

TEST_CASE("a new edit ends what could be redone")
{
    test::SampleProject sample;
    addClass(*sample, "x");
    addClass(*sample, "y");
    sample->edits().undo();
    sample->edits().undo();
    addClass(*sample, "z");
    CHECK_FALSE(sample->edits().redoable());
    CHECK(sample->edits().undo().arguments.at(0).value == "z");
    CHECK_FALSE(sample->edits().undoable());
    CHECK(countOf(sample, "edits") == 1);
    CHECK(countOf(sample, "edit_changes") == 1);
}

TEST_CASE("an edit within an edit is a part of it")
{
    test::SampleProject sample;
    auto outer = sample->edits().begin("edit.classes_reordered");
    addClass(*sample, "x");
    addClass(*sample, "y");
    CHECK_THROWS_AS(sample->edits().undo(), std::logic_error);
    outer.commit();
    CHECK(sample->edits().undo().code == "edit.classes_reordered");
    CHECK(sample->classes().list().size() == 2);
    CHECK_FALSE(sample->edits().undoable());
}

TEST_CASE("what is written without an edit, or by another connection, is not recorded nor undone")
{
    test::SampleProject sample;
    const auto image = sample.addImage("1");
    auto edit = sample->edits().begin("edit.images_reclassified", {{"count", "1"}, {"class", "b"}});
    sample->images().setClass({image}, sample->classes().named("b").id);
    edit.commit();
    auto other = sample->another();
    other.classes().add({.id = 0, .name = "worker's", .colour = "", .prompt = ""});
    other.images().setScale(image, 0.5, "user");
    sample->classes().add({.id = 0, .name = "own", .colour = "", .prompt = ""});
    sample.addCrop(image);
    CHECK(countOf(sample, "edit_changes") == 1);
    sample->edits().undo();
    CHECK(sample->images().get(image).classId == sample->classes().named("a").id);
    CHECK(sample->images().get(image).micrometresPerPixel == 0.5);
    CHECK(sample->classes().find("worker's"));
    CHECK(sample->classes().find("own"));
    CHECK(sample->crops().list().size() == 1);
    CHECK(other.edits().redoable()); // one history for all of the program
}

TEST_CASE("what something was made from since cannot be undone, and stays")
{
    test::SampleProject sample;
    const auto image = sample.addImage("1");
    auto edit = sample->edits().begin("edit.crops_added", {{"count", "2"}});
    const auto used = sample.addCrop(image, 0, "pixels");
    sample.addCrop(image, 100, "others");
    edit.commit();
    const auto augmented = sample.addAugmented(used, "augmented");
    const auto before = test::editedContents(sample.folder());
    CHECK(errorCodeOf([&] { sample->edits().undo(); }) == "project.cannot_undo");
    CHECK(test::editedContents(sample.folder()) == before);
    REQUIRE(sample->edits().undoable());
    sample->augmentedImages().remove(augmented);
    sample->runs().setInputs(sample.trainRun, {{used}, {}});
    CHECK(errorCodeOf([&] { sample->edits().undo(); }) == "project.cannot_undo");
    sample->runs().setInputs(sample.trainRun, {});
    sample->edits().undo();
    CHECK(sample->crops().list().empty());
    addClass(*sample, "x");
    CHECK(sample->edits().undo().code == "edit.class_added"); // refusals leave no trace
}

TEST_CASE("what was made from a crop that was moved keeps its square")
{
    test::SampleProject sample;
    const auto crop = sample.addCrop(sample.addImage("1"), 0, "left");
    auto edit = sample->edits().begin("edit.crop_moved");
    sample->crops().move(crop, 500, 10, 128, sample->files().store("right", "png"));
    edit.commit();
    const auto augmented = sample.addAugmented(crop, "augmented");
    CHECK(errorCodeOf([&] { sample->edits().undo(); }) == "project.cannot_undo");
    CHECK(sample->crops().get(crop).x == 500);
    sample->augmentedImages().remove(augmented);
    sample->edits().undo();
    CHECK(sample->crops().get(crop).x == 0);
    CHECK(sample->files().read(sample->crops().get(crop).storedName) == "left");
}

TEST_CASE("what would come back to a place that is taken cannot be undone")
{
    test::SampleProject sample;
    const auto id = addClass(*sample, "x");
    auto edit = sample->edits().begin("edit.class_deleted", {{"name", "x"}});
    sample->classes().remove(id);
    edit.commit();
    const auto other = sample->another().classes().add({.id = 0, .name = "X", .colour = "", .prompt = ""});
    CHECK(errorCodeOf([&] { sample->edits().undo(); }) == "project.cannot_undo_taken");
    sample->classes().remove(other);
    sample->edits().undo();
    CHECK(sample->classes().named("x").id == id);
}

TEST_CASE("files that an edit can bring back are kept, and freed when it is forgotten")
{
    test::SampleProject sample;
    const auto image = sample.addImage("1");
    const auto crop = sample.addCrop(image, 0, "pixels");
    const auto file = sample->files().path(sample->crops().get(crop).storedName);
    auto edit = sample->edits().begin("edit.images_deleted", {{"count", "1"}});
    sample->images().removeWithCrops(image);
    edit.commit();
    CHECK(sample->cleanUp().files == 0);
    sample.close();
    sample.reopen();
    CHECK(fs::exists(file));
    sample->edits().undo();
    CHECK(sample->crops().get(crop).imageId == image);
    sample->edits().redo();
    CHECK(fs::exists(file));
    sample->edits().undo();
    addClass(*sample, "x"); // the deletion cannot be redone now; the crop still names its file
    CHECK(sample->cleanUp().files == 0);
    sample->images().removeWithCrops(image);
    CHECK(sample->cleanUp().files == 1);
}

TEST_CASE("deleting a crop forgets that an image resembles it, undoing remembers")
{
    test::SampleProject sample;
    const auto crop = sample.addCrop(sample.addImage("1"));
    const auto synthetic = sample.addSynthetic(0);
    sample->syntheticImages().setNearest(synthetic, {crop, 0.25, 0.5, 0.75});
    auto edit = sample->edits().begin("edit.crops_deleted", {{"count", "1"}});
    sample->crops().remove(crop);
    edit.commit();
    CHECK_FALSE(sample->syntheticImages().get(synthetic).nearest->cropId);
    sample->edits().undo();
    CHECK(sample->syntheticImages().get(synthetic).nearest->cropId == crop);
}

TEST_CASE("an image comes back with a name that is no text, and with its scale to the last bit")
{
    test::SampleProject sample;
    auto image = sample.source("лінза \xff.bmp");
    image.micrometresPerPixel = 0.1 + 0.2;
    const auto id = sample->images().add(image).id;
    const auto before = test::editedContents(sample.folder());
    auto edit = sample->edits().begin("edit.images_deleted", {{"count", "1"}});
    sample->images().remove(id);
    edit.commit();
    sample.close();
    sample.reopen();
    sample->edits().undo();
    CHECK(test::editedContents(sample.folder()) == before);
    CHECK(sample->images().get(id).path == image.path);
    CHECK(sample->images().get(id).micrometresPerPixel == 0.1 + 0.2);
}

TEST_CASE("the last 1,000 edits are kept")
{
    test::SampleProject sample;
    const auto a = sample->classes().named("a");
    auto all = sample->transaction();
    for (int number = 0; number < 1'005; ++number) {
        auto edit = sample->edits().begin("edit.class_changed", {{"name", "a"}});
        sample->classes().update({.id = a.id, .name = "a", .colour = a.colour, .prompt = std::to_string(number)});
        edit.commit();
    }
    all.commit();
    CHECK(countOf(sample, "edits") == 1'000);
    CHECK(countOf(sample, "edit_changes") == 1'000);
    for (int number = 0; number < 1'000; ++number)
        sample->edits().undo();
    CHECK(sample->classes().named("a").prompt == "4");
    CHECK_FALSE(sample->edits().undoable());
}

TEST_CASE("an edit begun in a transaction that was undone has left nothing behind")
{
    test::SampleProject sample;
    {
        const auto undone = sample->transaction();
        addClass(*sample, "x");
    }
    CHECK_FALSE(sample->classes().find("x"));
    addClass(*sample, "y");
    sample->edits().undo();
    CHECK(sample->classes().list().size() == 2);
}

TEST_CASE("edits of a project that was tampered with are no statements of others")
{
    test::SampleProject sample;
    addClass(*sample, "x");
    for (const std::string spoil :
         {"UPDATE edit_changes SET table_name = 'runs'",
          "UPDATE edit_changes SET table_name = 'classes', kind = 'changed'",
          "INSERT INTO edit_values SELECT id, 'name = ''y'' WHERE 1 --', 'z' FROM edit_changes"}) {
        Database(databaseFile(sample.folder()), Database::Access::Write).executeScript(spoil);
        CHECK(errorCodeOf([&] { sample->edits().undo(); }) == "project.damaged");
    }
    CHECK(sample->classes().find("x"));
}

TEST_CASE("a project that is open for reading tells its edits and makes none")
{
    test::SampleProject sample;
    addClass(*sample, "x");
    sample.close();
    sample.reopen(OpenMode::ReadOnly);
    CHECK(sample->edits().undoable()->code == "edit.class_added");
    CHECK(errorCodeOf([&] { sample->edits().begin("edit.class_added"); }) == "project.read_only");
    CHECK(errorCodeOf([&] { sample->edits().undo(); }) == "project.read_only");
}

TEST_CASE("codes of edits are sorted and none comes twice")
{
    CHECK(std::ranges::is_sorted(editCodes()));
    CHECK(std::ranges::adjacent_find(editCodes()) == editCodes().end());
}

TEST_CASE("an edit that grows in parts is one, until another comes between or it is undone")
{
    test::SampleProject sample;
    GrowingEdit growing(sample->edits(), "edit.images_added");
    const auto add = [&](const std::string& name) {
        auto part = growing.add(1);
        sample.addImage(name);
        part.commit();
    };
    add("1");
    add("2");
    const auto first = sample->edits().undoable();
    REQUIRE(first);
    CHECK(first->arguments.at(0).value == "2");
    addClass(*sample, "between");
    add("3");
    CHECK(sample->edits().undoable()->id != first->id);
    CHECK(sample->edits().undoable()->arguments.at(0).value == "1");
    sample->edits().undo();
    CHECK(sample->images().list().size() == 2);
    add("4");
    CHECK(sample->edits().undoable()->arguments.at(0).value == "1");
    sample->edits().undo();
    sample->edits().undo(); // the class
    sample->edits().undo();
    CHECK(sample->images().list().empty());
    CHECK_FALSE(sample->edits().undoable());
    CHECK_THROWS_AS(sample->edits().resume(first->id, {}), std::logic_error);
}

TEST_CASE("what undoing an edit costs is known before")
{
    test::SampleProject sample;
    auto edit = sample->edits().begin("edit.images_added");
    for (const char* name : {"1", "2", "3"})
        sample.addImage(name);
    edit.commit();
    const auto id = sample->edits().undoable()->id;
    CHECK(sample->edits().hasMoreChanges(id, 2));
    CHECK_FALSE(sample->edits().hasMoreChanges(id, 3));
}
