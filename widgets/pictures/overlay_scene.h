// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

#include <optional>
#include <vector>

#include "widgets/pictures/viewer_overlay.h"
#include "widgets/pictures/viewport_map.h"

namespace histosynth {

// What is marked on a picture, what of it is selected, and the preview of the mark that is just being changed.
class OverlayScene {
public:
    std::vector<CropOverlay> crops;
    std::vector<OutlineOverlay> outlines;
    QList<OverlayKey> selection;
    std::optional<OverlayKey> hovered;

    // Shown in place of the mark of the same id.
    std::optional<CropOverlay> changedCrop;
    std::optional<OutlineOverlay> changedOutline;

    const CropOverlay* crop(qint64 id) const;
    const OutlineOverlay* outline(qint64 id) const;
    bool contains(const OverlayKey& key) const;
    bool isSelected(const OverlayKey& key) const { return selection.contains(key); }

    // All keys, crops first, as given.
    QList<OverlayKey> keys() const;

    // The smallest mark under a point of the view, its edge included with a few pixels of tolerance.
    std::optional<OverlayKey> markAt(const ViewportMap& map, const QPointF& view) const;
    std::optional<OverlayKey> cropAt(const ViewportMap& map, const QPointF& view) const;

    // A corner of the only selected outline that is under a point of the view.
    struct Handle {
        qint64 id = 0;
        int point = 0;
    };
    std::optional<Handle> handleAt(const ViewportMap& map, const QPointF& view) const;

private:
    struct Hit {
        OverlayKey key;
        double area = 0.0;
    };
    std::optional<Hit> smallestCropAt(const ViewportMap& map, const QPointF& view) const;
    std::optional<Hit> smallestOutlineAt(const ViewportMap& map, const QPointF& view) const;
};

// The absolute area of a closed polygon, in square pixels (shoelace formula).
double areaOf(const QPolygonF& polygon);

// The corners of a rectangle as an outline has them: clockwise from the top left.
QPolygonF cornersOf(const QRectF& rect);

// How far a rectangle leaves an image, in pixels: 0 where it does not.
struct Overhang {
    int across = 0;
    int down = 0;
    bool any() const { return across > 0 || down > 0; }
};
Overhang overhangOf(const QRect& rect, QSize imageSize);

// The nearest place to `topLeft` at which a square of `side` lies within the image; `topLeft` itself where it cannot.
QPoint heldInside(QPoint topLeft, int side, QSize imageSize);

// `delta` shortened so that the polygon moved by it stays within the image.
QPointF heldInside(const QPolygonF& polygon, QPointF delta, QSize imageSize);

// The nearest point of the image.
QPointF heldInside(const QPointF& point, QSize imageSize);

} // namespace histosynth
