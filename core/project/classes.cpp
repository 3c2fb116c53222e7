// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/classes.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/project/class_colours.h"
#include "core/project/database.h"
#include "core/project/names.h"
#include "core/project/transaction.h"

namespace histosynth {

namespace {

constexpr auto nameError = "project.class_name";

std::vector<ImageClass> readAll(Rows rows)
{
    std::vector<ImageClass> classes;
    while (rows.next()) {
        auto& imageClass = classes.emplace_back();
        rows.into(imageClass.id, imageClass.name, imageClass.colour, imageClass.prompt);
    }
    return classes;
}

[[noreturn]] void throwUnknown(const std::string& name, const std::vector<ImageClass>& known)
{
    std::string names;
    for (const auto& imageClass : known)
        names += (names.empty() ? "" : ", ") + imageClass.name;
    throw Error(ErrorKind::BadInput, "project.no_such_class", {{"name", name}, {"known", names}});
}

void requireUnused(const std::vector<ImageClass>& existing, RowId self, const std::string& name)
{
    for (const auto& other : existing) {
        if (other.id != self && nameKey(other.name) == nameKey(name))
            throw Error(ErrorKind::BadInput, "project.class_exists", {{"name", other.name}});
    }
}

std::string checkedColour(const ImageClass& imageClass, const std::vector<ImageClass>& existing)
{
    std::vector<std::string> used;
    for (const auto& other : existing)
        used.push_back(other.colour);
    return chosenColour(imageClass.colour, used);
}

} // namespace

RowId Classes::add(const ImageClass& imageClass)
{
    const auto name = cleanName(imageClass.name, nameError);
    Transaction transaction(*m_database);
    const auto existing = list();
    requireUnused(existing, 0, name);
    const auto id = m_database->insert("INSERT INTO classes (name, name_key, colour, prompt, position)"
                                       " VALUES (?, ?, ?, ?, (SELECT IFNULL(MAX(position), 0) + 1 FROM classes))",
                                       {name, nameKey(name), checkedColour(imageClass, existing), imageClass.prompt});
    transaction.commit();
    return id;
}

void Classes::requireUsable(const std::vector<ImageClass>& classes)
{
    std::vector<ImageClass> before;
    for (auto imageClass : classes) {
        imageClass.name = cleanName(imageClass.name, nameError);
        requireUnused(before, 0, imageClass.name);
        imageClass.colour = checkedColour(imageClass, before);
        before.push_back(std::move(imageClass));
        before.back().id = -1; // unlike the id of a class that is not stored
    }
}

std::vector<ImageClass> Classes::list() const
{
    return readAll(m_database->query(
        "SELECT id, name, colour, prompt FROM classes WHERE merged_into IS NULL ORDER BY position, id"));
}

ImageClass Classes::get(RowId id) const
{
    const auto found = readAll(m_database->query("SELECT id, name, colour, prompt FROM classes WHERE id = ?", {id}));
    if (found.empty())
        throwUnknown(std::to_string(id), list());
    return found.front();
}

std::optional<ImageClass> Classes::find(const std::string& name) const
{
    const auto found = readAll(
        m_database->query("SELECT id, name, colour, prompt FROM classes WHERE name_key = ? AND merged_into IS NULL",
                          {nameKey(cleanName(name, nameError))}));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

ImageClass Classes::named(const std::string& name) const
{
    const auto found = find(name);
    if (!found)
        throwUnknown(name, list());
    return *found;
}

void Classes::update(const ImageClass& imageClass)
{
    const auto name = cleanName(imageClass.name, nameError);
    Transaction transaction(*m_database);
    const auto existing = list();
    requireUnused(existing, imageClass.id, name);
    const auto changed = m_database->execute(
        "UPDATE classes SET name = ?, name_key = ?, colour = ?, prompt = ? WHERE id = ? AND merged_into IS NULL",
        {name, nameKey(name), checkedColour(imageClass, existing), imageClass.prompt, imageClass.id});
    if (changed == 0)
        throwUnknown(name, existing);
    transaction.commit();
}

void Classes::reorder(const std::vector<RowId>& ids)
{
    Transaction transaction(*m_database);
    std::int64_t position = 0;
    for (const auto id : ids)
        m_database->execute("UPDATE classes SET position = ? WHERE id = ?", {++position, id});
    transaction.commit();
}

void Classes::merge(RowId from, RowId into)
{
    Transaction transaction(*m_database);
    const auto existing = list();
    for (const auto id : {from, into}) {
        if (std::ranges::find(existing, id, &ImageClass::id) == existing.end())
            throwUnknown(std::to_string(id), existing);
    }
    if (from != into) {
        m_database->execute("UPDATE images SET class_id = ? WHERE class_id = ?", {into, from});
        m_database->execute("UPDATE synthetic_images SET class_id = ? WHERE class_id = ?", {into, from});
        m_database->execute("UPDATE classes SET merged_into = ? WHERE id = ?", {into, from});
    }
    transaction.commit();
}

RowId Classes::resolve(RowId id) const
{
    constexpr auto chain = "WITH RECURSIVE chain (id, merged_into) AS ("
                           "SELECT id, merged_into FROM classes WHERE id = ?"
                           " UNION SELECT classes.id, classes.merged_into FROM classes JOIN chain"
                           " ON classes.id = chain.merged_into) SELECT id FROM chain WHERE merged_into IS NULL";
    auto rows = m_database->query(chain, {id});
    if (!rows.next())
        throwUnknown(std::to_string(id), list());
    return rows.first<RowId>();
}

void Classes::remove(RowId id)
{
    Transaction transaction(*m_database);
    const auto imageClass = get(id);
    const auto count = m_database->value<std::int64_t>(
        "SELECT (SELECT COUNT(*) FROM images WHERE class_id = ?1)"
        " + (SELECT COUNT(*) FROM synthetic_images WHERE class_id = ?1 OR asked_class_id = ?1)"
        " + (SELECT COUNT(*) FROM metrics WHERE class_id = ?1) + (SELECT COUNT(*) FROM classes WHERE merged_into = ?1)",
        {id});
    if (count > 0) {
        throw Error(ErrorKind::BadInput, "project.class_not_empty",
                    {{"name", imageClass.name}, {"count", std::to_string(count)}});
    }
    m_database->execute("DELETE FROM classes WHERE id = ?", {id});
    transaction.commit();
}

} // namespace histosynth
