// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtGui/QPainter>

#include <optional>

#include "widgets/pictures/viewport_map.h"

namespace histosynth {

// The whole picture, small, in the lower right corner of a zoomed-in view, with a frame around what is seen.
class Minimap {
public:
    static constexpr int longestSide = 160; // logical pixels

    // A reduced picture of the whole image, at least longestSide device pixels long where the image is.
    void setPicture(const QImage& reduced) { m_picture = reduced; }

    // Where it lies in the view; an empty rectangle where the whole image is on screen or the view is too small for it.
    static QRectF rect(const ViewportMap& map);

    // The image position at a point of the view inside of it.
    static std::optional<QPointF> imageAt(const ViewportMap& map, const QPointF& view);

    void paint(QPainter& painter, const ViewportMap& map, const QColor& frame) const;

private:
    QImage m_picture;
};

} // namespace histosynth
