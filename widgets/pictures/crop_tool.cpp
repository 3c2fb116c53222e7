// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/crop_tool.h"

#include <QtGui/QKeyEvent>

#include <utility>

#include "widgets/pictures/move_tool.h"
#include "widgets/pictures/overlay_painter.h"

namespace histosynth {

CropOverlay CropTool::cropAround(const QPointF& imageCentre) const
{
    const int side = m_host.cropSide();
    const QPointF corner = imageCentre - QPointF(side, side) / 2;
    return {0, corner.toPoint(), side, m_host.cropColour(), {}};
}

std::optional<OverlayKey> CropTool::cropToDrag(const ToolPointer& pointer) const
{
    if ((pointer.modifiers & Qt::ShiftModifier) != 0)
        return std::nullopt;
    return m_host.scene().cropAt(m_host.map(), pointer.view);
}

void CropTool::press(const ToolPointer& pointer)
{
    if (const auto crop = cropToDrag(pointer)) {
        m_ghost.reset();
        m_host.select({*crop});
        m_drag.begin(*crop, pointer);
        return;
    }
    m_pressed = true;
    m_ghost = cropAround(pointer.image);
}

void CropTool::move(const ToolPointer& pointer)
{
    if (m_drag.isActive()) {
        m_drag.update(pointer);
        return;
    }
    auto& hovered = m_host.scene().hovered;
    hovered = m_pressed ? std::nullopt : cropToDrag(pointer);
    m_ghost = hovered ? std::nullopt : std::optional(cropAround(pointer.image));
    m_host.redraw();
}

void CropTool::release(const ToolPointer& pointer)
{
    if (m_drag.isActive()) {
        m_drag.finish();
    } else if (m_pressed) {
        m_pressed = false;
        place(cropAround(pointer.image));
    }
}

void CropTool::place(const CropOverlay& crop)
{
    if (!overhangOf(crop.rect(), m_host.map().imageSize()).any())
        m_host.cropPlaced(crop.topLeft, crop.side);
    m_host.redraw();
}

void CropTool::leave()
{
    m_ghost.reset();
    m_host.scene().hovered.reset();
}

bool CropTool::key(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    CropOverlay crop = cropAround(m_host.map().visibleImageRect().center());
    crop.topLeft = heldInside(crop.topLeft, crop.side, m_host.map().imageSize());
    place(crop);
    return true;
}

bool CropTool::cancel()
{
    const bool pressed = std::exchange(m_pressed, false);
    return m_drag.cancel() || pressed;
}

void CropTool::paint(OverlayPainter& painter) const
{
    paintDraggedCrop(painter, m_host, m_drag);
    if (m_ghost)
        painter.paintGhost(*m_ghost, overhangOf(m_ghost->rect(), m_host.map().imageSize()),
                           m_host.sizeText(QSizeF(m_ghost->side, m_ghost->side)));
}

Qt::CursorShape CropTool::cursor() const
{
    return m_drag.isActive() || m_host.scene().hovered ? Qt::SizeAllCursor : Qt::CrossCursor;
}

} // namespace histosynth
