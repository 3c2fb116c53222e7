// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/annotation_classes.h"

#include "core/base/error.h"
#include "core/project/class_colours.h"
#include "core/project/database.h"
#include "core/project/names.h"
#include "core/project/transaction.h"

namespace histosynth {

namespace {

constexpr auto nameError = "project.annotation_class_name";

std::vector<AnnotationClass> readAll(Rows rows)
{
    std::vector<AnnotationClass> classes;
    while (rows.next()) {
        auto& annotationClass = classes.emplace_back();
        rows.into(annotationClass.id, annotationClass.name, annotationClass.colour);
    }
    return classes;
}

[[noreturn]] void throwUnknown(const std::string& name)
{
    throw Error(ErrorKind::BadInput, "project.no_such_annotation_class", {{"name", name}});
}

// What the row of a class will hold, next to those that are there.
AnnotationClass checked(const AnnotationClass& annotationClass, const std::vector<AnnotationClass>& existing)
{
    AnnotationClass result = annotationClass;
    result.name = cleanName(annotationClass.name, nameError);
    std::vector<std::string> used;
    for (const auto& other : existing) {
        if (other.id != annotationClass.id && nameKey(other.name) == nameKey(result.name))
            throw Error(ErrorKind::BadInput, "project.annotation_class_exists", {{"name", other.name}});
        used.push_back(other.colour);
    }
    result.colour = chosenColour(annotationClass.colour, used);
    return result;
}

} // namespace

RowId AnnotationClasses::add(const AnnotationClass& annotationClass)
{
    Transaction transaction(*m_database);
    const auto row = checked({0, annotationClass.name, annotationClass.colour}, list());
    const auto id =
        m_database->insert("INSERT INTO annotation_classes (name, name_key, colour, position)"
                           " VALUES (?, ?, ?, (SELECT IFNULL(MAX(position), 0) + 1 FROM annotation_classes))",
                           {row.name, nameKey(row.name), row.colour});
    transaction.commit();
    return id;
}

std::vector<AnnotationClass> AnnotationClasses::list() const
{
    return readAll(m_database->query("SELECT id, name, colour FROM annotation_classes ORDER BY position, id"));
}

AnnotationClass AnnotationClasses::get(RowId id) const
{
    const auto found = readAll(m_database->query("SELECT id, name, colour FROM annotation_classes WHERE id = ?", {id}));
    if (found.empty())
        throwUnknown(std::to_string(id));
    return found.front();
}

void AnnotationClasses::update(const AnnotationClass& annotationClass)
{
    Transaction transaction(*m_database);
    const auto row = checked(annotationClass, list());
    const auto changed =
        m_database->execute("UPDATE annotation_classes SET name = ?, name_key = ?, colour = ? WHERE id = ?",
                            {row.name, nameKey(row.name), row.colour, row.id});
    if (changed == 0)
        throwUnknown(row.name);
    transaction.commit();
}

void AnnotationClasses::remove(RowId id)
{
    Transaction transaction(*m_database);
    const auto name = get(id).name;
    const auto count = m_database->value<std::int64_t>("SELECT COUNT(*) FROM annotations WHERE class_id = ?", {id});
    if (count > 0) {
        throw Error(ErrorKind::BadInput, "project.annotation_class_in_use",
                    {{"name", name}, {"count", std::to_string(count)}});
    }
    m_database->execute("DELETE FROM annotation_classes WHERE id = ?", {id});
    transaction.commit();
}

} // namespace histosynth
