// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/crop_images.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/image/crop_grid.h"
#include "core/image/image_io.h"
#include "core/image/tissue_mask.h"
#include "core/project/content_hash.h"
#include "core/workflow/in_chunks.h"
#include "core/workflow/recorded_run.h"
#include "core/workflow/source_pixels.h"

namespace histosynth {

namespace {

struct CutCrop {
    CropRect place;
    std::string png;
};

// The crops of one image, or why there are none.
struct CutImage {
    std::vector<CutCrop> crops;
    std::optional<Notice> notice;
    bool isUnreadable = false;
};

CutImage cut(const std::filesystem::path& file, const SourceImage& source, const CropOptions& options)
{
    const std::string name = file.string();
    if (std::min(source.width, source.height) < options.size)
        return {{},
                Notice{"crop.image_too_small",
                       {{"file", name},
                        {"width", std::to_string(source.width)},
                        {"height", std::to_string(source.height)},
                        {"size", std::to_string(options.size)}}},
                false};
    cv::Mat image;
    try {
        image = readSource(file, source);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::BadInput)
            throw;
        return {{}, Notice{error.code(), error.arguments()}, true};
    }
    const int side = static_cast<int>(options.size);
    const int stride = options.stride > 0 ? static_cast<int>(options.stride) : side;
    const auto mask = tissueMask(image, source.micrometresPerPixel);
    CutImage result;
    for (const auto& place : proposeCrops(image.size(), mask, side, stride, options.minTissue))
        result.crops.push_back({place, encodePng(image(place.rect()))});
    if (result.crops.empty())
        result.notice = Notice{"crop.no_tissue", {{"file", name}}};
    return result;
}

bool isBack(const std::filesystem::path& file, const SourceImage& source)
{
    try {
        return contentOf(file).hash == source.hash;
    } catch (const Error&) {
        return false; // missing or unreadable still
    }
}

// Has nothing come since the run: no newer image, and none of those back whose file it could not read?
bool isUpToDate(Project& project, const Run& done, const std::vector<SourceImage>& images)
{
    if (done.result.value("last_image", RowId{0}) < images.back().id)
        return false;
    const auto unread = done.result.value("unread", std::vector<RowId>{});
    return std::ranges::none_of(images, [&](const SourceImage& image) {
        return std::ranges::find(unread, image.id) != unread.end() && isBack(project.images().file(image), image);
    });
}

// Images that an earlier try of this run has not cut yet.
std::vector<SourceImage> imagesToCut(Project& project, RowId run)
{
    std::set<RowId> done;
    CropFilter ofRun;
    ofRun.runId = run;
    for (const auto& crop : project.crops().list(ofRun))
        done.insert(crop.imageId);
    std::vector<SourceImage> images;
    for (auto& image : project.images().list()) {
        if (!done.contains(image.id))
            images.push_back(std::move(image));
    }
    return images;
}

std::int64_t keepCrops(Project& project, RowId run, const SourceImage& image, const CutImage& result)
{
    for (const auto& crop : result.crops) {
        Crop row;
        row.imageId = image.id;
        row.x = crop.place.x;
        row.y = crop.place.y;
        row.side = crop.place.side;
        row.storedName = project.files().store(crop.png, "png");
        row.runId = run;
        project.crops().add(row);
    }
    return static_cast<std::int64_t>(result.crops.size());
}

} // namespace

const FieldList<CropOptions>& CropOptions::fields()
{
    static const FieldList<CropOptions> list = {
        field("size", &CropOptions::size, HISTOSYNTH_TEXT("Side"), HISTOSYNTH_TEXT("Side of the square crops."))
            .range(32, 8192)
            .step(32)
            .unit("px"),
        field("stride", &CropOptions::stride, HISTOSYNTH_TEXT("Stride"),
              HISTOSYNTH_TEXT("Distance from one crop to the next; 0 sets them side by side."))
            .range(0, 8192)
            .step(32)
            .unit("px"),
        field("min_tissue", &CropOptions::minTissue, HISTOSYNTH_TEXT("Least tissue"),
              HISTOSYNTH_TEXT("Crops with a smaller share of tissue are left out."))
            .range(0, 1)
            .step(0.05),
    };
    return list;
}

CropResult cropImages(Project& project, const CropOptions& options, RunControl& control)
{
    throwIfAny(check(options));
    const auto all = project.images().list();
    if (all.empty())
        throw Error(ErrorKind::BadInput, "crop.no_images", {});
    CropResult result;
    if (const auto done = doneRun(project, RunKind::Crop, toJson(options), {});
        done && isUpToDate(project, *done, all)) {
        result.run = done->id;
        result.crops = static_cast<std::int64_t>(project.crops().list().size());
        return result;
    }
    RecordedRun run(project, RunKind::Crop, toJson(options));
    result.run = run.id();
    const auto before = static_cast<std::int64_t>(project.crops().list().size());
    record(run, [&] {
        const auto images = imagesToCut(project, run.id());
        const auto count = static_cast<std::int64_t>(images.size());
        std::vector<RowId> unread;
        std::vector<std::filesystem::path> files;
        for (const auto& image : images)
            files.push_back(project.images().file(image));
        inChunks<CutImage>(
            "crop", count, static_cast<std::int64_t>(all.size()) - count, control,
            [&](std::int64_t i) {
                const auto at = static_cast<std::size_t>(i);
                return cut(files[at], images[at], options);
            },
            [&](std::int64_t i, const CutImage& cutImage) {
                if (cutImage.notice)
                    control.handle(*cutImage.notice);
                const SourceImage& image = images[static_cast<std::size_t>(i)];
                if (cutImage.isUnreadable)
                    unread.push_back(image.id);
                if (keepCrops(project, run.id(), image, cutImage) == 0)
                    ++result.imagesWithout;
            },
            inTransaction(project));
        result.crops = static_cast<std::int64_t>(project.crops().list().size());
        result.added = result.crops - before;
        return Json{
            {"crops", result.crops}, {"added", result.added}, {"last_image", all.back().id}, {"unread", unread}};
    });
    return result;
}

} // namespace histosynth
