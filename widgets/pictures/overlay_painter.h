// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPalette>

#include "widgets/pictures/overlay_scene.h"
#include "widgets/pictures/viewport_map.h"

namespace histosynth {

// Draws marks over a picture: 2 px of their colour upon a halo, so that they are seen on pink and on violet.
class OverlayPainter {
    Q_DECLARE_TR_FUNCTIONS(histosynth::OverlayPainter)

public:
    OverlayPainter(QPainter& painter, const ViewportMap& map, const QPalette& palette);

    void paint(const OverlayScene& scene);

    enum class State { Plain, Hovered, Selected };

    // The tissue within a crop keeps its colour, for it is what is judged.
    void paintCrop(const CropOverlay& crop, State state);
    void paintOutline(const OutlineOverlay& outline, State state, bool withHandles);

    // The crop that would be placed or is being moved; with its size, orange and with its overhang where it leaves.
    void paintGhost(const CropOverlay& crop, const Overhang& overhang, const QString& size);

    // An outline while it is drawn: dashed, not closed unless told, a dot at each point.
    void paintDraft(const QPolygonF& points, const QColor& colour, bool closed);

    // The size of a region while it is drawn, below it.
    void paintSize(const QRectF& imageRect, const QString& size);

private:
    void stroke(const QPolygonF& viewPoints, bool closed, const QColor& colour, bool strong, Qt::PenStyle style);
    void paintHandles(const QPolygonF& viewPoints, const QColor& colour);
    void paintLabel(const QRectF& viewBounds, const QString& label);
    QPolygonF toView(const QPolygonF& image) const;

    QPainter& m_painter;
    const ViewportMap& m_map;
    QColor m_halo;
    QColor m_leaving;
};

} // namespace histosynth
