// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/crops.h"

#include "tests/core/project/sample_project.h"

using namespace histosynth;
using test::errorCodeOf;

TEST_CASE("one square of an image is one crop, with the class, patient and split of the image")
{
    test::SampleProject sample;
    const auto image = sample.addImage("1", "b", "x");
    sample->splits().assign({}, 1);
    const auto id = sample.addCrop(image, 64);
    CHECK(sample.addCrop(image, 64, "pixels") == id);
    const auto crop = sample->crops().get(id);
    CHECK(crop.imageId == image);
    CHECK(crop.x == 64);
    CHECK(crop.y == 0);
    CHECK(crop.side == 64);
    CHECK(crop.runId == sample.cropRun);
    CHECK(crop.classId == sample->classes().named("b").id);
    CHECK(crop.patientId == sample->patients().find("x")->id);
    CHECK(crop.split == Split::Train);
    CHECK(sample->files().read(crop.storedName) == "pixels");
    CropFilter tested;
    tested.split = Split::Test;
    CHECK(sample->crops().list(tested).empty());
}

TEST_CASE("a crop that was augmented stays, a crop of nothing cannot be")
{
    test::SampleProject sample;
    const auto crop = sample.addCrop(sample.addImage("1"));
    const auto augmented = sample.addAugmented(crop, "pixels");
    CHECK(errorCodeOf([&] { sample->crops().remove(crop); }) == "project.crop_in_use");
    sample->augmentedImages().remove(augmented);
    sample->crops().remove(crop);
    CHECK(sample->crops().list().empty());
    CHECK(errorCodeOf([&] { sample.addCrop(99); }) == "project.constraint");
    CHECK(errorCodeOf([&] { sample->crops().get(crop); }) == "project.no_such_crop");
}

TEST_CASE("an unused crop is moved inside its image, onto no other")
{
    test::SampleProject sample;
    const auto image = sample.addImage("1"); // 1000 x 800
    const auto id = sample.addCrop(image, 0, "left");
    sample.addCrop(image, 100, "other"); // of 64 px, at the top
    const auto pixels = sample->files().store("moved", "png");
    sample->crops().move(id, 872, 672, 128, pixels);
    const auto crop = sample->crops().get(id);
    CHECK(crop.x == 872);
    CHECK(crop.y == 672);
    CHECK(crop.side == 128);
    CHECK(sample->files().read(crop.storedName) == "moved");
    CHECK(sample->cleanUp().files == 1); // what it showed before
    const auto codeOf = [&](int x, int y, int side) {
        return errorCodeOf([&] { sample->crops().move(id, x, y, side, pixels); });
    };
    CHECK(codeOf(873, 672, 128) == "project.crop_outside");
    CHECK(codeOf(872, 673, 128) == "project.crop_outside");
    CHECK(codeOf(-1, 0, 128) == "project.crop_outside");
    CHECK(codeOf(0, 0, 0) == "project.crop_outside");
    CHECK(codeOf(0, 0, 2'000'000'000) == "project.crop_outside");
    CHECK(codeOf(100, 0, 64) == "project.crop_exists");
    CHECK(codeOf(872, 672, 128).empty()); // where it is
    CHECK_FALSE(sample->crops().isInUse(id));
    sample.addAugmented(id, "augmented");
    CHECK(sample->crops().isInUse(id));
    CHECK(codeOf(0, 0, 64) == "project.crop_in_use");
}
