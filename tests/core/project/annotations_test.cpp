// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/annotations.h"

#include <cmath>

#include "tests/core/project/sample_project.h"

using namespace histosynth;
using test::errorCodeOf;

namespace {

Annotation polygon(RowId imageId, std::vector<Vertex> vertices)
{
    return {.id = 0, .imageId = imageId, .classId = 1, .vertices = std::move(vertices)};
}

} // namespace

TEST_CASE("an annotation comes back as it was drawn, to the last bit")
{
    test::SampleProject sample;
    const auto image = sample.addImage("1");
    const std::vector<Vertex> vertices{{0.1, 1.0 / 3.0}, {999.9999999999999, 2.5}, {1000, 800}, {7e-9, 799}};
    const auto id = sample->annotations().add(polygon(image, vertices));
    sample.close();
    sample.reopen();
    const auto read = sample->annotations().get(id);
    CHECK(read.imageId == image);
    CHECK(read.classId == 1);
    CHECK(read.shape == AnnotationShape::Polygon);
    CHECK(read.vertices == vertices);
}

TEST_CASE("annotations are listed by image and by class")
{
    test::SampleProject sample;
    const auto first = sample.addImage("1");
    const auto second = sample.addImage("2");
    auto drawn = polygon(first, {{0, 0}, {10, 0}, {0, 10}});
    sample->annotations().add(drawn);
    drawn.classId = 2;
    const auto id = sample->annotations().add(drawn);
    drawn.imageId = second;
    sample->annotations().add(drawn);
    CHECK(sample->annotations().list().size() == 3);
    CHECK(sample->annotations().list({.imageId = first, .classId = {}}).size() == 2);
    CHECK(sample->annotations().list({.imageId = {}, .classId = 2}).size() == 2);
    const auto found = sample->annotations().list({.imageId = first, .classId = 2});
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == id);
}

TEST_CASE("what lies outside the image is cut off at its border")
{
    test::SampleProject sample;
    const auto image = sample.addImage("1"); // 1000 x 800
    const auto id = sample->annotations().add(polygon(image, {{-50, 10}, {2000, 10}, {500, 900}}));
    CHECK(sample->annotations().get(id).vertices == std::vector<Vertex>{{0, 10}, {1000, 10}, {500, 800}});
    CHECK(errorCodeOf([&] { sample->annotations().add(polygon(image, {{-50, 0}, {-10, 0}, {-20, 90}})); }) ==
          "project.annotation_empty");
}

TEST_CASE("a rectangle is its four corners, however it was drawn")
{
    test::SampleProject sample;
    auto drawn = polygon(sample.addImage("1"), {{30, 40}, {10.5, 20}});
    drawn.shape = AnnotationShape::Rectangle;
    const auto id = sample->annotations().add(drawn);
    const std::vector<Vertex> corners{{10.5, 20}, {30, 20}, {30, 40}, {10.5, 40}};
    CHECK(sample->annotations().get(id).vertices == corners);
    CHECK(sample->annotations().get(id).shape == AnnotationShape::Rectangle);
    CHECK(enclosedArea(corners) == doctest::Approx(19.5 * 20));
}

TEST_CASE("what is no outline is refused")
{
    test::SampleProject sample;
    const auto image = sample.addImage("1");
    const auto codeFor = [&](std::vector<Vertex> vertices) {
        return errorCodeOf([&] { sample->annotations().add(polygon(image, std::move(vertices))); });
    };
    CHECK(codeFor({{0, 0}, {1, 1}}) == "project.annotation_too_few_vertices");
    CHECK(codeFor({{0, 0}, {10, 0}, {NAN, 5}}) == "project.annotation_not_finite");
    CHECK(codeFor({{0, 0}, {10, 0}, {5, INFINITY}}) == "project.annotation_not_finite");
    CHECK(codeFor({{0.1, 0.1}, {0.2, 0.2}, {0.7, 0.7}}) == "project.annotation_empty");
    auto wrong = polygon(99, {{0, 0}, {10, 0}, {0, 10}});
    CHECK(errorCodeOf([&] { sample->annotations().add(wrong); }) == "project.no_such_image");
    wrong.imageId = image;
    wrong.classId = 99;
    CHECK(errorCodeOf([&] { sample->annotations().add(wrong); }) == "project.no_such_annotation_class");
    CHECK(sample->annotations().list().empty());
}

TEST_CASE("an annotation is changed and deleted, and goes with its image")
{
    test::SampleProject sample;
    const auto image = sample.addImage("1");
    const auto id = sample->annotations().add(polygon(image, {{0, 0}, {10, 0}, {0, 10}}));
    auto changed = sample->annotations().get(id);
    changed.classId = 3;
    changed.imageId = 99; // stays
    changed.vertices = {{5, 5}, {50, 5}, {50, 50}, {5, 50}};
    sample->annotations().update(changed);
    CHECK(sample->annotations().get(id).imageId == image);
    CHECK(sample->annotations().get(id).classId == 3);
    CHECK(sample->annotations().get(id).vertices == changed.vertices);
    changed.vertices.resize(2);
    CHECK(errorCodeOf([&] { sample->annotations().update(changed); }) == "project.annotation_too_few_vertices");
    const auto other = sample->annotations().add(polygon(image, {{0, 0}, {10, 0}, {0, 10}}));
    sample->annotations().remove(other);
    CHECK(errorCodeOf([&] { sample->annotations().remove(other); }) == "project.no_such_annotation");
    sample->images().remove(image);
    CHECK(errorCodeOf([&] { sample->annotations().get(id); }) == "project.no_such_annotation");
}
