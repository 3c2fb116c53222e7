// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <variant>
#include <vector>

namespace histosynth {

// A smooth field of displacements over an image, given at the nodes of a regular grid whose outermost nodes lie on the
// centres of the image's outermost pixels and do not move.
class DisplacementGrid {
public:
    // `inner`: displacements of the (columns - 1) x (rows - 1) inner nodes in pixels, row by row.
    DisplacementGrid(cv::Size image, cv::Size cells, const std::vector<cv::Point2d>& inner);

    // The displacement at `at` (pixel centres are whole numbers): through the nodes exactly, with a continuous
    // derivative (Catmull-Rom), odd about the border.
    cv::Point2d at(cv::Point2d at) const;

    cv::Size2d cell() const { return m_cell; } // in pixels

private:
    cv::Size m_cells;
    cv::Size2d m_cell;
    int m_stride;
    std::vector<cv::Point2d> m_nodes; // with one more row and column around: their mirror images about the border
};

// Where each pixel of a new image comes from: geometric operations in the order in which they are applied, composed
// into one map, so that the image is resampled once. Coordinates: the centre of the first pixel is (0, 0).
class SamplingMap {
public:
    explicit SamplingMap(cv::Size input);

    // Appends an operation: `outputToInput` maps pixels of its output, of size `output`, to pixels of its input.
    void append(const cv::Matx33d& outputToInput, cv::Size output);
    void append(const cv::Matx33d& outputToInput) { append(outputToInput, m_output); }
    // A pixel at p comes from p plus the grid's displacement there.
    void append(DisplacementGrid grid);

    cv::Size input() const { return m_input; }
    cv::Size output() const { return m_output; }

    // Where the output's pixel `at` comes from; always inside the input (clamped to its outermost pixel centres).
    cv::Point2d source(cv::Point2d at) const;

    // The new image. `image`: CV_8UC3 of size input(). Works on the calling thread alone.
    cv::Mat sample(const cv::Mat& image) const;

private:
    using Stage = std::variant<cv::Matx33d, DisplacementGrid>;

    cv::Point2d unclamped(cv::Point2d at) const;
    int latticeStep() const;

    cv::Size m_input;
    cv::Size m_output;
    std::vector<Stage> m_stages; // in the order of the operations: the last one is asked first
};

} // namespace histosynth
