// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/propose_crops.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "core/image/crop_grid.h"
#include "core/image/tissue_mask.h"
#include "core/workflow/in_chunks.h"
#include "core/workflow/source_pixels.h"

namespace histosynth {

namespace {

struct Candidate {
    SourceImage image;
    std::filesystem::path file;
    std::vector<Outline> outlines;
};

// The squares of one image, or why there are none.
struct Squares {
    std::vector<CropRect> found;
    bool isUnreadable = false;
};

std::map<RowId, std::vector<Outline>> outlinesOf(Project& project, RowId annotationClass)
{
    AnnotationFilter filter;
    filter.classId = annotationClass;
    std::map<RowId, std::vector<Outline>> outlines;
    for (const auto& annotation : project.annotations().list(filter)) {
        auto& outline = outlines[annotation.imageId].emplace_back();
        for (const auto& vertex : annotation.vertices)
            outline.emplace_back(vertex.x, vertex.y);
    }
    return outlines;
}

Squares squaresOver(const Candidate& candidate, bool overAnnotations, const ProposalOptions& options)
{
    const int side = static_cast<int>(options.size);
    const int stride = options.stride > 0 ? static_cast<int>(options.stride) : side;
    const cv::Size size(candidate.image.width, candidate.image.height);
    if (overAnnotations)
        return {proposeCropsOver(size, candidate.outlines, side, stride, options.minTissue)};
    try {
        const auto pixels = readSource(candidate.file, candidate.image);
        const auto mask = tissueMask(pixels, candidate.image.micrometresPerPixel);
        return {proposeCrops(size, mask, side, stride, options.minTissue)};
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::BadInput)
            throw;
        return {{}, true};
    }
}

std::vector<CropSquare> cropsOf(Project& project, RowId imageId)
{
    CropFilter filter;
    filter.imageId = imageId;
    std::vector<CropSquare> squares;
    for (const auto& crop : project.crops().list(filter))
        squares.push_back({crop.x, crop.y, crop.side});
    return squares;
}

void keep(Project& project, RowId imageId, const Squares& squares, CropProposal& result)
{
    if (squares.found.empty()) {
        ++(squares.isUnreadable ? result.unreadable : result.without);
        return;
    }
    const auto known = cropsOf(project, imageId);
    ImageSquares kept{imageId, {}};
    for (const auto& rect : squares.found) {
        const CropSquare square{rect.x, rect.y, rect.side};
        if (std::ranges::find(known, square) == known.end())
            kept.squares.push_back(square);
        else
            ++result.alreadyThere;
    }
    result.crops += static_cast<std::int64_t>(kept.squares.size());
    if (!kept.squares.empty())
        result.images.push_back(std::move(kept));
}

} // namespace

const FieldList<ProposalOptions>& ProposalOptions::fields()
{
    static const FieldList<ProposalOptions> list = {
        field("size", &ProposalOptions::size, HISTOSYNTH_TEXT("Side"), HISTOSYNTH_TEXT("Side of the square crops."))
            .range(32, 8192)
            .step(32)
            .unit("px"),
        field("stride", &ProposalOptions::stride, HISTOSYNTH_TEXT("Stride"),
              HISTOSYNTH_TEXT("Distance from one crop to the next; 0 sets them side by side."))
            .range(0, 8192)
            .step(32)
            .unit("px"),
        field("min_tissue", &ProposalOptions::minTissue, HISTOSYNTH_TEXT("Least coverage"),
              HISTOSYNTH_TEXT("Share of a crop that is to lie over the tissue or the annotations; crops with less are "
                              "left out."))
            .range(0, 1)
            .step(0.05),
    };
    return list;
}

CropProposal proposeCropsOn(Project& project, std::span<const RowId> images, std::optional<RowId> annotationClass,
                            const ProposalOptions& options, RunControl& control)
{
    throwIfAny(check(options));
    CropProposal result;
    const auto outlines =
        annotationClass ? outlinesOf(project, *annotationClass) : std::map<RowId, std::vector<Outline>>();
    std::vector<Candidate> candidates;
    for (const RowId id : images) {
        Candidate candidate{project.images().get(id), {}, {}};
        const auto annotated = outlines.find(id);
        if (std::min(candidate.image.width, candidate.image.height) < options.size) {
            ++result.tooSmall;
        } else if (annotationClass && annotated == outlines.end()) {
            ++result.without;
        } else {
            candidate.file = project.images().file(candidate.image);
            if (annotationClass)
                candidate.outlines = annotated->second;
            candidates.push_back(std::move(candidate));
        }
    }
    inChunks<Squares>(
        "propose", static_cast<std::int64_t>(candidates.size()), 0, control,
        [&](std::int64_t i) {
            return squaresOver(candidates[static_cast<std::size_t>(i)], annotationClass.has_value(), options);
        },
        [&](std::int64_t i, const Squares& squares) {
            keep(project, candidates[static_cast<std::size_t>(i)].image.id, squares, result);
        },
        [](const auto& body) { body(); });
    return result;
}

} // namespace histosynth
