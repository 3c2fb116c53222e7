// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtGui/QPainter>

#include <vector>

#include "widgets/pictures/viewport_map.h"

namespace histosynth {

// Each pixel the mean of two by two; the last row and column of an odd size are doubled. The image must be RGB32 or
// premultiplied ARGB32.
QImage halved(const QImage& image);

// Draws a whole image into a rectangle; a much larger image is halved first, and so stays free of moire.
void paintReduced(QPainter& painter, const QRect& target, const QImage& image);

// An image and its halves, so that a zoomed-out view is a mean of pixels and not a choice of them. Level n is 2^n times
// smaller; levels are made when first needed.
class ImagePyramid {
public:
    ImagePyramid() = default;
    explicit ImagePyramid(const QImage& image);

    const QImage& image() const { return m_image; } // as it was given
    bool isNull() const { return m_image.isNull(); }

    // The level to draw at `deviceScale` device pixels per pixel of the image: the coarsest that need not be enlarged.
    static int levelFor(double deviceScale);
    const QImage& level(int number);

    // Draws the part of the image that the painter's clip lets through.
    void paint(QPainter& painter, const ViewportMap& map);

private:
    QImage m_image;
    std::vector<QImage> m_levels; // [0] is the image in a format for drawing
};

} // namespace histosynth
