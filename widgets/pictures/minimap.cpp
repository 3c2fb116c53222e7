// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/minimap.h"

#include <QtGui/QPainterPath>

#include "widgets/look/measures.h"

namespace histosynth {

namespace {

constexpr double margin = space16; // to the corner of the view

bool showsAll(const ViewportMap& map)
{
    const QRectF image(QPointF(0, 0), QSizeF(map.imageSize()));
    return map.visibleImageRect().size() == image.size();
}

} // namespace

QRectF Minimap::rect(const ViewportMap& map)
{
    if (map.isEmpty() || map.isFitted() || showsAll(map))
        return {};
    const QSizeF size = QSizeF(map.imageSize()).scaled(longestSide, longestSide, Qt::KeepAspectRatio);
    if (map.viewSize().width() < 2.5 * size.width() || map.viewSize().height() < 2.5 * size.height())
        return {};
    return {QPointF(map.viewSize().width() - size.width() - margin, map.viewSize().height() - size.height() - margin),
            size};
}

std::optional<QPointF> Minimap::imageAt(const ViewportMap& map, const QPointF& view)
{
    const QRectF area = rect(map);
    if (!area.contains(view))
        return std::nullopt;
    const double scale = map.imageSize().width() / area.width();
    return (view - area.topLeft()) * scale;
}

void Minimap::paint(QPainter& painter, const ViewportMap& map, const QColor& frame) const
{
    const QRectF area = rect(map);
    if (area.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(area.adjusted(-1, -1, 1, 1), QColor(255, 255, 255));
    painter.drawImage(area, m_picture);
    const double scale = area.width() / map.imageSize().width();
    const QRectF seen = map.visibleImageRect();
    const QRectF window = QRectF(area.topLeft() + seen.topLeft() * scale, seen.size() * scale).intersected(area);
    QPainterPath outside;
    outside.addRect(area);
    QPainterPath inside;
    inside.addRect(window);
    painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, 96));
    painter.setPen(QPen(frame, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(window.adjusted(1, 1, -1, -1));
    painter.restore();
}

} // namespace histosynth
