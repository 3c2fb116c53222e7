// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/copy_search.h"

#include <torch/torch.h>

#include <algorithm>

#include "core/workflow/evaluation_sets.h"

namespace histosynth {

namespace {

// Test crops that the search is calibrated by: more tell no more of a median, and cost time.
constexpr std::size_t mostHeldOut = 500;

// Spread evenly over `crops`, which come field by field.
std::vector<Crop> someOf(const std::vector<Crop>& crops)
{
    const std::size_t count = std::min(crops.size(), mostHeldOut);
    std::vector<Crop> some;
    for (std::size_t i = 0; i < count; ++i)
        some.push_back(crops[i * crops.size() / count]);
    return some;
}

} // namespace

CopySearch::CopySearch(Project& project, std::int64_t side, RunControl& control)
    : m_project(project), m_crops(realCrops(project, {}, Split::Train))
{
    for (const auto& imageClass : project.classes().list())
        m_classNames[imageClass.id] = imageClass.name;
    loadInParts(project, m_crops, side, control,
                [&](std::span<const Crop>, const torch::Tensor& images) { m_detector.add(images); });
    std::vector<torch::Tensor> heldOut;
    loadInParts(project, someOf(realCrops(project, {}, Split::Test)), side, control,
                [&](std::span<const Crop>, const torch::Tensor& images) { heldOut.push_back(images); });
    m_detector.calibrate(heldOut.empty() ? torch::Tensor() : torch::cat(heldOut), patientNumbers(m_crops));
}

std::vector<Likeness> CopySearch::search(std::span<const SyntheticImage> images, const torch::Tensor& pixels)
{
    const auto found = m_detector.nearest(pixels);
    std::vector<Likeness> result;
    auto transaction = m_project.transaction();
    for (std::size_t i = 0; i < images.size(); ++i) {
        const Crop& crop = m_crops[static_cast<std::size_t>(found[i].index)];
        const Likeness& nearest =
            result.emplace_back(Likeness{crop.id, found[i].distance, found[i].ratio, found[i].suspicion});
        m_project.syntheticImages().setNearest(images[i].id, nearest);
        if (nearest.isSuspect())
            remember(images[i], crop, nearest);
    }
    transaction.commit();
    return result;
}

void CopySearch::remember(const SyntheticImage& image, const Crop& crop, const Likeness& nearest)
{
    SuspectedCopy suspect;
    suspect.image = image.id;
    suspect.className = m_classNames.at(image.classId);
    suspect.step = image.checkpointId ? m_project.trainingCheckpoints().get(*image.checkpointId).step : 0;
    suspect.purpose = image.purpose;
    suspect.file = m_project.files().path(image.storedName);
    suspect.cropFile = m_project.files().path(crop.storedName);
    suspect.nearest = nearest;
    m_suspects.push_back(std::move(suspect));
}

std::vector<SuspectedCopy> CopySearch::suspects() const
{
    auto sorted = m_suspects;
    std::ranges::stable_sort(sorted, std::ranges::greater(),
                             [](const SuspectedCopy& one) { return one.nearest.suspicion; });
    return sorted;
}

} // namespace histosynth
