// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/augmented_images.h"

#include "tests/core/project/sample_project.h"

using namespace histosynth;

TEST_CASE("an augmented image keeps its recipe and follows its crop")
{
    test::SampleProject sample;
    const auto image = sample.addImage("1", "b", "x");
    const auto crop = sample.addCrop(image);
    const auto id = sample.addAugmented(crop, "pixels");
    sample->splits().assign({}, 1);
    const auto read = sample->augmentedImages().get(id);
    CHECK(read.cropId == crop);
    CHECK(read.imageId == image);
    CHECK(read.classId == sample->classes().named("b").id);
    CHECK(read.split == Split::Train);
    CHECK(read.seed == 7);
    CHECK(read.recipe.dump() == R"({"rotation":3.5})");
    CHECK(read.runId == sample.augmentRun);
    AugmentedImageFilter filter;
    filter.cropId = crop;
    filter.split = Split::Train;
    CHECK(sample->augmentedImages().list(filter).size() == 1);
    filter.split = Split::Validation;
    CHECK(sample->augmentedImages().list(filter).empty());
}

TEST_CASE("those can be removed that no model was trained on, class by class")
{
    test::SampleProject sample;
    const auto inA = sample.addCrop(sample.addImage("1", "a", "x"));
    const auto inB = sample.addCrop(sample.addImage("2", "b", "y"));
    const auto used = sample.addAugmented(inA, "one");
    const auto free = sample.addAugmented(inA, "two");
    const auto other = sample.addAugmented(inB, "three");
    sample->runs().setInputs(sample.trainRun, {{inA}, {used}});
    const auto& images = sample->augmentedImages();
    CHECK(images.removable() == std::vector<RowId>{free, other});
    CHECK(images.removable(sample->classes().named("a").id) == std::vector<RowId>{free});
    CHECK(images.removable(sample->classes().named("b").id) == std::vector<RowId>{other});
    CHECK(images.usedCount() == 1);
}
