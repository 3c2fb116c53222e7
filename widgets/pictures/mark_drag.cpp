// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/mark_drag.h"

namespace histosynth {

bool MarkDrag::beginAtHandle(const ToolPointer& pointer)
{
    const auto handle = m_host.scene().handleAt(m_host.map(), pointer.view);
    if (!handle)
        return false;
    begin({OverlayKind::Outline, handle->id}, pointer);
    m_corner = handle->point;
    return true;
}

void MarkDrag::begin(const OverlayKey& key, const ToolPointer& pointer)
{
    m_key = key;
    m_start = pointer.image;
    m_corner.reset();
}

// A rectangle keeps its opposite corner and stays one.
QPolygonF MarkDrag::withCornerAt(const OutlineOverlay& outline, const QPointF& position) const
{
    const QPointF corner = heldInside(position, m_host.map().imageSize());
    if (outline.kind == OutlineKind::Rectangle && outline.points.size() == 4)
        return cornersOf(QRectF(outline.points[(*m_corner + 2) % 4], corner).normalized());
    QPolygonF points = outline.points;
    points[*m_corner] = corner;
    return points;
}

void MarkDrag::update(const ToolPointer& pointer)
{
    if (!m_key)
        return;
    auto& scene = m_host.scene();
    const QPointF delta = pointer.image - m_start;
    if (const auto* crop = scene.crop(m_key->id); m_key->kind == OverlayKind::Crop && crop) {
        scene.changedCrop = *crop;
        scene.changedCrop->topLeft += delta.toPoint();
    } else if (const auto* outline = scene.outline(m_key->id); m_key->kind == OverlayKind::Outline && outline) {
        scene.changedOutline = *outline;
        if (m_corner)
            scene.changedOutline->points = withCornerAt(*outline, pointer.image);
        else
            scene.changedOutline->points.translate(heldInside(outline->points, delta, m_host.map().imageSize()));
    }
    m_host.redraw();
}

Overhang MarkDrag::overhang() const
{
    const auto& changed = m_host.scene().changedCrop;
    return changed ? overhangOf(changed->rect(), m_host.map().imageSize()) : Overhang{};
}

void MarkDrag::finish()
{
    const auto& scene = m_host.scene();
    const auto crop = scene.changedCrop;
    const auto outline = scene.changedOutline;
    const auto* cropBefore = crop ? scene.crop(crop->id) : nullptr;
    const auto* outlineBefore = outline ? scene.outline(outline->id) : nullptr;
    const bool cropChanged = cropBefore && cropBefore->topLeft != crop->topLeft && !overhang().any();
    const bool outlineChanged =
        outlineBefore && outlineBefore->points != outline->points && areaOf(outline->points) >= 1.0;
    clear();
    if (cropChanged)
        m_host.cropMoved(crop->id, crop->topLeft, crop->side);
    if (outlineChanged)
        m_host.outlineChanged(outline->id, outline->points);
}

bool MarkDrag::cancel()
{
    if (!m_key)
        return false;
    clear();
    return true;
}

void MarkDrag::clear()
{
    m_key.reset();
    m_corner.reset();
    m_host.scene().changedCrop.reset();
    m_host.scene().changedOutline.reset();
    m_host.redraw();
}

} // namespace histosynth
