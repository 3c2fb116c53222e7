// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace histosynth {

// The part of an axis that is shown, cut into columns of a pixel.
struct PixelColumns {
    double left = 0.0;
    double right = 1.0;
    int count = 1;
};

// First and one past the last value that must be drawn for left..right: those inside and one on either side, so that
// lines leave the picture where they should. x ascends.
struct IndexRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
};
IndexRange visibleRange(std::span<const double> x, double left, double right);

// Indexes of the points whose joined line looks like that of all points: of each column the first, lowest, highest and
// last, in their order; of a gap (NaN) one. All of them where there are no more than that.
std::vector<std::size_t> decimated(std::span<const double> x, std::span<const double> y, const PixelColumns& columns);

// Lowest and highest value in each column that has any. For dense noise, drawn as a filled area.
struct ColumnExtent {
    double x = 0.0; // middle of the column
    double low = 0.0;
    double high = 0.0;
};
std::vector<ColumnExtent> columnExtents(std::span<const double> x, std::span<const double> y,
                                        const PixelColumns& columns);

// Index of the value whose x is nearest; x ascends and is not empty.
std::size_t nearestIndex(std::span<const double> x, double position);

} // namespace histosynth
