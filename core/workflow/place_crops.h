// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace histosynth {

// A square of a source image, in its pixels.
struct CropSquare {
    int x = 0;
    int y = 0;
    int side = 0;

    bool operator==(const CropSquare&) const = default;
};

// Squares of one image.
struct ImageSquares {
    RowId imageId = 0;
    std::vector<CropSquare> squares;
};

// A square whose pixels are stored in the project already.
struct StoredCrop {
    RowId imageId = 0;
    CropSquare square;
    std::string storedName;
};

// Crops that a person places are made in two steps, for cutting takes as long as reading the image does, and an edit
// that can be undone must be short: this one, on a worker, cuts the squares out of their images and stores their
// pixels; placeCrops() or Crops::move() makes rows of them. What no row is made of is removed by the next clean-up.
// Squares of images that are missing or changed are left out (Notice "crop.image_missing" {file}, "crop.image_changed"
// {file}). Error (BadInput) "project.crop_outside" {x, y, side, width, height}, "project.no_such_image" {id}.
std::vector<StoredCrop> storeCropPixels(Project& project, std::span<const ImageSquares> images, RunControl& control);

// The rows; all belong to the one run of crops placed by hand. A square that is a crop already stays that crop. Call it
// within an edit. Returns the crops' ids.
std::vector<RowId> placeCrops(Project& project, std::span<const StoredCrop> crops);

} // namespace histosynth
