// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pictures/mark_drag.h"

namespace histosynth {

// A square of the chosen side follows the cursor: a click places it, a drag of one that is there moves it (with Shift a
// click places upon it). Enter places in the middle of the view.
class CropTool : public ViewerTool {
public:
    explicit CropTool(ToolHost& host) : ViewerTool(host), m_drag(host) {}

    void press(const ToolPointer& pointer) override;
    void move(const ToolPointer& pointer) override;
    void release(const ToolPointer& pointer) override;
    void leave() override;
    bool key(const QKeyEvent& event) override;
    bool cancel() override;
    void paint(OverlayPainter& painter) const override;
    Qt::CursorShape cursor() const override;

private:
    CropOverlay cropAround(const QPointF& imageCentre) const;
    std::optional<OverlayKey> cropToDrag(const ToolPointer& pointer) const;
    void place(const CropOverlay& crop);

    std::optional<CropOverlay> m_ghost;
    bool m_pressed = false;
    MarkDrag m_drag;
};

} // namespace histosynth
