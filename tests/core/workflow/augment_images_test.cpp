// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/augment_images.h"

#include <algorithm>
#include <map>
#include <set>
#include <thread>

#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

namespace {

AugmentOptions tiny(std::int64_t count, std::int64_t seed)
{
    return {count, "thesis", seed};
}

std::vector<std::string> namesOf(Project& project)
{
    return test::storedNames(project.augmentedImages().list());
}

} // namespace

TEST_CASE("each class gets the same number of images, from training crops only, every crop equally often")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    NoControl control;
    const auto result = augmentImages(project, tiny(30, 0), Json::object(), control);
    CHECK(result.images == 60);
    std::map<RowId, int> ofClass;
    std::map<RowId, int> ofCrop;
    for (const auto& image : project.augmentedImages().list()) {
        CHECK(image.split == Split::Train);
        ++ofClass[image.classId];
        ++ofCrop[image.cropId];
    }
    CHECK(ofClass.size() == 2);
    for (const auto& [id, count] : ofClass)
        CHECK(count == 30);
    CHECK(ofCrop.size() == 48); // 24 training crops a class
    for (const auto& [id, count] : ofCrop)
        CHECK((count == 1 || count == 2));
}

TEST_CASE("the same seed gives the same bytes, another seed others, and the same again nothing new")
{
    const test::TemporaryFolder folder;
    const test::TemporaryFolder other;
    Project project = test::croppedProject(folder.path());
    Project twin = test::croppedProject(other.path());
    NoControl control;
    const auto first = augmentImages(project, tiny(8, 5), Json::object(), control);
    augmentImages(twin, tiny(8, 5), Json::object(), control);
    CHECK(namesOf(project) == namesOf(twin));

    const auto again = augmentImages(project, tiny(8, 5), Json::object(), control);
    CHECK(again.wasDone);
    CHECK(again.run == first.run);
    CHECK(again.images == 16);
    CHECK(namesOf(project) == namesOf(twin));

    const auto before = namesOf(project);
    CHECK_FALSE(augmentImages(project, tiny(8, 6), Json::object(), control).wasDone);
    const auto after = namesOf(project);
    REQUIRE(after.size() == 32);
    CHECK(std::vector(after.begin() + 16, after.end()) != before);
}

TEST_CASE("stopped half way and taken up gives the set of an undisturbed run")
{
    const test::TemporaryFolder folder;
    const test::TemporaryFolder other;
    Project project = test::croppedProject(folder.path());
    Project undisturbed = test::croppedProject(other.path());
    const std::int64_t count = 3 * static_cast<std::int64_t>(std::thread::hardware_concurrency());
    NoControl control;
    augmentImages(undisturbed, tiny(count, 5), Json::object(), control);

    test::Listener stopping("augment", 1);
    CHECK(test::failureOf([&] { augmentImages(project, tiny(count, 5), Json::object(), stopping); }) == "stopped");
    CHECK(project.runs().latest(RunKind::Augment)->state == RunState::Stopped);
    const auto made = static_cast<std::int64_t>(namesOf(project).size());
    CHECK(made > 0);
    CHECK(made < 2 * count);
    test::Listener listener;
    CHECK(augmentImages(project, tiny(count, 5), Json::object(), listener).images == 2 * count);
    CHECK(listener.progress().front().done == made);
    CHECK(namesOf(project) == namesOf(undisturbed));
    CHECK(project.runs().list(RunKind::Augment).size() == 1);
}

TEST_CASE("a recipe starts from its preset; changes count as another request")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    NoControl control;
    const auto operations = [&](RowId run) {
        std::string text;
        AugmentedImageFilter filter;
        filter.runId = run;
        for (const auto& image : project.augmentedImages().list(filter))
            text += image.recipe.dump();
        return text;
    };
    const AugmentOptions none{8, "none", 0};
    const auto plain = augmentImages(project, none, Json::object(), control);
    CHECK(operations(plain.run).find("degrees") == std::string::npos);
    const auto turned = augmentImages(project, none, {{"rotate", true}, {"rotate_probability", 1.0}}, control);
    CHECK_FALSE(turned.wasDone);
    CHECK(operations(turned.run).find("degrees") != std::string::npos);

    const auto failure = [&](const AugmentOptions& options, const Json& changes) {
        return test::failureOf([&] { augmentImages(project, options, changes, control); });
    };
    CHECK(failure({8, "unheard", 0}, Json::object()) == "option.unknown_choice");
    CHECK(augmentProblems({-1, "unheard", 0}, {{"rotate_probability", 7}}).size() == 3);
    CHECK(failure(none, {{"no_such_option", 1}}) == "option.unknown");
    CHECK(failure({0, "none", 0}, Json::object()) == "option.out_of_range");
    CHECK(project.runs().list(RunKind::Augment).size() == 2);
}

TEST_CASE("a class without training crops is told of; without any crops there is nothing to do")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    project.classes().add({0, "bare", {}, {}});
    test::Listener control;
    CHECK(augmentImages(project, tiny(2, 0), Json::object(), control).images == 4);
    CHECK(control.count("augment.class_without_crops") == 1);

    const test::TemporaryFolder other;
    Project uncut = test::importedProject(other.path());
    CHECK(test::failureOf([&] { augmentImages(uncut, tiny(2, 0), Json::object(), control); }) == "augment.no_crops");
}

TEST_CASE("renaming a class or asking for more makes nothing again; new crops get only what is missing")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    NoControl control;
    const auto first = augmentImages(project, tiny(12, 5), Json::object(), control);
    CHECK(first.images == 24);
    CHECK(first.earlier == 0);
    auto renamed = project.classes().named(test::calm);
    renamed.name = "quiet";
    project.classes().update(renamed);
    const auto same = augmentImages(project, tiny(12, 5), Json::object(), control);
    CHECK(same.wasDone);
    CHECK(same.run == first.run);
    CHECK(namesOf(project).size() == 24);

    const auto more = augmentImages(project, tiny(15, 5), Json::object(), control);
    CHECK(more.images == 6);
    CHECK(more.earlier == 24);
    CHECK(namesOf(project).size() == 30);

    // Crops at other places, of one class: half as many again.
    std::set<std::pair<RowId, std::uint64_t>> before;
    for (const auto& image : project.augmentedImages().list())
        before.insert({image.cropId, image.seed});
    CropFilter training;
    training.classId = renamed.id;
    training.split = Split::Train;
    const auto run = project.runs().start(RunKind::Crop, Json::object());
    for (auto crop : project.crops().list(training)) {
        if (crop.id % 2 != 0)
            continue;
        crop.x += 1;
        crop.runId = run;
        project.crops().add(crop);
    }
    const auto extended = augmentImages(project, tiny(48, 5), Json::object(), control);
    CHECK(extended.earlier > 0);
    CHECK(extended.images + extended.earlier == 96);
    std::set<std::pair<RowId, std::uint64_t>> after;
    for (const auto& image : project.augmentedImages().list())
        CHECK_MESSAGE(after.insert({image.cropId, image.seed}).second, "made twice: ", image.id);
    CHECK(std::ranges::includes(after, before));
    CHECK(augmentImages(project, tiny(48, 5), Json::object(), control).wasDone);
}

TEST_CASE("to balance, each class gets what it lacks of a number of training images, and no more the next time")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path()); // 24 training crops a class
    test::Listener control;
    AugmentOptions other = tiny(3, 9);
    augmentImages(project, other, {{"zoom", false}}, control); // by another recipe: they count, too
    const auto calm = project.classes().named(test::calm).id;
    const auto run = project.runs().start(RunKind::Crop, Json::object());
    CropFilter training;
    training.classId = calm;
    training.split = Split::Train;
    for (auto crop : project.crops().list(training)) {
        crop.x += 1;
        crop.runId = run;
        project.crops().add(crop); // 48 of this class
    }
    AugmentOptions options = tiny(60, 5);
    options.balance = true;
    const auto forecast = forecastAugmentation(project, options, Json::object());
    REQUIRE(forecast.classes.size() == 2);
    CHECK(forecast.classes[0].crops == 48);
    CHECK(forecast.classes[0].augmented == 3);
    CHECK(forecast.classes[0].images == 9);
    CHECK(forecast.classes[1].images == 33);
    CHECK(forecast.images == 42);
    CHECK(forecast.bytes > 42 * 100);
    CHECK(project.runs().list(RunKind::Augment).size() == 1); // a forecast writes nothing

    // Stopped half-way and taken up again, it comes to the same end.
    test::Listener stopping("augment", 12);
    CHECK(test::failureOf([&] { augmentImages(project, options, Json::object(), stopping); }) == "stopped");
    CHECK(augmentImages(project, options, Json::object(), control).images == 42);
    const auto trainingImages = [&] {
        std::map<RowId, std::int64_t> count;
        for (const auto& one : project.summary())
            count[one.imageClass.id] = one.crops.train + one.augmented.train;
        return count;
    };
    for (const auto& [id, count] : trainingImages())
        CHECK(count == 60);
    const auto again = augmentImages(project, options, Json::object(), control);
    CHECK(again.wasDone);
    CHECK(again.images == 0);
    CHECK(control.count("augment.class_beyond_balance") == 0);

    options.count = 70; // goes on where it was
    CHECK(augmentImages(project, options, Json::object(), control).images == 20);
    options.count = 50;
    CHECK(augmentImages(project, options, Json::object(), control).wasDone);
    CHECK(control.count("augment.class_beyond_balance") == 2);
    std::set<std::pair<RowId, std::uint64_t>> seeds;
    for (const auto& image : project.augmentedImages().list())
        CHECK(seeds.insert({image.cropId, image.seed}).second);
}

TEST_CASE("a recipe in another order is another request")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    NoControl control;
    augmentImages(project, tiny(2, 5), Json::object(), control);
    CHECK(augmentImages(project, tiny(2, 5), {{"order", {"rotate", "elastic"}}}, control).wasDone); // the usual one
    CHECK_FALSE(augmentImages(project, tiny(2, 5), {{"order", {"zoom", "rotate"}}}, control).wasDone);
    const auto run = project.runs().latest(RunKind::Augment);
    CHECK(run->settings.at("recipe").at("order").at(0) == "zoom");
    CHECK(augmentProblems(tiny(2, 5), {{"order", {"spin"}}}).at(0).code == "option.unknown_choice");
}
