// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/evaluation_sets.h"

#include <torch/torch.h>

#include "core/metrics/texture_features.h"
#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

TEST_CASE("images come in parts of so many pixels at most, each once and in order")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    NoControl control;
    auto crops = realCrops(project, {}, Split::Train);
    REQUIRE(crops.size() == 48);
    crops.resize(5);
    const auto partsAt = [&](std::int64_t side) {
        std::vector<std::int64_t> parts;
        std::size_t next = 0;
        loadInParts(project, crops, side, control, [&](std::span<const Crop> rows, const torch::Tensor& images) {
            CHECK(images.sizes() == torch::IntArrayRef({static_cast<std::int64_t>(rows.size()), 3, side, side}));
            CHECK(images.max().item<float>() <= 1.0F);
            for (const auto& row : rows)
                CHECK(row.id == crops[next++].id);
            parts.push_back(images.size(0));
        });
        CHECK(next == crops.size());
        return parts;
    };
    CHECK(partsAt(32) == std::vector<std::int64_t>{5});
    CHECK(partsAt(700) == std::vector<std::int64_t>{2, 2, 1});
    CHECK(partsAt(2000) == std::vector<std::int64_t>{1, 1, 1, 1, 1});
}

TEST_CASE("features of crops are in the order of the crops, whatever the parts")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    NoControl control;
    const TextureFeatures extractor;
    auto crops = realCrops(project, project.classes().named(test::wild).id, Split::Test);
    REQUIRE(crops.size() == 12);
    crops.resize(3);
    const auto together = featuresOf(project, crops, 700, extractor, control);
    REQUIRE(together.size(0) == 3);
    for (std::int64_t i = 0; i < 3; ++i) {
        const auto alone = featuresOf(project, {crops[static_cast<std::size_t>(i)]}, 700, extractor, control);
        CHECK(torch::allclose(together[i], alone[0], 1e-3, 1e-4));
    }
    CHECK_FALSE(featuresOf(project, {}, 32, extractor, control).defined());
    const auto patients = patientNumbers(crops);
    CHECK(patients[0] == patients[1]);
    CHECK(patients[0] > 0);
}
