// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/dataset_content.h"

#include <doctest/doctest.h>

#include "app/workspaces/dataset/dataset_lists.h"
#include "app/workspaces/dataset/image_facts.h"

using namespace histosynth;

namespace {

SourceImage image(RowId id, RowId classId, const std::string& name, std::optional<RowId> patient = {},
                  std::optional<Split> split = {})
{
    SourceImage made;
    made.id = id;
    made.classId = classId;
    made.path = "/images/" + name;
    made.patientId = patient;
    made.split = split;
    made.width = static_cast<int>(100 * id);
    made.height = 100;
    return made;
}

DatasetContent sample()
{
    DatasetContent content;
    content.classes = {{1, "calm", "#0072B2", ""}, {2, "wild", "#E69F00", ""}};
    content.patientNames = {{7, "P-07"}, {8, "P-08"}};
    content.images = {image(1, 2, "field10.png", 7, Split::Train), image(2, 1, "field9.png", 8, Split::Test),
                      image(3, 1, "other.png")};
    content.cropCounts = {{1, 4}};
    content.leaks = {{7, {1}}};
    return content;
}

std::vector<RowId> idsOf(const std::vector<const SourceImage*>& images)
{
    std::vector<RowId> ids;
    for (const auto* each : images)
        ids.push_back(each->id);
    return ids;
}

using Ids = std::vector<RowId>;

} // namespace

TEST_CASE("images are chosen by class, patient, split and text")
{
    const auto content = sample();
    const auto chosen = [&content](const DatasetFilter& filter) {
        return idsOf(chosenImages(content, filter, DatasetOrder::Added));
    };
    CHECK(chosen({}) == Ids{1, 2, 3});
    CHECK(chosen({.classIds = {1}, .patientId = {}, .split = {}, .text = {}}) == Ids{2, 3});
    CHECK(chosen({.classIds = {}, .patientId = 7, .split = {}, .text = {}}) == Ids{1});
    CHECK(chosen({.classIds = {}, .patientId = DatasetFilter::noPatient, .split = {}, .text = {}}) == Ids{3});
    CHECK(chosen({.classIds = {}, .patientId = {}, .split = SplitChoice::Test, .text = {}}) == Ids{2});
    CHECK(chosen({.classIds = {}, .patientId = {}, .split = SplitChoice::Unassigned, .text = {}}) == Ids{3});
    CHECK(chosen({.classIds = {}, .patientId = {}, .split = {}, .text = "FIELD"}) == Ids{1, 2});
    CHECK(chosen({.classIds = {}, .patientId = {}, .split = {}, .text = "p-08"}) == Ids{2});
}

TEST_CASE("images are put in order, numbers in names by their value")
{
    const auto content = sample();
    const auto ordered = [&content](DatasetOrder order) { return idsOf(chosenImages(content, {}, order)); };
    CHECK(ordered(DatasetOrder::Name) == Ids{2, 1, 3});
    CHECK(ordered(DatasetOrder::ClassName) == Ids{2, 3, 1});
    CHECK(ordered(DatasetOrder::Patient) == Ids{3, 1, 2});
    CHECK(ordered(DatasetOrder::Size) == Ids{3, 2, 1});
}

TEST_CASE("classes show their counts, images their crops and leaks")
{
    const auto content = sample();
    const auto rows = classRows(content);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].id == 0);
    CHECK(rows[1].share == 1.0);
    CHECK(rows[2].share == 0.5);
    CHECK(rows[2].counts.contains("4"));
    CHECK(splitCounts(content) == std::array<qint64, 4>{1, 0, 1, 1});
    const auto item = thumbnailItem(content, content.images[0]);
    CHECK(item.cropCount == 4);
    CHECK(item.warnings.size() == 1);
    CHECK(thumbnailItem(content, content.images[1]).warnings.isEmpty());
}

TEST_CASE("images that look unfit are marked, counted and chosen; what is not measured is not")
{
    auto content = sample();
    content.images[0].quality = {.sharpness = 10.0, .tissue = 0.9, .saturated = 0.3};
    content.images[1].quality = {.sharpness = 90.0, .tissue = 0.05, .saturated = 0.0};
    const auto item = thumbnailItem(content, content.images[0]);
    CHECK(item.warnings.size() == 3); // and its patient leaks
    CHECK(item.warnings[0].contains("blurred"));
    const auto rows = qualityRows(content);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].name == "Looks blurred");
    CHECK(rows[0].help.startsWith(rows[0].name));
    for (const auto& row : rows)
        CHECK(row.counts == "1");
    DatasetFilter filter;
    filter.quality = QualityMark::NoTissue;
    CHECK(idsOf(chosenImages(content, filter, DatasetOrder::Added)) == Ids{2});
    const auto qualityOf = [&content](RowId id) {
        for (const auto& fact : imageProperties(content, {id}).facts) {
            if (fact.key == "Quality")
                return fact.value;
        }
        return QString();
    };
    CHECK(qualityOf(1) == "Looks blurred\nColours too strong");
    CHECK(qualityOf(2) == "Hardly any tissue");
    CHECK(qualityOf(3) == "not looked at yet");
}

TEST_CASE("patients show how many images they have and in which part")
{
    auto content = sample();
    content.patients = {{9, "P-9", ""}, {8, "P-08", ""}, {7, "P-10", ""}};
    content.images.push_back(image(4, 1, "fourth.png", 8, Split::Train));
    const auto rows = patientRows(content);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].id == DatasetFilter::noPatient);
    CHECK_FALSE(rows[0].isRenamable);
    CHECK(rows[1].counts == "2 · several parts");
    CHECK(rows[2].name == "P-9"); // numbers by their value
    CHECK(rows[2].counts == "0");
    CHECK(rows[3].counts == "1 · training");
}

TEST_CASE("what several images do not share is told as such")
{
    const auto content = sample();
    const auto both = imageProperties(content, {2, 3, 99});
    CHECK(both.count == 2);
    CHECK(!both.classId.isMixed);
    CHECK(both.classId.value == 1);
    CHECK(both.patient.isMixed);
    CHECK(!both.micrometresPerPixel.isMixed);
    CHECK(imageProperties(content, {}).count == 0);
    CHECK(imageProperties(content, {1}).title == "field10.png");
}
