// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/place_crops.h"

#include <doctest/doctest.h>
#include <opencv2/core.hpp>

#include <filesystem>

#include "core/image/image_io.h"
#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;
using namespace histosynth::test;

namespace {

std::vector<StoredCrop> storeOne(Project& project, RowId image, CropSquare square)
{
    const ImageSquares squares{image, {square}};
    NoControl control;
    return storeCropPixels(project, std::span(&squares, 1), control);
}

} // namespace

TEST_CASE("a placed crop holds the pixels of its square, and can be undone and redone")
{
    const TemporaryFolder folder;
    auto project = importedProject(folder.path());
    const auto image = project.images().list().front();
    const auto stored = storeOne(project, image.id, {17, 5, 40});
    REQUIRE(stored.size() == 1);
    auto edit = project.edits().begin("edit.crops_added", {{"count", "1"}});
    const auto ids = placeCrops(project, stored);
    edit.commit();
    const auto crop = project.crops().get(ids.front());
    CHECK(crop.x == 17);
    CHECK(crop.y == 5);
    CHECK(crop.side == 40);
    const auto pixels = readImage(project.files().path(crop.storedName));
    const auto whole = readImage(project.images().file(image));
    CHECK(cv::norm(pixels, whole(cv::Rect(17, 5, 40, 40)), cv::NORM_INF) == 0.0);
    project.edits().undo();
    CHECK(project.crops().list().empty());
    project.edits().redo();
    CHECK(project.crops().get(ids.front()).storedName == crop.storedName);
    CHECK(std::filesystem::exists(project.files().path(crop.storedName)));
}

TEST_CASE("all crops placed by hand belong to one run, and the same square is one crop")
{
    const TemporaryFolder folder;
    auto project = importedProject(folder.path());
    const auto images = project.images().list();
    const auto first = placeCrops(project, storeOne(project, images[0].id, {0, 0, 32}));
    const auto second = placeCrops(project, storeOne(project, images[1].id, {8, 8, 32}));
    CHECK(project.crops().get(first[0]).runId == project.crops().get(second[0]).runId);
    CHECK(project.runs().get(project.crops().get(first[0]).runId).state == RunState::Done);
    CHECK(placeCrops(project, storeOne(project, images[0].id, {0, 0, 32})) == first);
    CHECK(project.crops().list().size() == 2);
    CHECK(placeCrops(project, {}).empty());
}

TEST_CASE("a square that leaves its image is refused, a missing image told")
{
    const TemporaryFolder folder;
    auto project = importedProject(folder.path());
    const auto image = project.images().list().front(); // 128 x 96 px
    for (const CropSquare& square : {CropSquare{100, 0, 32}, {-1, 0, 32}, {0, 70, 32}, {0, 0, 0}})
        CHECK(failureOf([&] { storeOne(project, image.id, square); }) == "project.crop_outside");
    std::filesystem::remove(project.images().file(image));
    const ImageSquares squares{image.id, {{0, 0, 32}}};
    Listener listener;
    CHECK(storeCropPixels(project, std::span(&squares, 1), listener).empty());
    CHECK(listener.count("crop.image_missing") == 1);
}
