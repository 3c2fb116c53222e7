// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/options.h"
#include "core/project/project.h"

namespace histosynth {

struct CropOptions {
    std::int64_t size = 512;
    std::int64_t stride = 0; // 0: as the size, crops side by side
    double minTissue = 0.5;

    static const FieldList<CropOptions>& fields();
};

struct CropResult {
    RowId run = 0;
    std::int64_t crops = 0;         // in the project after this
    std::int64_t added = 0;         // by this call
    std::int64_t imagesWithout = 0; // images that gave no crop: too small, or no tissue
};

// Cuts square crops out of every source image, leaving out background (see proposeCrops()); their pixels are kept in
// the project. A crop that is there already is not added again. An image that is missing or smaller than a crop is told
// by a Notice "crop.image_missing" {file}, "crop.image_too_small" {file, width, height, size}, "crop.no_tissue" {file}.
// Throws InvalidOptions; Error (BadInput) "crop.no_images" when there is nothing to cut.
CropResult cropImages(Project& project, const CropOptions& options, RunControl& control);

} // namespace histosynth
