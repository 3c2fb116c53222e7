// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/options.h"
#include "core/workflow/place_crops.h"

namespace histosynth {

struct ProposalOptions {
    std::int64_t size = 512;
    std::int64_t stride = 0; // 0: as the size, crops side by side
    double minTissue = 0.5;  // share of a crop that is tissue, or lies over an annotation

    static const FieldList<ProposalOptions>& fields();
};

struct CropProposal {
    std::vector<ImageSquares> images; // those that get any, by id
    std::int64_t crops = 0;
    std::int64_t alreadyThere = 0; // squares that are crops by now; not among `images`
    std::int64_t tooSmall = 0;     // images that are smaller than a crop
    std::int64_t unreadable = 0;   // images that are missing or changed
    std::int64_t without = 0;      // images with nothing to crop
};

// Where a grid of crops would lie on these images: over tissue (see proposeCrops()) or, with an annotation class, over
// what is annotated with it (see proposeCropsOver()). Nothing is written; storeCropPixels() and placeCrops() do that.
// Throws InvalidOptions.
CropProposal proposeCropsOn(Project& project, std::span<const RowId> images, std::optional<RowId> annotationClass,
                            const ProposalOptions& options, RunControl& control);

} // namespace histosynth
