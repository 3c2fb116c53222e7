// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/split_images.h"

#include <map>
#include <set>

#include "core/workflow/import_images.h"
#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

namespace {

void importNoise(Project& project, const std::filesystem::path& folder, int from, int to)
{
    NoControl control;
    std::vector<std::filesystem::path> files;
    for (int i = from; i < to; ++i) {
        files.push_back(folder / ("P" + std::to_string(i / 2) + "_" + std::to_string(i) + ".png"));
        test::writePng(files.back(), test::noise(i));
    }
    ImportOptions options;
    options.className = test::calm;
    options.patientFromName = "^P[0-9]+";
    importImages(project, files, options, control);
}

std::map<RowId, Split> splitsOfImages(Project& project)
{
    std::map<RowId, Split> splits;
    for (const auto& image : project.images().list()) {
        if (image.split)
            splits[image.id] = *image.split;
    }
    return splits;
}

} // namespace

TEST_CASE("a patient is in one split only, and each class is dealt by the shares")
{
    const test::TemporaryFolder folder;
    Project project = test::emptyProject(folder.path());
    importNoise(project, folder.path(), 0, 16); // eight patients of two images
    splitImages(project, {50, 25, 25, 3});
    std::map<RowId, std::set<Split>> ofPatient;
    for (const auto& image : project.images().list())
        ofPatient[*image.patientId].insert(image.split.value());
    for (const auto& [patient, splits] : ofPatient)
        CHECK(splits.size() == 1);
    const auto counts = project.splits().counts(project.classes().named(test::calm).id);
    CHECK(counts.train == 8);
    CHECK(counts.validation == 4);
    CHECK(counts.test == 4);
    CHECK(test::failureOf([&] { splitImages(project, {50, 25, 26, 0}); }) == "project.split_shares");
    CHECK(test::failureOf([&] { splitImages(project, {-1, 50, 51, 0}); }) == "option.out_of_range");
}

TEST_CASE("what nobody has split is split by default, and images that come later are dealt out as well")
{
    const test::TemporaryFolder folder;
    Project project = test::emptyProject(folder.path());
    importNoise(project, folder.path(), 0, 16);
    test::Listener first;
    ensureSplit(project, first);
    CHECK(first.count("split.done_by_default") == 1);
    const auto before = splitsOfImages(project);
    CHECK(before.size() == 16);

    test::Listener second;
    ensureSplit(project, second);
    CHECK(second.count("split.done_by_default") + second.count("split.extended") == 0);

    importNoise(project, folder.path(), 16, 24);
    test::Listener third;
    ensureSplit(project, third);
    CHECK(third.count("split.extended") == 1);
    CHECK(third.count("split.done_by_default") == 0);
    const auto after = splitsOfImages(project);
    CHECK(after.size() == 24);
    for (const auto& [image, split] : before)
        CHECK(after.at(image) == split);
}

TEST_CASE("after a training the split stands, until its run is deleted")
{
    const test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    const auto before = splitsOfImages(project);
    CHECK(test::failureOf([&] { splitImages(project, {40, 30, 30, 9}); }) == "split.already_used");
    CHECK((splitsOfImages(project) == before));
    project.runs().remove(project.runs().latest(RunKind::Train)->id);
    CHECK_NOTHROW(splitImages(project, {25, 25, 50, 9}));
    CHECK((splitsOfImages(project) != before));
}

TEST_CASE("a split can be tried without being made, and can leave what is dealt out as it is")
{
    const test::TemporaryFolder folder;
    Project project = test::emptyProject(folder.path());
    importNoise(project, folder.path(), 0, 16);
    SplitOptions options;
    options.seed = 3;
    const auto tried = trySplit(project, options);
    REQUIRE(tried.size() == 2);
    CHECK(tried[0].now.unassigned == 16);
    CHECK(tried[0].then.unassigned == 0);
    CHECK(splitsOfImages(project).empty());

    splitImages(project, options);
    const auto before = splitsOfImages(project);
    CHECK(project.splits().counts(tried[0].classId).train == tried[0].then.train);
    importNoise(project, folder.path(), 16, 24);
    options.keepAssigned = true;
    options.seed = 4;
    splitImages(project, options);
    const auto after = splitsOfImages(project);
    CHECK(after.size() == 24);
    for (const auto& [image, split] : before)
        CHECK(after.at(image) == split);

    project.runs().start(RunKind::Train, Json::object());
    splitImages(project, options);
    options.keepAssigned = false;
    CHECK(test::failureOf([&] { trySplit(project, options); }) == "split.already_used");
}
