// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/phantom_canvas.h"

#include <algorithm>
#include <cmath>

#include "core/image/phantom_texture.h"

namespace histosynth {

PhantomCanvas::PhantomCanvas(cv::Size pixels, double micrometresPerPixel, SeededRandom& random)
    : m_scale(micrometresPerPixel), m_haematoxylin(pixels, CV_32F, cv::Scalar(0)),
      m_eosin(pixels, CV_32F, cv::Scalar(0)), m_labels(pixels, CV_8U, cv::Scalar(0)),
      m_grain(smoothNoise(pixels, 2.2 / micrometresPerPixel, random))
{
}

cv::Rect PhantomCanvas::around(cv::Point2d centre, double radius) const
{
    const int left = cvFloor((centre.x - radius) / m_scale) - 1;
    const int top = cvFloor((centre.y - radius) / m_scale) - 1;
    const int side = cvCeil(2 * radius / m_scale) + 3;
    return cv::Rect(left, top, side, side) & cv::Rect({}, pixels());
}

double PhantomCanvas::coverage(double distance) const
{
    return std::clamp(distance / m_scale + 0.5, 0.0, 1.0);
}

void PhantomCanvas::cover(int row, int column, double part, Dyes dyes, PhantomTissue tissue)
{
    float& haematoxylin = m_haematoxylin.at<float>(row, column);
    float& eosin = m_eosin.at<float>(row, column);
    haematoxylin += static_cast<float>(part * (dyes.haematoxylin - haematoxylin));
    eosin += static_cast<float>(part * (dyes.eosin - eosin));
    if (part >= 0.5)
        m_labels.at<uchar>(row, column) = static_cast<uchar>(tissue);
}

void PhantomCanvas::drawNucleus(const NucleusShape& shape)
{
    const double cosine = std::cos(shape.angle);
    const double sine = std::sin(shape.angle);
    const double halfLength = shape.length / 2;
    const double halfWidth = shape.width / 2;
    const cv::Rect box = around(shape.centre, std::max(halfLength, halfWidth));
    for (int row = box.y; row < box.br().y; ++row) {
        for (int column = box.x; column < box.br().x; ++column) {
            const cv::Point2d from = position(row, column) - shape.centre;
            const double along = (cosine * from.x + sine * from.y) / halfLength;
            const double across = (cosine * from.y - sine * from.x) / halfWidth;
            const double radius = std::sqrt(along * along + across * across);
            const double part = coverage((1.0 - radius) * std::min(halfLength, halfWidth));
            if (part <= 0.0)
                continue;
            // The membrane is dark, the inside paler with clumps of chromatin.
            const double rim = std::clamp((radius - 0.65) / 0.3, 0.0, 1.0);
            const double chromatin = 1.0 + 0.28 * rim + 0.24 * grain(row, column);
            cover(row, column, 0.94 * part, {shape.darkness * std::max(chromatin, 0.35), 0.16}, PhantomTissue::Nucleus);
        }
    }
}

} // namespace histosynth
