// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPoint>
#include <QtCore/QRect>
#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtGui/QPolygonF>

#include <compare>

namespace histosynth {

// A square region, in pixels of the image.
struct CropOverlay {
    qint64 id = 0;
    QPoint topLeft;
    int side = 0;
    QColor colour;
    QString label; // shown at its corner where there is room; may be empty

    QRect rect() const { return {topLeft, QSize(side, side)}; }
};

enum class OutlineKind { Polygon, Rectangle };

// An annotation: a closed outline in pixels of the image, the last point not repeated. A rectangle has its four
// corners, clockwise from the top left.
struct OutlineOverlay {
    qint64 id = 0;
    OutlineKind kind = OutlineKind::Polygon;
    QPolygonF points;
    QColor colour;
    QString label;
};

enum class OverlayKind { Crop, Outline };

// Crops and outlines count their ids apart.
struct OverlayKey {
    OverlayKind kind = OverlayKind::Crop;
    qint64 id = 0;

    auto operator<=>(const OverlayKey&) const = default;
};

} // namespace histosynth
