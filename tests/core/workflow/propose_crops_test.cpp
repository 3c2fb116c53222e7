// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/propose_crops.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;
using namespace histosynth::test;

namespace {

std::vector<RowId> allImages(Project& project)
{
    std::vector<RowId> ids;
    for (const auto& image : project.images().list())
        ids.push_back(image.id);
    return ids;
}

CropProposal propose(Project& project, std::optional<RowId> annotationClass, const ProposalOptions& options)
{
    NoControl control;
    return proposeCropsOn(project, allImages(project), annotationClass, options, control);
}

} // namespace

TEST_CASE("crops are proposed over the tissue of the images, but not where they are already")
{
    const TemporaryFolder folder;
    auto project = importedProject(folder.path());
    const ProposalOptions options{.size = 32, .stride = 0, .minTissue = 0.0};
    const auto proposal = propose(project, {}, options);
    CHECK(proposal.crops == 8 * 12);
    CHECK(proposal.images.size() == 8);
    CHECK(project.crops().list().empty());
    NoControl control;
    placeCrops(project, storeCropPixels(project, proposal.images, control));
    CHECK(project.crops().list().size() == 8 * 12);
    const auto again = propose(project, {}, options);
    CHECK(again.crops == 0);
    CHECK(again.alreadyThere == 8 * 12);
    CHECK(again.images.empty());
}

TEST_CASE("crops over annotations lie where the annotations of that class are")
{
    const TemporaryFolder folder;
    auto project = importedProject(folder.path());
    const auto image = project.images().list().front();
    const auto classes = project.annotationClasses().list();
    Annotation annotation;
    annotation.imageId = image.id;
    annotation.classId = classes[1].id;
    annotation.vertices = {{60, 40}, {100, 40}, {100, 80}, {60, 80}};
    project.annotations().add(annotation);
    const ProposalOptions options{.size = 32, .stride = 0, .minTissue = 0.5};
    CHECK(propose(project, classes[0].id, options).crops == 0);
    const auto proposal = propose(project, classes[1].id, options);
    REQUIRE(proposal.crops >= 1);
    REQUIRE(proposal.images.size() == 1);
    CHECK(proposal.images[0].imageId == image.id);
    CHECK(proposal.without == 7);
    for (const auto& square : proposal.images[0].squares) {
        const int inX = std::min(square.x + 32, 100) - std::max(square.x, 60);
        const int inY = std::min(square.y + 32, 80) - std::max(square.y, 40);
        CHECK(inX * inY * 2 >= 32 * 32);
    }
}

TEST_CASE("images that give no crops are counted by their reason")
{
    const TemporaryFolder folder;
    auto project = importedProject(folder.path());
    CHECK(propose(project, {}, {.size = 100, .stride = 0, .minTissue = 0.0}).tooSmall == 8); // 96 px high
    std::filesystem::remove(project.images().file(project.images().list().front()));
    CHECK(propose(project, {}, {.size = 32, .stride = 0, .minTissue = 0.0}).unreadable == 1);
    CHECK(failureOf([&] { propose(project, {}, {.size = 1, .stride = 0, .minTissue = 0.0}); }) ==
          "option.out_of_range");
}
