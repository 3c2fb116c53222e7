// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/place_crops.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "core/image/crop_grid.h"
#include "core/image/image_io.h"
#include "core/workflow/in_chunks.h"
#include "core/workflow/recorded_run.h"
#include "core/workflow/source_pixels.h"

namespace histosynth {

namespace {

// PNG files of an image's squares, or why there are none.
struct CutSquares {
    std::vector<std::string> files;
    std::optional<Notice> notice;
};

struct Source {
    SourceImage image;
    std::filesystem::path file;
};

void requireInside(const SourceImage& image, const CropSquare& square)
{
    if (square.side >= 1 && square.x >= 0 && square.y >= 0 && square.x <= image.width - square.side &&
        square.y <= image.height - square.side)
        return;
    const auto text = [](int number) { return std::to_string(number); };
    throw Error(ErrorKind::BadInput, "project.crop_outside",
                {{"x", text(square.x)},
                 {"y", text(square.y)},
                 {"side", text(square.side)},
                 {"width", text(image.width)},
                 {"height", text(image.height)}});
}

CutSquares cut(const Source& source, const std::vector<CropSquare>& squares)
{
    CutSquares result;
    try {
        const auto pixels = readSource(source.file, source.image);
        for (const auto& square : squares)
            result.files.push_back(encodePng(pixels(CropRect{square.x, square.y, square.side}.rect())));
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::BadInput)
            throw;
        result.notice = Notice{error.code(), error.arguments()};
    }
    return result;
}

} // namespace

std::vector<StoredCrop> storeCropPixels(Project& project, std::span<const ImageSquares> images, RunControl& control)
{
    std::vector<Source> sources;
    for (const auto& [id, squares] : images) {
        auto& source = sources.emplace_back();
        source.image = project.images().get(id);
        source.file = project.images().file(source.image);
        for (const auto& square : squares)
            requireInside(source.image, square);
    }
    std::vector<StoredCrop> stored;
    inChunks<CutSquares>(
        "crop", static_cast<std::int64_t>(images.size()), 0, control,
        [&](std::int64_t i) {
            const auto at = static_cast<std::size_t>(i);
            return cut(sources[at], images[at].squares);
        },
        [&](std::int64_t i, const CutSquares& result) {
            if (result.notice)
                control.handle(*result.notice);
            const auto& [id, squares] = images[static_cast<std::size_t>(i)];
            for (std::size_t k = 0; k < result.files.size(); ++k)
                stored.push_back({id, squares[k], project.files().store(result.files[k], "png")});
        },
        [](const auto& body) { body(); });
    return stored;
}

std::vector<RowId> placeCrops(Project& project, std::span<const StoredCrop> crops)
{
    if (crops.empty())
        return {};
    auto transaction = project.transaction();
    auto run = RecordedRun::takeUp(project, RunKind::Crop, {{"placed", "by hand"}});
    std::vector<RowId> ids;
    for (const auto& [imageId, square, storedName] : crops) {
        Crop row;
        row.imageId = imageId;
        row.x = square.x;
        row.y = square.y;
        row.side = square.side;
        row.storedName = storedName;
        row.runId = run.id();
        ids.push_back(project.crops().add(row));
    }
    run.finish(Json::object());
    transaction.commit();
    return ids;
}

} // namespace histosynth
