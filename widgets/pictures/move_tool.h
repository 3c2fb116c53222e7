// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pictures/mark_drag.h"

namespace histosynth {

// Pans by dragging, selects by clicking, drags what is selected.
class MoveTool : public ViewerTool {
public:
    explicit MoveTool(ToolHost& host) : ViewerTool(host), m_drag(host) {}

    void press(const ToolPointer& pointer) override;
    void move(const ToolPointer& pointer) override;
    void release(const ToolPointer& pointer) override;
    void leave() override;
    bool cancel() override;
    void paint(OverlayPainter& painter) const override;
    Qt::CursorShape cursor() const override;

private:
    enum class State { Idle, Pressed, Panning, Dragging };

    void startMoving(const ToolPointer& pointer);

    State m_state = State::Idle;
    ToolPointer m_pressed;
    QPointF m_last; // view
    MarkDrag m_drag;
};

// Draws the crop that is being dragged, where one is.
void paintDraggedCrop(OverlayPainter& painter, const ToolHost& host, const MarkDrag& drag);

} // namespace histosynth
