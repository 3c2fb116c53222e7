// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/splits.h"

#include <map>

#include "tests/core/project/sample_project.h"

using namespace histosynth;
using test::errorCodeOf;

namespace {

std::map<RowId, std::optional<Split>> splitsOf(Project& project)
{
    std::map<RowId, std::optional<Split>> splits;
    for (const auto& image : project.images().list())
        splits[image.id] = image.split;
    return splits;
}

} // namespace

TEST_CASE("all images of a patient, their crops and augmented images share one split")
{
    test::SampleProject sample;
    for (int image = 0; image < 40; ++image) {
        const auto id = sample.addImage("image " + std::to_string(image), image % 2 ? "a" : "b",
                                        image < 20 ? "patient " + std::to_string(image % 7) : "");
        sample.addAugmented(sample.addCrop(id), "pixels " + std::to_string(image));
    }
    sample->splits().assign({70, 15, 15}, 4);
    CHECK(sample->splits().leaks().empty());
    std::map<RowId, Split> byPatient;
    for (const auto& image : sample->images().list()) {
        REQUIRE(image.split);
        if (image.patientId)
            CHECK(byPatient.emplace(*image.patientId, *image.split).first->second == *image.split);
    }
    for (const auto& augmented : sample->augmentedImages().list())
        CHECK(augmented.split == sample->images().get(augmented.imageId).split);
    const auto counts = sample->splits().counts(sample->classes().named("a").id);
    CHECK(counts.train + counts.validation + counts.test == 20);
    CHECK(counts.validation > 0);
    CHECK(counts.test > 0);
    CHECK(sample->splits().shares()->train == 70);
}

TEST_CASE("the same seed deals the same, whatever the order of import")
{
    test::SampleProject one;
    test::SampleProject two;
    for (int image = 0; image < 12; ++image) {
        one.addImage("image " + std::to_string(image));
        two.addImage("image " + std::to_string(11 - image));
    }
    one->splits().assign({}, 9);
    two->splits().assign({}, 9);
    for (const auto& image : one->images().list())
        CHECK(two->images().findByHash(image.hash)->split == image.split);
}

TEST_CASE("new images can be dealt without moving the others; those of a known patient go with it")
{
    test::SampleProject sample;
    for (int image = 0; image < 10; ++image)
        sample.addImage("image " + std::to_string(image), "a", image < 2 ? "x" : "");
    sample->splits().assign({}, 1);
    const auto before = splitsOf(*sample);
    const auto ofPatient = sample.addImage("later", "a", "x");
    CHECK(sample->images().get(ofPatient).split == before.begin()->second);
    const auto alone = sample.addImage("alone");
    CHECK_FALSE(sample->images().get(alone).split);
    sample->splits().assign({}, 2, true);
    CHECK(sample->images().get(alone).split);
    const auto after = splitsOf(*sample);
    for (const auto& [id, split] : before)
        CHECK(after.at(id) == split);
}

TEST_CASE("a patient told later is a leak when its images are in two splits, and can be repaired")
{
    test::SampleProject sample;
    for (int image = 0; image < 20; ++image)
        sample.addImage("image " + std::to_string(image));
    sample->splits().assign({}, 1);
    std::map<Split, std::vector<RowId>> bySplit;
    for (const auto& image : sample->images().list())
        bySplit[*image.split].push_back(image.id);
    const auto patient = sample->patients().obtain("x").id;
    const auto train = bySplit[Split::Train];
    sample->images().setPatient(train[0], patient);
    sample->images().setPatient(train[1], patient);
    CHECK(sample->splits().leaks().empty());
    const auto held = bySplit[Split::Test][0];
    sample->images().setPatient(held, patient);
    const auto leaks = sample->splits().leaks();
    REQUIRE(leaks.size() == 1);
    CHECK(leaks[0].patientId == patient);
    CHECK(leaks[0].imageIds.size() == 3);
    CHECK(sample->images().get(held).split == Split::Test);
    NoControl control;
    CHECK(sample->verify(control).problems.front().code == "project.leak");
    sample->splits().repairLeaks();
    CHECK(sample->splits().leaks().empty());
    CHECK(sample->images().get(held).split == Split::Train);
    CHECK(sample->verify(control).problems.empty());
}

TEST_CASE("an image that leaves its patient keeps its split")
{
    test::SampleProject sample;
    const auto id = sample.addImage("1", "a", "x");
    sample->splits().assign({}, 1);
    sample->images().setPatient(id, std::nullopt);
    CHECK(sample->images().get(id).split == Split::Train);
}

TEST_CASE("shares that make no sense are refused")
{
    test::SampleProject sample;
    for (const auto& shares : {SplitShares{70, 15, 10}, SplitShares{0, 50, 50}, SplitShares{110, -5, -5},
                               SplitShares{std::numeric_limits<double>::quiet_NaN(), 50, 50}})
        CHECK(errorCodeOf([&] { sample->splits().assign(shares, 1); }) == "project.split_shares");
    CHECK_FALSE(sample->splits().shares());
}
