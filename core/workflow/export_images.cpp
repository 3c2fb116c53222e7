// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/export_images.h"

#include <algorithm>
#include <map>
#include <system_error>
#include <tuple>

#include "core/workflow/export_selection.h"
#include "core/workflow/program_version.h"
#include "core/workflow/recorded_run.h"
#include "core/workflow/split_images.h"
#include "core/workflow/trained_model.h"

namespace histosynth {

namespace {

void requireSound(Project& project, const ExportChoice& choice)
{
    throwIfAny(check(choice));
    if (choice.run != 0)
        trainingRun(project, choice.run);
}

// A PNG of the exported size, from its size in the project: bytes go with the area.
std::uint64_t bytesOf(Project& project, const SelectedImage& image)
{
    std::error_code error;
    const auto bytes = std::filesystem::file_size(project.files().path(image.storedName), error);
    if (error || image.side == 0)
        return 0;
    const double factor = static_cast<double>(image.item.width) / image.side;
    return static_cast<std::uint64_t>(static_cast<double>(bytes) * factor * factor);
}

void tell(RunControl& control, const char* code, std::int64_t count)
{
    if (count > 0)
        control.handle(Notice{code, {{"count", std::to_string(count)}}});
}

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
        field("suspects", &ExportChoice::suspects, HISTOSYNTH_TEXT("Suspected copies"),
              HISTOSYNTH_TEXT("Include synthetic images, too, that resemble a training image so closely that they may "
                              "be copies, and that nobody has accepted."))
            .advanced(),
        field("balance", &ExportChoice::balance, HISTOSYNTH_TEXT("Balance the classes"),
              HISTOSYNTH_TEXT("Give each class as many training images as the smallest class has; its real images stay "
                              "before the others.")),
        field("seed", &ExportChoice::seed, HISTOSYNTH_TEXT("Seed"),
              HISTOSYNTH_TEXT("Decides which images are left out to balance; the same seed leaves out the same."))
            .range(0, 9'007'199'254'740'991)
            .advanced(),
    };
    return list;
}

ExportForecast forecastExport(Project& project, const ExportChoice& choice)
{
    requireSound(project, choice);
    std::map<RowId, std::size_t> order;
    for (const auto& imageClass : project.classes().list())
        order.emplace(imageClass.id, order.size());
    const ExportSelection selection(project, choice);
    std::map<std::tuple<Split, std::size_t, ImageKind>, ExportForecast::Part> parts;
    ExportForecast forecast;
    for (const auto& image : selection.images()) {
        auto& part = parts[{image.item.split, order.at(image.classId), image.item.kind}];
        part.split = image.item.split;
        part.classId = image.classId;
        part.kind = image.item.kind;
        const auto bytes = bytesOf(project, image);
        ++part.images;
        part.bytes += bytes;
        ++forecast.images;
        forecast.bytes += bytes;
    }
    for (const auto& [key, part] : parts)
        forecast.parts.push_back(part);
    forecast.leftOut = selection.leftOut();
    forecast.suspects = selection.suspects();
    forecast.undealt = selection.undealt();
    return forecast;
}

ExportResult exportImages(Project& project, const std::filesystem::path& target, const ExportChoice& choice,
                          RunControl& control)
{
    requireSound(project, choice);
    ensureSplit(project, control);
    RunSettings settings = toJson(choice);
    settings["target"] = target.string();
    ExportSelection selection(project, choice);
    tell(control, "export.unrated_left_out", selection.leftOut().unrated);
    tell(control, "export.suspects_left_out", selection.leftOut().suspects);
    tell(control, "export.suspects_included", selection.suspects());
    tell(control, "export.balanced", selection.leftOut().unbalanced);
    const ExportOptions options{.target = target,
                                .force = choice.force,
                                .title = target.stem().string(), // not the project's: that may be somebody's name
                                .program = "HistoSynth " + programVersion()};
    const auto result = exportSet(selection.takeItems(), options, control);
    // Written last: nothing of an export that fails or is stopped stays, nor does its run.
    RecordedRun(project, RunKind::Export, settings).finish({{"images", result.images}, {"bytes", result.bytes}});
    return result;
}

} // namespace histosynth
