// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/polygon_tool.h"

#include <QtCore/QLineF>
#include <QtGui/QKeyEvent>

#include <utility>

#include "widgets/pictures/overlay_painter.h"

namespace histosynth {

namespace {

constexpr double closingReach = 8.0; // logical pixels around the first point

} // namespace

bool PolygonTool::isOnFirstPoint(const ToolPointer& pointer) const
{
    return m_points.size() >= 3 && QLineF(m_host.map().toView(m_points.front()), pointer.view).length() <= closingReach;
}

void PolygonTool::press(const ToolPointer& pointer)
{
    if (m_points.isEmpty()) {
        if (m_drag.beginAtHandle(pointer))
            return;
        if ((pointer.modifiers & Qt::ControlModifier) != 0) {
            ToolPointer plain = pointer;
            plain.modifiers = Qt::NoModifier;
            selectAt(plain);
            return;
        }
    }
    if (isOnFirstPoint(pointer)) {
        close();
        return;
    }
    m_points.append(heldInside(pointer.image, m_host.map().imageSize()));
    m_host.redraw();
}

void PolygonTool::move(const ToolPointer& pointer)
{
    if (m_drag.isActive())
        m_drag.update(pointer);
    m_cursor = heldInside(pointer.image, m_host.map().imageSize());
    m_host.redraw();
}

void PolygonTool::release(const ToolPointer& /*pointer*/)
{
    if (m_drag.isActive())
        m_drag.finish();
}

// The first click of the two has set its point already.
void PolygonTool::doubleClick(const ToolPointer& /*pointer*/)
{
    close();
}

void PolygonTool::leave()
{
    m_cursor.reset();
}

// A polygon of fewer than three points, or of no area, stays open.
void PolygonTool::close()
{
    if (m_points.size() < 3 || areaOf(m_points) < 1.0)
        return;
    const QPolygonF points = std::exchange(m_points, {});
    m_host.redraw();
    m_host.outlineDrawn(points, OutlineKind::Polygon);
}

bool PolygonTool::key(const QKeyEvent& event)
{
    if (m_points.isEmpty())
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        close();
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        m_points.removeLast();
        m_host.redraw();
        return true;
    default:
        return false;
    }
}

// Delete and Esc mean the mark being drawn, not the selected one or the view.
bool PolygonTool::wantsKey(int key) const
{
    return !m_points.isEmpty() && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Backspace ||
                                   key == Qt::Key_Delete || key == Qt::Key_Escape);
}

bool PolygonTool::cancel()
{
    const bool drawing = !m_points.isEmpty();
    m_points.clear();
    m_host.redraw();
    return m_drag.cancel() || drawing;
}

void PolygonTool::paint(OverlayPainter& painter) const
{
    if (m_points.isEmpty())
        return;
    QPolygonF points = m_points;
    if (m_cursor)
        points.append(*m_cursor);
    painter.paintDraft(points, m_host.outlineColour(), false);
}

} // namespace histosynth
