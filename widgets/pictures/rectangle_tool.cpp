// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/rectangle_tool.h"

#include <QtGui/QKeyEvent>

#include <algorithm>
#include <cmath>

#include "widgets/pictures/overlay_painter.h"

namespace histosynth {

namespace {

constexpr double smallestDrag = 4.0; // logical pixels in both directions; less is a click

} // namespace

QRectF RectangleTool::rectTo(const ToolPointer& pointer) const
{
    const QSize image = m_host.map().imageSize();
    QPointF delta = heldInside(pointer.image, image) - *m_anchor;
    if ((pointer.modifiers & Qt::ShiftModifier) != 0) {
        const double side = std::min(std::abs(delta.x()), std::abs(delta.y()));
        delta = {std::copysign(side, delta.x()), std::copysign(side, delta.y())};
    }
    return QRectF(*m_anchor, *m_anchor + delta).normalized();
}

void RectangleTool::press(const ToolPointer& pointer)
{
    if (m_drag.beginAtHandle(pointer))
        return;
    m_anchor = heldInside(pointer.image, m_host.map().imageSize());
    m_rect = {};
}

void RectangleTool::move(const ToolPointer& pointer)
{
    if (m_drag.isActive())
        m_drag.update(pointer);
    else if (m_anchor)
        m_rect = rectTo(pointer);
    m_host.redraw();
}

void RectangleTool::release(const ToolPointer& pointer)
{
    if (m_drag.isActive()) {
        m_drag.finish();
        return;
    }
    if (!m_anchor)
        return;
    const QRectF rect = rectTo(pointer);
    cancel();
    const double reach = smallestDrag / m_host.map().scale();
    if (std::min(rect.width(), rect.height()) >= std::max(1.0, reach))
        m_host.outlineDrawn(cornersOf(rect), OutlineKind::Rectangle);
    else if (std::max(rect.width(), rect.height()) < reach)
        selectAt(pointer);
}

bool RectangleTool::key(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    const QRectF seen = m_host.map().visibleImageRect();
    QRectF rect(QPointF(0, 0), seen.size() / 2);
    rect.moveCenter(seen.center());
    m_host.outlineDrawn(cornersOf(rect), OutlineKind::Rectangle);
    return true;
}

bool RectangleTool::cancel()
{
    const bool drawing = m_anchor.has_value();
    m_anchor.reset();
    m_rect = {};
    m_host.redraw();
    return m_drag.cancel() || drawing;
}

void RectangleTool::paint(OverlayPainter& painter) const
{
    if (m_rect.isEmpty())
        return;
    painter.paintDraft(cornersOf(m_rect), m_host.outlineColour(), true);
    painter.paintSize(m_rect, m_host.sizeText(m_rect.size()));
}

} // namespace histosynth
