// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include "core/image/phantom.h"
#include "core/image/seeded_random.h"

namespace histosynth {

// Amounts of the two dyes, in optical density at a dye's strongest wavelength.
struct Dyes {
    double haematoxylin = 0.0;
    double eosin = 0.0;
};

// A cell's nucleus: an ellipse; lengths in micrometres.
struct NucleusShape {
    cv::Point2d centre;
    double length = 8.0; // along `angle`
    double width = 7.0;
    double angle = 0.0;    // radians from the x axis, y down
    double darkness = 0.7; // haematoxylin
};

// What a phantom is painted on: dyes and meaning of each pixel. All positions and lengths are in micrometres from the
// top left corner of the field.
class PhantomCanvas {
public:
    PhantomCanvas(cv::Size pixels, double micrometresPerPixel, SeededRandom& random);

    cv::Size pixels() const { return m_haematoxylin.size(); }
    double micrometresPerPixel() const { return m_scale; }
    cv::Size2d extent() const { return {pixels().width * m_scale, pixels().height * m_scale}; }
    cv::Point2d position(int row, int column) const { return {(column + 0.5) * m_scale, (row + 0.5) * m_scale}; }
    // The pixels of a square around `centre`; may be empty.
    cv::Rect around(cv::Point2d centre, double radius) const;
    // How much of a pixel lies on the positive side of a border at a signed distance: 0 to 1.
    double coverage(double distance) const;

    // Fine random grain, mean 0 and deviation 1, one value per pixel: of chromatin and cytoplasm.
    double grain(int row, int column) const { return m_grain.at<float>(row, column); }

    // Covers a pixel by `part` (0 to 1) with what has these dyes.
    void cover(int row, int column, double part, Dyes dyes, PhantomTissue tissue);

    void drawNucleus(const NucleusShape& shape);

    const cv::Mat& haematoxylin() const { return m_haematoxylin; } // CV_32F
    const cv::Mat& eosin() const { return m_eosin; }               // CV_32F
    const cv::Mat& labels() const { return m_labels; }             // CV_8U of PhantomTissue

private:
    double m_scale;
    cv::Mat m_haematoxylin;
    cv::Mat m_eosin;
    cv::Mat m_labels;
    cv::Mat m_grain;
};

} // namespace histosynth
