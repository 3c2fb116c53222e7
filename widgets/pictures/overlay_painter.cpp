// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/overlay_painter.h"

#include <QtGui/QPainterPath>

#include <algorithm>

#include "widgets/look/format.h"
#include "widgets/look/theme.h"
#include "widgets/pictures/picture_plate.h"

namespace histosynth {

namespace {

constexpr double lineWidth = 2.0;
constexpr double haloWidth = 4.0;
constexpr double handleSide = 8.0;
constexpr double fillShare = 0.15;
constexpr double hoveredFillShare = 0.25;
constexpr double smallestLabelled = 48.0; // view pixels of a mark's width that has room for its label

QColor withShare(QColor colour, double share)
{
    colour.setAlphaF(float(share));
    return colour;
}

} // namespace

OverlayPainter::OverlayPainter(QPainter& painter, const ViewportMap& map, const QPalette& palette)
    : m_painter(painter), m_map(map), m_halo(themeColours(palette).halo), m_leaving(themeColours(palette).leaving)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

QPolygonF OverlayPainter::toView(const QPolygonF& image) const
{
    QPolygonF view;
    view.reserve(image.size());
    for (const QPointF& point : image)
        view.append(m_map.toView(point));
    return view;
}

void OverlayPainter::paint(const OverlayScene& scene)
{
    const QRectF seen = m_map.visibleImageRect();
    const auto stateOf = [&](const OverlayKey& key) {
        if (scene.isSelected(key))
            return State::Selected;
        return scene.hovered == key ? State::Hovered : State::Plain;
    };
    const bool alone = scene.selection.size() == 1;
    for (const auto& outline : scene.outlines) {
        const bool changed = scene.changedOutline && scene.changedOutline->id == outline.id;
        const auto& shown = changed ? *scene.changedOutline : outline;
        if (shown.points.boundingRect().intersects(seen))
            paintOutline(shown, stateOf({OverlayKind::Outline, outline.id}), alone);
    }
    for (const auto& crop : scene.crops) {
        const bool changed = scene.changedCrop && scene.changedCrop->id == crop.id;
        if (!changed && seen.intersects(QRectF(crop.rect())))
            paintCrop(crop, stateOf({OverlayKind::Crop, crop.id}));
    }
}

void OverlayPainter::stroke(const QPolygonF& viewPoints, bool closed, const QColor& colour, bool strong,
                            Qt::PenStyle style)
{
    QPainterPath path;
    path.addPolygon(viewPoints);
    if (closed)
        path.closeSubpath();
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_halo, strong ? 2 * haloWidth : haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPath(path);
    m_painter.setPen(QPen(colour, lineWidth, style, Qt::FlatCap, Qt::RoundJoin));
    m_painter.drawPath(path);
}

void OverlayPainter::paintCrop(const CropOverlay& crop, State state)
{
    const QRectF rect = m_map.toView(QRectF(crop.rect()));
    stroke(cornersOf(rect), true, crop.colour, state != State::Plain, Qt::SolidLine);
    paintLabel(rect, crop.label);
}

void OverlayPainter::paintOutline(const OutlineOverlay& outline, State state, bool withHandles)
{
    const QPolygonF points = toView(outline.points);
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    m_painter.fillPath(path, withShare(outline.colour, state == State::Hovered ? hoveredFillShare : fillShare));
    stroke(points, true, outline.colour, state == State::Selected, Qt::SolidLine);
    if (state == State::Selected && withHandles)
        paintHandles(points, outline.colour);
    if (state != State::Plain && !outline.label.isEmpty()) { // above, clear of its handles
        const QPointF above = points.boundingRect().topLeft() - QPointF(0, haloWidth + handleSide / 2);
        PicturePlate::paintText(m_painter, above, Qt::BottomLeftCorner, outline.label,
                                QRectF(QPointF(0, 0), m_map.viewSize()));
    }
}

void OverlayPainter::paintHandles(const QPolygonF& viewPoints, const QColor& colour)
{
    m_painter.setPen(QPen(m_halo, 1.0));
    m_painter.setBrush(colour);
    for (const QPointF& point : viewPoints) {
        const QRectF handle(point.x() - handleSide / 2, point.y() - handleSide / 2, handleSide, handleSide);
        m_painter.drawRect(handle);
    }
}

void OverlayPainter::paintLabel(const QRectF& viewBounds, const QString& label)
{
    if (label.isEmpty() || viewBounds.width() < smallestLabelled)
        return;
    const QRectF view(QPointF(0, 0), m_map.viewSize());
    PicturePlate::paintText(m_painter, viewBounds.topLeft() + QPointF(4, 4), Qt::TopLeftCorner, label, view);
}

void OverlayPainter::paintGhost(const CropOverlay& crop, const Overhang& overhang, const QString& size)
{
    const QRectF rect = m_map.toView(QRectF(crop.rect()));
    const QColor colour = overhang.any() ? m_leaving : crop.colour;
    if (overhang.any())
        m_painter.fillRect(rect, withShare(colour, fillShare));
    stroke(cornersOf(rect), true, colour, false, Qt::DashLine);
    QString text = size;
    if (overhang.across > 0 && overhang.down > 0)
        text =
            tr("Leaves the image by %1 across and %2 down").arg(pixelsText(overhang.across), pixelsText(overhang.down));
    else if (overhang.any())
        text = tr("Leaves the image by %1").arg(pixelsText(std::max(overhang.across, overhang.down)));
    paintSize(QRectF(crop.rect()), text);
}

void OverlayPainter::paintSize(const QRectF& imageRect, const QString& size)
{
    const QRectF view(QPointF(0, 0), m_map.viewSize());
    const QPointF below = m_map.toView(imageRect).bottomLeft() + QPointF(0, 4);
    PicturePlate::paintText(m_painter, below, Qt::TopLeftCorner, size, view);
}

void OverlayPainter::paintDraft(const QPolygonF& points, const QColor& colour, bool closed)
{
    const QPolygonF view = toView(points);
    if (view.size() > 2) {
        QPainterPath path;
        path.addPolygon(view);
        m_painter.fillPath(path, withShare(colour, fillShare));
    }
    stroke(view, closed, colour, false, Qt::DashLine);
    m_painter.setPen(QPen(m_halo, 1.0));
    m_painter.setBrush(colour);
    for (const QPointF& point : view)
        m_painter.drawEllipse(point, handleSide / 2, handleSide / 2);
}

} // namespace histosynth
