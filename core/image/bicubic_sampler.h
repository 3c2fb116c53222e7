// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <vector>

namespace histosynth {

// Source coordinates at every `step`-th pixel of an output image, in units of 2^-16 px; between them they are linear.
class SourceLattice {
public:
    // `step`: a power of two.
    SourceLattice(cv::Size output, int step);

    cv::Size output() const { return m_output; }
    int step() const { return m_step; }
    int rows() const { return m_rows; }
    int columns() const { return m_columns; }

    // `source`: pixel centres are whole numbers; below 32768 px.
    void set(int row, int column, cv::Point2d source);
    const cv::Point& at(int row, int column) const { return m_nodes[row * m_columns + column]; }

private:
    cv::Size m_output;
    int m_step;
    int m_rows;
    int m_columns;
    std::vector<cv::Point> m_nodes;
};

// Samples `image` (CV_8UC3) at the lattice's coordinates by cubic convolution (Keys, 1981, a = -1/2) to within 1/256
// px. Coordinates are clamped to the image, and beyond its border the image is continued by its mirror image. A whole
// coordinate gives that pixel exactly. Works on the calling thread alone, in integers: the same bytes on every
// processor.
cv::Mat sampleBicubic(const cv::Mat& image, const SourceLattice& lattice);

} // namespace histosynth
