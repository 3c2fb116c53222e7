// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/images.h"

#include <filesystem>
#include <limits>

#include "core/base/atomic_file.h"
#include "tests/core/project/sample_project.h"

using namespace histosynth;
using test::errorCodeOf;
namespace fs = std::filesystem;

TEST_CASE("an image that was referenced can be copied in later")
{
    test::SampleProject sample;
    const auto id = sample.addImage("1");
    const auto image = sample->images().get(id);
    sample->images().setStoredName(id, sample->files().storeCopy(image.path, image.hash));
    fs::remove(image.path);
    CHECK(sample->images().missing().empty());
    CHECK(sample->cleanUp().files == 0);
}

TEST_CASE("an image comes back as it went in")
{
    test::SampleProject sample;
    auto image = sample.source("лінза \xff.bmp"); // a file name need not be text
    image.micrometresPerPixel = 0.25;
    image.scaleNote = "file";
    image.patientId = sample->patients().obtain("x").id;
    image.quality = {.sharpness = 50.5, .tissue = 0.75, .saturated = 0.125};
    const auto id = sample->images().add(image).id;
    sample.close();
    sample.reopen();
    const auto read = sample->images().get(id);
    CHECK(read.path == image.path);
    CHECK(read.hash == image.hash);
    CHECK(read.bytes == image.bytes);
    CHECK(read.width == 1000);
    CHECK(read.height == 800);
    CHECK(read.format == "bmp");
    CHECK(read.micrometresPerPixel == 0.25);
    CHECK(read.scaleNote == "file");
    CHECK(read.patientId == image.patientId);
    CHECK_FALSE(read.slideId);
    CHECK_FALSE(read.split);
    REQUIRE(read.quality);
    CHECK(read.quality->sharpness == 50.5);
    CHECK(read.quality->tissue == 0.75);
    CHECK(read.quality->saturated == 0.125);
    CHECK(read.runId == sample.importRun);
    CHECK(read.addedAt.size() == 20);
}

TEST_CASE("the same content is one image")
{
    test::SampleProject sample;
    const auto first = sample->images().add(sample.source("1"));
    auto copy = sample.source("1");
    copy.path = "/elsewhere/1";
    const auto second = sample->images().add(copy);
    CHECK(first.isNew);
    CHECK_FALSE(second.isNew);
    CHECK(second.id == first.id);
    CHECK(sample->images().get(first.id).path != "/elsewhere/1");
}

TEST_CASE("content that comes again heals a missing source")
{
    test::SampleProject sample;
    auto image = sample.source("1");
    const auto id = sample->images().add(image).id;
    const auto moved = image.path.parent_path() / "moved";
    fs::rename(image.path, moved);
    CHECK(sample->images().missing().size() == 1);
    image.path = moved;
    CHECK_FALSE(sample->images().add(image).isNew);
    CHECK(sample->images().get(id).path == moved);
    CHECK(sample->images().missing().empty());
}

TEST_CASE("a missing source is found again by its content only")
{
    test::SampleProject sample;
    const auto image = sample.source("1");
    const auto id = sample->images().add(image).id;
    const auto moved = image.path.parent_path() / "moved";
    const auto other = image.path.parent_path() / "other";
    fs::rename(image.path, moved);
    writeFileAtomically(other, "2"); // as long, but not the same
    CHECK(errorCodeOf([&] { sample->images().relocate(id, other); }) == "project.other_content");
    NoControl control;
    CHECK(sample->images().findAgain({other}, control).empty());
    CHECK(sample->images().findAgain({other, moved}, control) == std::vector<RowId>{id});
    CHECK(sample->images().file(sample->images().get(id)) == moved);
}

TEST_CASE("a copied image is read from the project")
{
    test::SampleProject sample;
    auto image = sample.source("1");
    image.storedName = sample->files().storeCopy(image.path, image.hash);
    const auto id = sample->images().add(image).id;
    fs::remove(image.path);
    CHECK(sample->images().missing().empty());
    CHECK(readFile(sample->images().file(sample->images().get(id)), 10) == "1");
}

TEST_CASE("images are listed by class, patient and run")
{
    test::SampleProject sample;
    sample.addImage("1", "a", "x");
    const auto second = sample.addImage("2", "b", "x");
    ImageFilter filter;
    filter.patientId = sample->patients().find("x")->id;
    CHECK(sample->images().list(filter).size() == 2);
    filter.classId = sample->classes().named("b").id;
    REQUIRE(sample->images().list(filter).size() == 1);
    CHECK(sample->images().list(filter).front().id == second);
    filter.runId = sample.cropRun;
    CHECK(sample->images().list(filter).empty());
}

TEST_CASE("an image that crops were made from stays, and its source always does")
{
    test::SampleProject sample;
    const auto id = sample.addImage("1");
    const auto crop = sample.addCrop(id);
    CHECK(errorCodeOf([&] { sample->images().remove(id); }) == "project.image_in_use");
    sample->crops().remove(crop);
    const auto path = sample->images().get(id).path;
    sample->images().remove(id);
    CHECK(sample->images().list().empty());
    CHECK(fs::exists(path));
}

TEST_CASE("many images are given a class, a scale, a patient and a slide at once, or none of them")
{
    test::SampleProject sample;
    const auto first = sample.addImage("1");
    const auto second = sample.addImage("2");
    auto& images = sample->images();
    const auto b = sample->classes().named("b").id;
    CHECK(errorCodeOf([&] { images.setClass({first, 99}, b); }) == "project.no_such_image");
    CHECK(images.get(first).classId != b);
    CHECK(errorCodeOf([&] { images.setClass({first}, 99); }) == "project.no_such_class");
    images.setClass({first, second}, b);
    CHECK(images.get(second).classId == b);

    images.setScale({first, second}, 0.25, "user");
    CHECK(images.get(second).micrometresPerPixel == 0.25);
    CHECK(images.get(second).scaleNote == "user");
    for (const double wrong : {0.0, -1.0, std::numeric_limits<double>::infinity()})
        CHECK(errorCodeOf([&] { images.setScale({first}, wrong, "user"); }) == "project.scale");
    CHECK(errorCodeOf([&] { images.setScale({first, 99}, 1.0, "user"); }) == "project.no_such_image");
    CHECK(images.get(first).micrometresPerPixel == 0.25);

    images.setPatient({first, second}, "P", "S");
    CHECK(images.get(first).patientId == sample->patients().find("p")->id);
    CHECK(images.get(first).slideId == images.get(second).slideId);
    CHECK(sample->patients().slides(*images.get(first).patientId).at(0).name == "S");
    images.setPatient({second}, "p", "");
    CHECK(images.get(second).patientId == images.get(first).patientId);
    CHECK_FALSE(images.get(second).slideId);
    images.setPatient({first, second}, "", "");
    CHECK_FALSE(images.get(first).patientId);
    CHECK(errorCodeOf([&] { images.setPatient({first}, "", "S"); }) == "project.slide_without_patient");
}

TEST_CASE("an image goes with its crops, unless something was made from one")
{
    test::SampleProject sample;
    const auto image = sample.addImage("1");
    sample.addCrop(image, 0, "free");
    const auto used = sample.addCrop(image, 100, "used");
    const auto augmented = sample.addAugmented(used, "augmented");
    CHECK(errorCodeOf([&] { sample->images().removeWithCrops(image); }) == "project.crop_in_use");
    CHECK(sample->crops().list().size() == 2);
    sample->augmentedImages().remove(augmented);
    sample->images().removeWithCrops(image);
    CHECK(sample->images().list().empty());
    CHECK(sample->crops().list().empty());
}
