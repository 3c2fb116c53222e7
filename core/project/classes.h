// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/project/row_types.h"

namespace histosynth {

// A kind of tissue that the user wants images of.
struct ImageClass {
    RowId id = 0;
    std::string name;   // UTF-8, trimmed, at most 100 characters, unlike every other one even without regard to case
    std::string colour; // "#0072B2"; empty when added: the next one that can be told apart is chosen
    std::string prompt;
};

// The classes of a project, in the user's order. Writing calls fail with Error (BadInput) "project.class_name" {name,
// maximum} for a name that is empty, too long or not text, "project.class_exists" {name}, "project.class_colour"
// {colour}, "project.no_such_class" {name}.
class Classes {
public:
    explicit Classes(Database& database) : m_database(&database) {}

    RowId add(const ImageClass& imageClass); // its id is ignored
    std::vector<ImageClass> list() const;
    ImageClass get(RowId id) const;

    // Without regard to case.
    std::optional<ImageClass> find(const std::string& name) const;

    // As find(), but throws "project.no_such_class" {name, known}.
    ImageClass named(const std::string& name) const;

    // Whether all of these could be added to a new project, one after the other: throws as add() would.
    static void requireUsable(const std::vector<ImageClass>& classes);

    // Changes name, colour and prompt.
    void update(const ImageClass& imageClass);

    // `ids` are all classes in their new order.
    void reorder(const std::vector<RowId>& ids);

    // Everything of class `from` becomes of class `into`; what says how things were made stays: metrics, settings, and
    // the class that a model was asked for (SyntheticImage::askedClassId).
    void merge(RowId from, RowId into);

    // The class that `id` is now, after merges.
    RowId resolve(RowId id) const;

    // Only a class of which nothing was made: else Error (BadInput) "project.class_not_empty" {name, count}.
    void remove(RowId id);

private:
    Database* m_database;
};

} // namespace histosynth
