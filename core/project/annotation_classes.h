// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/project/row_types.h"

namespace histosynth {

// What an annotation marks: a cyst, a duct, ... Not to be taken for ImageClass, the kind of tissue of a whole image.
struct AnnotationClass {
    RowId id = 0;
    std::string name;   // as that of an ImageClass
    std::string colour; // "#56B4E9"; empty when added: the next one that can be told apart is chosen
};

// The annotation classes of a project, in the order of their making. A new project has five: cyst, fibrous tissue,
// proliferative area, duct and healthy zone. Writing calls fail with Error (BadInput) "project.annotation_class_name"
// {name, maximum}, "project.annotation_class_exists" {name}, "project.class_colour" {colour},
// "project.no_such_annotation_class" {name}.
class AnnotationClasses {
public:
    explicit AnnotationClasses(Database& database) : m_database(&database) {}

    RowId add(const AnnotationClass& annotationClass); // its id is ignored
    std::vector<AnnotationClass> list() const;

    // Throws "project.no_such_annotation_class".
    AnnotationClass get(RowId id) const;

    // Changes name and colour.
    void update(const AnnotationClass& annotationClass);

    // Only a class without annotations: else Error (BadInput) "project.annotation_class_in_use" {name, count}.
    void remove(RowId id);

private:
    Database* m_database;
};

} // namespace histosynth
