// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/export_selection.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "core/image/crop_grid.h"
#include "core/image/image_io.h"
#include "core/image/seeded_random.h"

namespace histosynth {

ExportSelection::ExportSelection(Project& project, const ExportChoice& choice) : m_project(project), m_choice(choice)
{
    for (const auto& imageClass : project.classes().list())
        m_classNames[imageClass.id] = imageClass.name;
    for (auto& image : project.images().list())
        m_sources[image.id] = std::move(image);
    if (choice.real)
        addCrops();
    if (choice.augmented)
        addAugmented();
    if (choice.synthetic != SyntheticChoice::None)
        addSynthetic();
    if (choice.balance)
        balance();
}

std::vector<ExportItem> ExportSelection::takeItems()
{
    std::vector<ExportItem> items;
    for (auto& image : std::exchange(m_images, {}))
        items.push_back(std::move(image.item));
    return items;
}

void ExportSelection::addCrops()
{
    for (const auto& crop : m_project.crops().list()) {
        ExportItem item = itemOf(ImageKind::Real, crop.id, crop.classId, crop.storedName, crop.side);
        m_undealt += crop.split ? 0 : 1;
        item.split = crop.split.value_or(Split::Train);
        item.parents = {"image-" + std::to_string(crop.imageId)};
        item.run = std::to_string(crop.runId);
        describeSource(item, crop.imageId, crop.patientId, crop.side);
        add(std::move(item), crop.classId, crop.storedName, crop.side);
    }
}

void ExportSelection::addAugmented()
{
    AugmentedImageFilter filter;
    filter.split = Split::Train;
    for (const auto& image : m_project.augmentedImages().list(filter)) {
        const auto side = m_project.crops().get(image.cropId).side;
        ExportItem item = itemOf(ImageKind::Augmented, image.id, image.classId, image.storedName, side);
        item.parents = {"real_" + std::to_string(image.cropId)};
        item.run = std::to_string(image.runId);
        item.seed = image.seed;
        item.settings = image.recipe;
        describeSource(item, image.imageId, image.patientId, side);
        add(std::move(item), image.classId, image.storedName, side);
    }
}

void ExportSelection::addSynthetic()
{
    SyntheticImageFilter filter;
    filter.purpose = Purpose::Export;
    for (const auto& image : m_project.syntheticImages().list(filter)) {
        if (!isOfChosenTraining(image) || !isWanted(image))
            continue;
        const auto side = probeImage(m_project.files().path(image.storedName)).width;
        ExportItem item = itemOf(ImageKind::Synthetic, image.id, image.classId, image.storedName, side);
        item.run = std::to_string(image.runId);
        item.checkpoint = checkpointName(image);
        item.seed = image.seed;
        item.settings = image.settings;
        if (image.nearest) {
            const auto& crop = image.nearest->cropId;
            item.nearest = {crop ? "real_" + std::to_string(*crop) : "", image.nearest->ratio,
                            image.nearest->isSuspect()};
        }
        add(std::move(item), image.classId, image.storedName, side);
    }
}

bool ExportSelection::isWanted(const SyntheticImage& image)
{
    const bool isSuspect = image.nearest && image.nearest->isSuspect();
    if (image.rating == Rating::Rejected) {
        ++m_leftOut.rejected;
        return false;
    }
    if (image.rating == Rating::None) {
        if (m_choice.synthetic == SyntheticChoice::Accepted) {
            ++m_leftOut.unrated;
            return false;
        }
        if (isSuspect && !m_choice.suspects) {
            ++m_leftOut.suspects;
            return false;
        }
    }
    m_suspects += isSuspect ? 1 : 0;
    return true;
}

// The smallest class keeps all of its training images; the others keep as many, real ones before those made of them or
// drawn, and among these whatever the seed draws. Each image has a draw of its own, so that a further image changes as
// little as can be.
void ExportSelection::balance()
{
    using Rank = std::tuple<bool, std::uint64_t, std::string>;
    std::map<RowId, std::vector<std::pair<Rank, std::size_t>>> classes;
    for (std::size_t i = 0; i < m_images.size(); ++i) {
        const auto& item = m_images[i].item;
        if (item.split != Split::Train)
            continue;
        const auto name = std::to_string(static_cast<int>(item.kind)) + " " + item.id;
        const auto draw = derivedSeed(static_cast<std::uint64_t>(m_choice.seed), "export " + name);
        classes[m_images[i].classId].push_back({{item.kind != ImageKind::Real, draw, name}, i});
    }
    std::size_t least = m_images.size();
    for (const auto& [id, ranked] : classes)
        least = std::min(least, ranked.size());
    std::set<std::size_t> extra;
    for (auto& [id, ranked] : classes) {
        std::ranges::sort(ranked);
        for (std::size_t i = least; i < ranked.size(); ++i)
            extra.insert(ranked[i].second);
    }
    m_leftOut.unbalanced = static_cast<std::int64_t>(extra.size());
    std::vector<SelectedImage> kept;
    for (std::size_t i = 0; i < m_images.size(); ++i) {
        if (!extra.contains(i))
            kept.push_back(std::move(m_images[i]));
        else if (m_images[i].item.nearest && m_images[i].item.nearest->isSuspect)
            --m_suspects;
    }
    m_images = std::move(kept);
}

void ExportSelection::add(ExportItem item, RowId classId, const std::string& storedName, int side)
{
    m_images.push_back({std::move(item), classId, storedName, side});
}

bool ExportSelection::isOfChosenTraining(const SyntheticImage& image) const
{
    return m_choice.run == 0 || m_project.runs().get(image.runId).parentId == m_choice.run;
}

std::string ExportSelection::checkpointName(const SyntheticImage& image) const
{
    if (!image.checkpointId)
        return {};
    const auto checkpoint = m_project.trainingCheckpoints().get(*image.checkpointId);
    return "run " + std::to_string(checkpoint.runId) + ", step " + std::to_string(checkpoint.step);
}

ExportItem ExportSelection::itemOf(ImageKind kind, RowId id, RowId classId, const std::string& storedName,
                                   int side) const
{
    ExportItem item;
    item.id = std::to_string(id);
    item.className = m_classNames.at(classId);
    item.split = Split::Train;
    item.kind = kind;
    item.sourceHash = storedName.substr(0, storedName.find('.'));
    const int target = static_cast<int>(m_choice.size);
    item.width = item.height = target > 0 ? target : side;
    item.png = [&files = m_project.files(), storedName, target, side] {
        if (target == 0 || target == side)
            return files.read(storedName);
        const auto image = readImage(files.path(storedName));
        return encodePng(cropPixels(image, {0, 0, std::min(image.cols, image.rows), 1.0}, target));
    };
    return item;
}

// Nothing of this names a person or a place: the patient's key becomes a number on export.
void ExportSelection::describeSource(ExportItem& item, RowId imageId, std::optional<RowId> patientId, int side) const
{
    item.patient = patientId ? "patient-" + std::to_string(*patientId) : "image-" + std::to_string(imageId);
    const auto& scale = m_sources.at(imageId).micrometresPerPixel;
    if (scale)
        item.micrometresPerPixel = *scale * side / item.width;
}

} // namespace histosynth
