// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/move_tool.h"

#include <QtCore/QLineF>

#include "widgets/pictures/overlay_painter.h"

namespace histosynth {

namespace {

constexpr double clickReach = 3.0; // logical pixels within which a press and a release are a click

} // namespace

void MoveTool::press(const ToolPointer& pointer)
{
    m_pressed = pointer;
    m_last = pointer.view;
    m_state = m_drag.beginAtHandle(pointer) ? State::Dragging : State::Pressed;
}

void MoveTool::startMoving(const ToolPointer& pointer)
{
    if (QLineF(m_pressed.view, pointer.view).length() <= clickReach)
        return;
    const auto& scene = m_host.scene();
    const auto mark = scene.markAt(m_host.map(), m_pressed.view);
    if (mark && scene.isSelected(*mark)) {
        m_drag.begin(*mark, m_pressed);
        m_state = State::Dragging;
    } else {
        m_state = State::Panning;
    }
}

void MoveTool::move(const ToolPointer& pointer)
{
    if (m_state == State::Pressed)
        startMoving(pointer);
    if (m_state == State::Panning) {
        m_host.panBy(pointer.view - m_last);
        m_last = pointer.view;
    } else if (m_state == State::Dragging) {
        m_drag.update(pointer);
    } else if (m_state == State::Idle) {
        m_host.scene().hovered = m_host.scene().markAt(m_host.map(), pointer.view);
        m_host.redraw();
    }
}

void MoveTool::release(const ToolPointer& pointer)
{
    const State state = m_state;
    m_state = State::Idle;
    if (state == State::Pressed)
        selectAt(pointer);
    else if (state == State::Dragging)
        m_drag.finish();
}

void MoveTool::leave()
{
    m_host.scene().hovered.reset();
}

bool MoveTool::cancel()
{
    const bool busy = m_state != State::Idle;
    m_state = State::Idle;
    m_drag.cancel();
    return busy;
}

void MoveTool::paint(OverlayPainter& painter) const
{
    paintDraggedCrop(painter, m_host, m_drag);
}

Qt::CursorShape MoveTool::cursor() const
{
    switch (m_state) {
    case State::Panning:
        return Qt::ClosedHandCursor;
    case State::Dragging:
        return Qt::SizeAllCursor;
    default:
        return m_host.scene().hovered ? Qt::PointingHandCursor : Qt::OpenHandCursor;
    }
}

void paintDraggedCrop(OverlayPainter& painter, const ToolHost& host, const MarkDrag& drag)
{
    if (const auto& crop = host.scene().changedCrop)
        painter.paintGhost(*crop, drag.overhang(), host.sizeText(QSizeF(crop->side, crop->side)));
}

} // namespace histosynth
