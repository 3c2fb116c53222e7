// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/export_images.h"

#include <map>
#include <set>

#include "core/image/crop_grid.h"
#include "core/image/image_io.h"
#include "core/workflow/program_version.h"
#include "core/workflow/recorded_run.h"
#include "core/workflow/split_images.h"
#include "core/workflow/trained_model.h"

namespace histosynth {

namespace {

// Collects what goes into the set.
class ExportList {
public:
    ExportList(Project& project, const ExportChoice& choice) : m_project(project), m_choice(choice)
    {
        for (const auto& imageClass : project.classes().list())
            m_classNames[imageClass.id] = imageClass.name;
        for (auto& image : project.images().list())
            m_sources[image.id] = std::move(image);
    }

    std::vector<ExportItem> items()
    {
        if (m_choice.real)
            addCrops();
        if (m_choice.augmented)
            addAugmented();
        if (m_choice.synthetic != SyntheticChoice::None)
            addSynthetic();
        return std::move(m_items);
    }

    std::int64_t unrated() const { return m_unrated; }

private:
    void addCrops()
    {
        for (const auto& crop : m_project.crops().list()) {
            ExportItem item = itemOf(ImageKind::Real, crop.id, crop.classId, crop.storedName, crop.side);
            item.split = crop.split.value(); // ensureSplit() has seen to it
            item.parents = {"image-" + std::to_string(crop.imageId)};
            item.run = std::to_string(crop.runId);
            describeSource(item, crop.imageId, crop.patientId, crop.side);
            m_items.push_back(std::move(item));
        }
    }

    void addAugmented()
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
            m_items.push_back(std::move(item));
        }
    }

    void addSynthetic()
    {
        SyntheticImageFilter filter;
        filter.purpose = Purpose::Export;
        for (const auto& image : m_project.syntheticImages().list(filter)) {
            if (!isOfChosenTraining(image))
                continue;
            const bool isWanted = image.rating == Rating::Accepted ||
                                  (image.rating == Rating::None && m_choice.synthetic == SyntheticChoice::NotRejected);
            if (!isWanted) {
                m_unrated += image.rating == Rating::None ? 1 : 0;
                continue;
            }
            const auto info = probeImage(m_project.files().path(image.storedName));
            ExportItem item = itemOf(ImageKind::Synthetic, image.id, image.classId, image.storedName, info.width);
            item.run = std::to_string(image.runId);
            item.checkpoint = checkpointName(image);
            item.seed = image.seed;
            item.settings = image.settings;
            if (image.nearest)
                item.nearest = {image.nearest->cropId ? "real_" + std::to_string(*image.nearest->cropId) : "",
                                image.nearest->ratio, image.nearest->isSuspect()};
            m_items.push_back(std::move(item));
        }
    }

    bool isOfChosenTraining(const SyntheticImage& image) const
    {
        return m_choice.run == 0 || m_project.runs().get(image.runId).parentId == m_choice.run;
    }

    std::string checkpointName(const SyntheticImage& image) const
    {
        if (!image.checkpointId)
            return {};
        const auto checkpoint = m_project.trainingCheckpoints().get(*image.checkpointId);
        return "run " + std::to_string(checkpoint.runId) + ", step " + std::to_string(checkpoint.step);
    }

    ExportItem itemOf(ImageKind kind, RowId id, RowId classId, const std::string& storedName, int side) const
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
    void describeSource(ExportItem& item, RowId imageId, std::optional<RowId> patientId, int side) const
    {
        item.patient = patientId ? "patient-" + std::to_string(*patientId) : "image-" + std::to_string(imageId);
        const auto& scale = m_sources.at(imageId).micrometresPerPixel;
        if (scale)
            item.micrometresPerPixel = *scale * side / item.width;
    }

    Project& m_project;
    const ExportChoice& m_choice;
    std::map<RowId, std::string> m_classNames;
    std::map<RowId, SourceImage> m_sources;
    std::vector<ExportItem> m_items;
    std::int64_t m_unrated = 0;
};

} // namespace

const FieldList<ExportChoice>& ExportChoice::fields()
{
    static const FieldList<ExportChoice> list = {
        field("real", &ExportChoice::real, HISTOSYNTH_TEXT("Real images"), HISTOSYNTH_TEXT("Include the real crops.")),
        field("augmented", &ExportChoice::augmented, HISTOSYNTH_TEXT("Augmented images"),
              HISTOSYNTH_TEXT("Include the augmented training images.")),
        choice("synthetic", &ExportChoice::synthetic,
               {{"none", SyntheticChoice::None},
                {"accepted", SyntheticChoice::Accepted},
                {"not-rejected", SyntheticChoice::NotRejected}},
               HISTOSYNTH_TEXT("Synthetic images"),
               HISTOSYNTH_TEXT("None, those that were accepted, or all that were not rejected.")),
        field("run", &ExportChoice::run, HISTOSYNTH_TEXT("Training run"),
              HISTOSYNTH_TEXT("Only synthetic images that models of this training run drew; 0 takes those of all."))
            .range(0, 1e15),
        field("size", &ExportChoice::size, HISTOSYNTH_TEXT("Side"),
              HISTOSYNTH_TEXT("Side of all images in the set; 0 leaves each as it is."))
            .range(0, 8192)
            .unit("px"),
        field("force", &ExportChoice::force, HISTOSYNTH_TEXT("Replace"),
              HISTOSYNTH_TEXT("Replace an earlier export of the same name.")),
    };
    return list;
}

ExportResult exportImages(Project& project, const std::filesystem::path& target, const ExportChoice& choice,
                          RunControl& control)
{
    throwIfAny(check(choice));
    if (choice.run != 0)
        trainingRun(project, choice.run);
    ensureSplit(project, control);
    RunSettings settings = toJson(choice);
    settings["target"] = target.string();
    ExportList list(project, choice);
    auto items = list.items();
    if (list.unrated() > 0)
        control.handle(Notice{"export.unrated_left_out", {{"count", std::to_string(list.unrated())}}});
    const ExportOptions options{.target = target,
                                .force = choice.force,
                                .title = target.stem().string(), // not the project's: that may be somebody's name
                                .program = "HistoSynth " + programVersion()};
    const auto result = exportSet(std::move(items), options, control);
    // Written last: nothing of an export that fails or is stopped stays, nor does its run.
    RecordedRun(project, RunKind::Export, settings).finish({{"images", result.images}, {"bytes", result.bytes}});
    return result;
}

} // namespace histosynth
