// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pictures/mark_drag.h"

namespace histosynth {

// Each click sets a point; a double click, Enter or a click on the first point closes. Backspace takes the last point
// back, Esc all. With no point set, a drag of a selected outline's corner changes it and Ctrl with a click selects.
class PolygonTool : public ViewerTool {
public:
    explicit PolygonTool(ToolHost& host) : ViewerTool(host), m_drag(host) {}

    void press(const ToolPointer& pointer) override;
    void move(const ToolPointer& pointer) override;
    void release(const ToolPointer& pointer) override;
    void doubleClick(const ToolPointer& pointer) override;
    void leave() override;
    bool key(const QKeyEvent& event) override;
    bool wantsKey(int key) const override;
    bool cancel() override;
    void paint(OverlayPainter& painter) const override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    bool isOnFirstPoint(const ToolPointer& pointer) const;
    void close();

    QPolygonF m_points;              // image
    std::optional<QPointF> m_cursor; // image
    MarkDrag m_drag;
};

} // namespace histosynth
