// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/thumbnail_delegate.h"

#include <QtGui/QPainter>

#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/pictures/thumbnail_marks.h"
#include "widgets/pictures/thumbnail_model.h"

namespace histosynth {

namespace {

constexpr int barHeight = 4;
constexpr double dimmedOpacity = 0.35;

} // namespace

void ThumbnailDelegate::setGeometry(int side, QSize cell)
{
    m_side = side;
    m_cell = cell;
}

int ThumbnailDelegate::heightFor(int side)
{
    const int title = QFontMetrics(themeFont(TextSize::Body)).height();
    const int subtitle = QFontMetrics(themeFont(TextSize::Secondary)).height();
    return padding + side + barHeight + space4 + title + subtitle + padding;
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return m_cell;
}

QRect ThumbnailDelegate::squareIn(const QRect& cell) const
{
    return {cell.left() + (cell.width() - m_side) / 2, cell.top() + padding, m_side, m_side};
}

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option);
    const auto& item = m_model.items()[size_t(index.row())];
    const QRect square = squareIn(option.rect);
    if (item.dimmed)
        painter->setOpacity(dimmedOpacity);
    const QRect picture = paintPicture(*painter, square, index.row(), option.palette);
    if (item.classColour.isValid())
        painter->fillRect(QRect(square.left(), square.bottom() + 1, square.width(), barHeight), item.classColour);
    painter->setFont(themeFont(TextSize::Secondary));
    paintThumbnailMarks(*painter, picture, item);
    paintTexts(*painter, option.rect, index.row(), option.palette);
    painter->restore();
}

void ThumbnailDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const auto colours = themeColours(option.palette);
    const QRectF area = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    painter.setPen(Qt::NoPen);
    if (selected) {
        painter.setBrush(colours.selected);
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRoundedRect(area, cornerRadius, cornerRadius);
    } else if ((option.state & QStyle::State_MouseOver) != 0) {
        painter.setBrush(mixed(colours.surround, option.palette.color(QPalette::Text), 0.08));
        painter.drawRoundedRect(area, cornerRadius, cornerRadius);
    }
    if ((option.state & QStyle::State_HasFocus) == 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(option.palette.color(QPalette::Text), 1, Qt::DotLine));
    painter.drawRoundedRect(area.adjusted(2.5, 2.5, -2.5, -2.5), space4, space4);
}

QRect ThumbnailDelegate::paintPicture(QPainter& painter, const QRect& square, int row, const QPalette& palette) const
{
    const qint64 id = m_model.idAt(row);
    const QPixmap picture = m_model.store().picture(id, m_side, painter.device()->devicePixelRatioF());
    if (picture.isNull()) {
        paintMissing(painter, square, m_model.store().failure(id), palette);
        return square;
    }
    QRect target(QPoint(0, 0), picture.deviceIndependentSize().toSize());
    target.moveCenter(square.center());
    painter.drawPixmap(target.topLeft(), picture);
    return target;
}

// A quiet plate; with a crossed-out picture and words where the file cannot be read.
void ThumbnailDelegate::paintMissing(QPainter& painter, const QRect& square, const QString& failure,
                                     const QPalette& palette) const
{
    const auto colours = themeColours(palette);
    const QColor text = palette.color(QPalette::Text);
    painter.fillRect(square, mixed(colours.surround, text, 0.06));
    if (failure.isEmpty())
        return;
    const QColor ink = mixed(colours.surround, text, 0.75);
    QRectF sign(0, 0, 28, 22);
    sign.moveCenter(QRectF(square).center() - QPointF(0, m_side >= 96 ? 14 : 0));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawRect(sign);
    painter.drawLine(sign.bottomLeft() + QPointF(-4, 4), sign.topRight() + QPointF(4, -4));
    if (m_side < 96)
        return;
    painter.setFont(themeFont(TextSize::Secondary));
    const QRectF room(square.left() + space4, sign.bottom() + space8, square.width() - 2 * space4,
                      square.bottom() - sign.bottom() - space8);
    painter.drawText(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tr("Cannot be read"));
}

void ThumbnailDelegate::paintTexts(QPainter& painter, const QRect& cell, int row, const QPalette& palette) const
{
    const auto& item = m_model.items()[size_t(row)];
    const QRect square = squareIn(cell);
    const QFont titleFont = themeFont(TextSize::Body);
    const QFontMetrics titleMetrics(titleFont);
    QRect line(square.left(), square.bottom() + 1 + barHeight + space4, square.width(), titleMetrics.height());
    painter.setFont(titleFont);
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     titleMetrics.elidedText(item.title, Qt::ElideMiddle, line.width()));
    if (item.subtitle.isEmpty())
        return;
    const QFont font = themeFont(TextSize::Secondary);
    const QFontMetrics metrics(font);
    line = QRect(line.left(), line.bottom() + 1, line.width(), metrics.height());
    painter.setFont(font);
    painter.setPen(mixed(themeColours(palette).surround, palette.color(QPalette::Text), 0.8));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(item.subtitle, Qt::ElideRight, line.width()));
}

} // namespace histosynth
