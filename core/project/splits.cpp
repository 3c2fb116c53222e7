// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/splits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/project/database.h"
#include "core/project/split_counts.h"
#include "core/project/split_dealer.h"
#include "core/project/transaction.h"

namespace histosynth {

namespace {

// The images of a patient, or one image without.
struct Group {
    std::optional<RowId> patientId;
    RowId imageId = 0;
    std::map<RowId, int> imagesByClass;
    std::array<int, 3> imagesBySplit{};
};

// Where most of the assigned images are; the earlier split where there are as many.
std::optional<Split> majority(const Group& group)
{
    const auto most = std::ranges::max_element(group.imagesBySplit);
    if (*most == 0)
        return std::nullopt;
    return static_cast<Split>(most - group.imagesBySplit.begin());
}

std::vector<Group> readGroups(Database& database)
{
    std::vector<Group> groups;
    std::map<RowId, std::size_t> byPatient;
    auto rows = database.query("SELECT id, class_id, patient_id, split FROM image_details ORDER BY hash");
    while (rows.next()) {
        RowId imageId = 0;
        RowId classId = 0;
        std::optional<RowId> patientId;
        std::optional<Split> split;
        rows.into(imageId, classId, patientId, split);
        auto index = groups.size();
        if (patientId)
            index = byPatient.emplace(*patientId, index).first->second;
        if (index == groups.size())
            groups.push_back({.patientId = patientId, .imageId = imageId, .imagesByClass = {}});
        ++groups[index].imagesByClass[classId];
        if (split)
            ++groups[index].imagesBySplit[static_cast<std::size_t>(*split)];
    }
    return groups;
}

std::vector<SplitGroup> forDealing(const std::vector<Group>& groups, bool keepAssigned)
{
    std::map<RowId, std::size_t> columns;
    for (const auto& group : groups) {
        for (const auto& [classId, count] : group.imagesByClass)
            columns.emplace(classId, 0);
    }
    std::size_t next = 0;
    for (auto& [classId, column] : columns)
        column = next++;
    std::vector<SplitGroup> dealt;
    for (const auto& group : groups) {
        auto& one = dealt.emplace_back();
        one.imagesByClass.resize(columns.size());
        for (const auto& [classId, count] : group.imagesByClass)
            one.imagesByClass[columns[classId]] = count;
        if (keepAssigned)
            one.fixed = majority(group);
    }
    return dealt;
}

void requireShares(const SplitShares& shares)
{
    constexpr double tolerance = 1e-6;
    const double sum = shares.train + shares.validation + shares.test;
    const bool isGood = shares.train > 0.0 && shares.validation >= 0.0 && shares.test >= 0.0;
    if (!isGood || !(std::abs(sum - 100.0) <= tolerance)) {
        throw Error(ErrorKind::WrongUsage, "project.split_shares",
                    {{"train", Json(shares.train).dump()},
                     {"validation", Json(shares.validation).dump()},
                     {"test", Json(shares.test).dump()}});
    }
}

void store(Database& database, const Group& group, Split split)
{
    if (group.patientId)
        database.execute("INSERT INTO splits (patient_id, split) VALUES (?, ?)", {group.patientId, split});
    else
        database.execute("INSERT INTO splits (image_id, split) VALUES (?, ?)", {group.imageId, split});
}

} // namespace

void Splits::assign(const SplitShares& shares, std::uint64_t seed, bool keepAssigned)
{
    requireShares(shares);
    Transaction transaction(*m_database);
    const auto groups = readGroups(*m_database);
    const auto splits = dealSplits(forDealing(groups, keepAssigned), shares, seed);
    m_database->execute("DELETE FROM splits");
    for (std::size_t index = 0; index < groups.size(); ++index)
        store(*m_database, groups[index], splits[index]);
    const Json noted{{"train", shares.train}, {"validation", shares.validation}, {"test", shares.test}, {"seed", seed}};
    // Not REPLACE, which the history of edits would not see.
    m_database->execute("INSERT INTO facts (name, value) VALUES ('split', ?)"
                        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        {noted});
    transaction.commit();
}

std::optional<SplitShares> Splits::shares() const
{
    auto rows = m_database->query("SELECT value ->> 'train', value ->> 'validation', value ->> 'test' FROM facts"
                                  " WHERE name = 'split'");
    if (!rows.next())
        return std::nullopt;
    SplitShares shares;
    rows.into(shares.train, shares.validation, shares.test);
    return shares;
}

SplitCounts Splits::counts(RowId classId) const
{
    return countBySplit(*m_database, "image_details", classId);
}

std::vector<SplitLeak> Splits::leaks() const
{
    std::vector<SplitLeak> leaks;
    auto rows = m_database->query("SELECT leaks.patient_id, images.id FROM leaks JOIN images USING (patient_id)"
                                  " ORDER BY leaks.patient_id, images.id");
    while (rows.next()) {
        RowId patientId = 0;
        RowId imageId = 0;
        rows.into(patientId, imageId);
        if (leaks.empty() || leaks.back().patientId != patientId)
            leaks.push_back({patientId, {}});
        leaks.back().imageIds.push_back(imageId);
    }
    return leaks;
}

void Splits::repairLeaks()
{
    Transaction transaction(*m_database);
    const auto groups = readGroups(*m_database);
    for (const auto& leak : leaks()) {
        const auto group = std::ranges::find(groups, std::optional(leak.patientId), &Group::patientId);
        m_database->execute("DELETE FROM splits WHERE patient_id = ?1"
                            " OR image_id IN (SELECT id FROM images WHERE patient_id = ?1)",
                            {leak.patientId});
        store(*m_database, *group, majority(*group).value_or(Split::Train));
    }
    transaction.commit();
}

} // namespace histosynth
