// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QMouseEvent>

#include <array>
#include <memory>

#include "widgets/pictures/image_pyramid.h"
#include "widgets/pictures/image_viewer.h"
#include "widgets/pictures/minimap.h"
#include "widgets/pictures/viewer_tool.h"

namespace histosynth {

// The state of an ImageViewer, and what its tools may do.
class ImageViewer::Private : public ToolHost {
public:
    explicit Private(ImageViewer& viewer);
    ~Private() override;

    const ViewportMap& map() const override { return m_map; }
    OverlayScene& scene() override { return m_scene; }
    const OverlayScene& scene() const override { return m_scene; }
    int cropSide() const override { return m_cropSide; }
    QColor cropColour() const override { return m_cropColour; }
    QColor outlineColour() const override { return m_outlineColour; }
    QString sizeText(const QSizeF& imageSize) const override;
    void select(const QList<OverlayKey>& keys) override;
    void panBy(const QPointF& viewDelta) override;
    void redraw() override { m_viewer.update(); }
    void cropPlaced(QPoint topLeft, int side) override { Q_EMIT m_viewer.cropPlaced(topLeft, side); }
    void cropMoved(qint64 id, QPoint topLeft, int side) override { Q_EMIT m_viewer.cropMoved(id, topLeft, side); }
    void outlineDrawn(const QPolygonF& points, OutlineKind kind) override
    {
        Q_EMIT m_viewer.outlineDrawn(points, kind);
    }
    void outlineChanged(qint64 id, const QPolygonF& points) override { Q_EMIT m_viewer.outlineChanged(id, points); }

    ViewerTool& currentTool() const { return *m_tools[size_t(m_tool)]; }
    ToolPointer pointer(const QPointF& view, Qt::KeyboardModifiers modifiers) const;

    // Applies a change to the map and tells of it where it made a difference.
    template <typename Change>
    void changeView(Change change)
    {
        const ViewportMap before = m_map;
        change(m_map);
        viewChanged(before);
    }
    void viewChanged(const ViewportMap& before);
    void marksChanged(); // after new crops or outlines
    void updateCursor();

    // Keys: each true where the key was used.
    bool handleViewKey(int key);
    bool handleToolKey(int key);
    bool handleMarkKey(const QKeyEvent& event);
    void escape();
    bool nudge(const QPoint& delta);
    void selectNeighbour(int direction);

    void paint(QPainter& painter);
    void paintFurniture(QPainter& painter);
    void paintReadout(QPainter& painter) const;
    QString accessibleDescription() const;

    ImageViewer& m_viewer;
    ViewportMap m_map;
    ImagePyramid m_pyramid;
    OverlayScene m_scene;
    Minimap m_minimap;
    std::array<std::unique_ptr<ViewerTool>, 4> m_tools; // by Tool
    Tool m_tool = Tool::Move;
    QString m_message;
    std::optional<double> m_micrometresPerPixel;
    int m_cropSide = 512;
    QColor m_cropColour;
    QColor m_outlineColour;
    bool m_readOnly = false;
    bool m_minimapVisible = true;

    enum class Grip { None, Tool, Pan, Minimap };
    Grip m_grip = Grip::None; // what the pressed button is doing
    bool m_spaceHeld = false;
    QPointF m_lastPan;                // view
    std::optional<QPointF> m_pointer; // view; while the mouse is over it
};

} // namespace histosynth
