// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/synthetic_images.h"

#include "tests/core/project/sample_project.h"

using namespace histosynth;

TEST_CASE("a synthetic image keeps all that it takes to draw it again")
{
    test::SampleProject sample;
    const auto checkpoint = sample.addCheckpoint(100);
    const auto id = sample.addSynthetic(3, "b", checkpoint);
    const auto image = sample->syntheticImages().get(id);
    CHECK(image.runId == sample.generateRun);
    CHECK(image.classId == sample->classes().named("b").id);
    CHECK(image.askedClassId == image.classId);
    CHECK(image.checkpointId == checkpoint);
    CHECK(image.index == 3);
    CHECK(image.seed == 0xfedcba9876543210u);
    CHECK(image.settings["steps"] == 50);
    CHECK(image.rating == Rating::None);
    CHECK(image.purpose == Purpose::Export);
    CHECK(sample->files().read(image.storedName) == "synthetic b3");
}

TEST_CASE("an image that is drawn again takes the place of the first")
{
    test::SampleProject sample;
    sample.addSynthetic(0);
    const auto again = sample.addSynthetic(0);
    sample.addSynthetic(1);
    REQUIRE(sample->syntheticImages().list().size() == 2);
    CHECK(sample->syntheticImages().list().front().id == again);
}

TEST_CASE("only those are listed that were added after one that is known")
{
    test::SampleProject sample;
    sample.addSynthetic(0);
    const auto known = sample.addSynthetic(1);
    const auto next = sample.addSynthetic(2, "b");
    SyntheticImageFilter filter;
    filter.after = known;
    REQUIRE(sample->syntheticImages().list(filter).size() == 1);
    CHECK(sample->syntheticImages().list(filter).front().id == next);
    filter.classId = sample->classes().named("a").id;
    CHECK(sample->syntheticImages().list(filter).empty());
}

TEST_CASE("images are rated, compared with the nearest crop, and listed by rating")
{
    test::SampleProject sample;
    const auto id = sample.addSynthetic(0);
    sample.addSynthetic(1);
    const auto crop = sample.addCrop(sample.addImage("1"));
    sample->syntheticImages().setRating(id, Rating::Accepted);
    CHECK(test::errorCodeOf([&] { sample->syntheticImages().setRating(999, Rating::Accepted); }) ==
          "project.no_such_image");
    CHECK_FALSE(sample->syntheticImages().get(id).nearest);
    sample->syntheticImages().setNearest(id, {crop, 0.125, 0.5, 0.75});
    SyntheticImageFilter accepted;
    accepted.rating = Rating::Accepted;
    REQUIRE(sample->syntheticImages().list(accepted).size() == 1);
    const auto image = sample->syntheticImages().list(accepted).front();
    REQUIRE(image.nearest);
    CHECK(image.nearest->cropId == crop);
    CHECK(image.nearest->distance == 0.125);
    CHECK(image.nearest->ratio == 0.5);
    CHECK(image.nearest->suspicion == 0.75);
    CHECK(image.nearest->isSuspect());
    const auto summary = sample->summary();
    CHECK(summary[0].synthetic == 2);
    CHECK(summary[0].accepted == 1);
    CHECK(summary[0].crops.unassigned == 1);
    CHECK(summary[1].synthetic == 0);
    accepted.purpose = Purpose::Evaluation;
    CHECK(sample->syntheticImages().list(accepted).empty());
    sample->syntheticImages().remove(id);
    CHECK(sample->syntheticImages().list().size() == 1);
}
