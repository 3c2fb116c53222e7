// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/annotation_classes.h"

#include <set>

#include "tests/core/project/sample_project.h"

using namespace histosynth;
using test::errorCodeOf;

TEST_CASE("a new project has the annotation classes of the domain, each in a colour of its own")
{
    test::SampleProject sample;
    std::vector<std::string> names;
    std::set<std::string> colours;
    for (const auto& annotationClass : sample->annotationClasses().list()) {
        names.push_back(annotationClass.name);
        colours.insert(annotationClass.colour);
    }
    CHECK(names == std::vector<std::string>{"cyst", "fibrous tissue", "proliferative area", "duct", "healthy zone"});
    CHECK(colours.size() == names.size());
}

TEST_CASE("annotation classes are added, renamed, recoloured and, where unused, deleted")
{
    test::SampleProject sample;
    auto& classes = sample->annotationClasses();
    const auto id = classes.add({0, "  Calcification ", ""});
    auto added = classes.get(id);
    CHECK(added.name == "Calcification");
    for (const auto& other : classes.list())
        CHECK((other.id == id || other.colour != added.colour));
    CHECK(errorCodeOf([&] { classes.add({0, "CYST", ""}); }) == "project.annotation_class_exists");
    CHECK(errorCodeOf([&] { classes.add({0, " ", ""}); }) == "project.annotation_class_name");
    added.name = "calcification";
    added.colour = "#123abc";
    classes.update(added);
    CHECK(classes.get(id).name == "calcification");
    CHECK(classes.get(id).colour == "#123ABC");
    added.colour = "red";
    CHECK(errorCodeOf([&] { classes.update(added); }) == "project.class_colour");
    CHECK(errorCodeOf([&] { classes.update({99, "x", "#000000"}); }) == "project.no_such_annotation_class");

    const auto image = sample.addImage("1");
    const auto annotation =
        sample->annotations().add({.id = 0, .imageId = image, .classId = id, .vertices = {{0, 0}, {9, 0}, {9, 9}}});
    CHECK(errorCodeOf([&] { classes.remove(id); }) == "project.annotation_class_in_use");
    sample->annotations().remove(annotation);
    classes.remove(id);
    CHECK(errorCodeOf([&] { classes.get(id); }) == "project.no_such_annotation_class");
}
