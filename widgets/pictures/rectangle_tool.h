// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pictures/mark_drag.h"

namespace histosynth {

// A drag draws a rectangle (with Shift a square), a click selects, a drag of a selected one's corner changes it. Enter
// draws one over the middle of the view.
class RectangleTool : public ViewerTool {
public:
    explicit RectangleTool(ToolHost& host) : ViewerTool(host), m_drag(host) {}

    void press(const ToolPointer& pointer) override;
    void move(const ToolPointer& pointer) override;
    void release(const ToolPointer& pointer) override;
    bool key(const QKeyEvent& event) override;
    bool cancel() override;
    void paint(OverlayPainter& painter) const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    QRectF rectTo(const ToolPointer& pointer) const;

    std::optional<QPointF> m_anchor; // image
    QRectF m_rect;                   // image
    MarkDrag m_drag;
};

} // namespace histosynth
