// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/Qt>

#include <optional>

#include "widgets/pictures/overlay_scene.h"

class QKeyEvent;

namespace histosynth {

class OverlayPainter;

// What a tool is told of the pointer.
struct ToolPointer {
    QPointF view;
    QPointF image; // may lie outside of the image
    Qt::KeyboardModifiers modifiers;
};

// What a tool may ask of the viewer that it works in.
class ToolHost {
public:
    virtual ~ToolHost() = default;

    virtual const ViewportMap& map() const = 0;
    virtual OverlayScene& scene() = 0;
    virtual const OverlayScene& scene() const = 0;
    virtual int cropSide() const = 0;
    virtual QColor cropColour() const = 0;
    virtual QColor outlineColour() const = 0;
    virtual QString sizeText(const QSizeF& imageSize) const = 0; // "512 × 512 px · 128 × 128 µm"

    virtual void select(const QList<OverlayKey>& keys) = 0;
    virtual void panBy(const QPointF& viewDelta) = 0;
    virtual void redraw() = 0;

    // What a person did, to be told to the application.
    virtual void cropPlaced(QPoint topLeft, int side) = 0;
    virtual void cropMoved(qint64 id, QPoint topLeft, int side) = 0;
    virtual void outlineDrawn(const QPolygonF& points, OutlineKind kind) = 0;
    virtual void outlineChanged(qint64 id, const QPolygonF& points) = 0;
};

// One tool: a small state machine over the left button, its moves and some keys.
class ViewerTool {
public:
    explicit ViewerTool(ToolHost& host) : m_host(host) {}
    virtual ~ViewerTool() = default;
    ViewerTool(const ViewerTool&) = delete;
    ViewerTool& operator=(const ViewerTool&) = delete;

    virtual void press(const ToolPointer& pointer) = 0;
    virtual void move(const ToolPointer& pointer) = 0; // pressed or not
    virtual void release(const ToolPointer& pointer) = 0;
    virtual void doubleClick(const ToolPointer& pointer) { press(pointer); }
    virtual void leave() {}

    // True where the key meant something to the tool.
    virtual bool key(const QKeyEvent& /*event*/) { return false; }

    // True where the key is needed for what is under way, even where the window has another use of it.
    virtual bool wantsKey(int /*key*/) const { return false; }

    // Gives up what is under way; false where nothing was.
    virtual bool cancel() { return false; }

    virtual void paint(OverlayPainter& /*painter*/) const {}
    virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }

protected:
    // Selects the mark at a click: alone, or added and taken away with Ctrl or Shift.
    void selectAt(const ToolPointer& pointer);

    ToolHost& m_host;
};

} // namespace histosynth
