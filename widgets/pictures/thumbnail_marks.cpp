// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/thumbnail_marks.h"

#include <QtGui/QPainterPath>

#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/pictures/picture_plate.h"

namespace histosynth {

namespace {

constexpr double markSide = 20.0;
constexpr int smallPicture = 96; // pixels of width below which marks shrink, to leave something of it to see
constexpr double smallScale = 0.7;

void paintWarning(QPainter& painter, const QRectF& box)
{
    QPainterPath triangle;
    triangle.addPolygon(QPolygonF({QPointF(box.center().x(), box.top() + 1), QPointF(box.right(), box.bottom() - 1),
                                   QPointF(box.left(), box.bottom() - 1)}));
    triangle.closeSubpath();
    painter.setPen(QPen(QColor(0, 0, 0), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(classColour(6)); // yellow
    painter.drawPath(triangle);
    painter.setPen(QPen(QColor(0, 0, 0), 2.0, Qt::SolidLine, Qt::RoundCap));
    const double x = box.center().x();
    painter.drawLine(QPointF(x, box.top() + 7), QPointF(x, box.top() + 12));
    painter.drawPoint(QPointF(x, box.top() + 15.5));
}

void paintVerdict(QPainter& painter, const QRectF& box, PictureVerdict verdict)
{
    const bool accepted = verdict == PictureVerdict::Accepted;
    painter.setPen(QPen(Qt::white, 1.5));
    painter.setBrush(accepted ? classColour(2) : classColour(5)); // green, vermilion
    painter.drawEllipse(box.adjusted(1, 1, -1, -1));
    painter.setPen(QPen(Qt::white, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = box.center();
    if (accepted) {
        painter.drawPolyline(QPolygonF({c + QPointF(-4, 0), c + QPointF(-1, 3.5), c + QPointF(4.5, -3)}));
    } else {
        painter.drawLine(c + QPointF(-3.2, -3.2), c + QPointF(3.2, 3.2));
        painter.drawLine(c + QPointF(-3.2, 3.2), c + QPointF(3.2, -3.2));
    }
}

void paintCropCount(QPainter& painter, const QPointF& bottomRight, int count)
{
    const QString text = countText(count);
    const QFontMetricsF metrics(painter.font());
    constexpr double square = 9.0;
    QRectF plate(0, 0, square + metrics.horizontalAdvance(text) + 2 * space8, markSide);
    plate.moveBottomRight(bottomRight);
    PicturePlate::paint(painter, plate);
    const QRectF outline(plate.left() + 6, plate.center().y() - square / 2, square, square);
    painter.setPen(QPen(PicturePlate::ink(), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(outline);
    painter.drawText(plate.adjusted(square + 10, 0, -4, 0), Qt::AlignCenter, text);
}

} // namespace

void paintThumbnailMarks(QPainter& painter, const QRect& picture, const ThumbnailItem& item)
{
    const double scale = picture.width() < smallPicture ? smallScale : 1.0;
    painter.save();
    painter.translate(picture.topLeft());
    painter.scale(scale, scale);
    const QRectF area =
        QRectF(QPointF(0, 0), QSizeF(picture.size()) / scale).adjusted(space4, space4, -space4, -space4);
    const QSizeF size(markSide, markSide);
    if (!item.warnings.isEmpty())
        paintWarning(painter, QRectF(area.topRight() - QPointF(markSide, 0), size));
    if (item.verdict != PictureVerdict::None)
        paintVerdict(painter, QRectF(area.topLeft(), size), item.verdict);
    if (item.cropCount > 0)
        paintCropCount(painter, area.bottomRight(), item.cropCount);
    painter.restore();
}

} // namespace histosynth
