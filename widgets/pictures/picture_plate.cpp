// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/picture_plate.h"

#include <algorithm>

#include "widgets/look/measures.h"

namespace histosynth {

namespace {

constexpr QColor plateColour(0, 0, 0, 160);
constexpr double radius = 4.0;
constexpr double horizontalMargin = space8;
constexpr double verticalMargin = space4;

} // namespace

void PicturePlate::paint(QPainter& painter, const QRectF& plate)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plateColour);
    painter.drawRoundedRect(plate, radius, radius);
    painter.restore();
}

QRectF PicturePlate::paintText(QPainter& painter, const QPointF& position, Qt::Corner corner, const QString& text,
                               const QRectF& bounds)
{
    const QFontMetricsF metrics(painter.font());
    QRectF plate(0, 0, metrics.horizontalAdvance(text) + 2 * horizontalMargin, metrics.height() + 2 * verticalMargin);
    switch (corner) {
    case Qt::TopLeftCorner:
        plate.moveTopLeft(position);
        break;
    case Qt::TopRightCorner:
        plate.moveTopRight(position);
        break;
    case Qt::BottomLeftCorner:
        plate.moveBottomLeft(position);
        break;
    case Qt::BottomRightCorner:
        plate.moveBottomRight(position);
        break;
    }
    plate.moveLeft(std::max(bounds.left(), std::min(plate.left(), bounds.right() - plate.width())));
    plate.moveTop(std::max(bounds.top(), std::min(plate.top(), bounds.bottom() - plate.height())));
    paint(painter, plate);
    painter.setPen(ink());
    painter.drawText(plate, Qt::AlignCenter, text);
    return plate;
}

} // namespace histosynth
