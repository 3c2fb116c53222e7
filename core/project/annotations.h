// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/project/row_types.h"

namespace histosynth {

enum class AnnotationShape { Polygon, Rectangle };

const std::string& annotationShapeName(AnnotationShape shape); // "polygon", "rectangle"

// In pixels of the source image, from the left upper corner of its left upper pixel: an image is covered from 0, 0 to
// its width and height.
struct Vertex {
    double x = 0.0;
    double y = 0.0;

    bool operator==(const Vertex&) const = default;
};

// A region of a source image that a person has outlined.
struct Annotation {
    RowId id = 0;
    RowId imageId = 0;
    RowId classId = 0; // of AnnotationClasses
    AnnotationShape shape = AnnotationShape::Polygon;
    std::vector<Vertex> vertices; // in order around it, the first one not repeated
};

struct AnnotationFilter {
    std::optional<RowId> imageId;
    std::optional<RowId> classId;
};

// The area that the vertices enclose, in square pixels.
double enclosedArea(const std::vector<Vertex>& vertices);

// The annotations of a project. They belong to their image and go with it. What is stored of an outline lies inside the
// image: vertices outside are moved to its border. A rectangle is stored as its four corners, clockwise from the left
// upper one; any two opposite ones are enough to give it. Writing calls fail with Error (BadInput)
// "project.annotation_not_finite", "project.annotation_too_few_vertices" {count}, "project.annotation_empty" (nothing
// of it lies inside the image), "project.no_such_image" {id}, "project.no_such_annotation_class" {name},
// "project.no_such_annotation" {id}.
class Annotations {
public:
    explicit Annotations(Database& database) : m_database(&database) {}

    RowId add(const Annotation& annotation);                                 // its id is ignored
    std::vector<Annotation> list(const AnnotationFilter& filter = {}) const; // by id
    Annotation get(RowId id) const;

    // Changes class, shape and vertices; the image stays.
    void update(const Annotation& annotation);

    void remove(RowId id);

private:
    Annotation stored(const Annotation& annotation, RowId imageId) const;

    Database* m_database;
};

} // namespace histosynth
