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
constexpr int linesKept = 4000;
constexpr int leastForWords = 96; // pixels of height: room for a sign and words below it

} // namespace

ThumbnailDelegate::ThumbnailDelegate(ThumbnailModel& model) : m_model(model), m_lines(linesKept) {}

void ThumbnailDelegate::setGeometry(QSize box, QSize cell)
{
    m_titleFont = themeFont(TextSize::Body);
    m_subtitleFont = themeFont(TextSize::Secondary);
    m_lines.clear();
    m_box = box;
    m_cell = cell;
}

int ThumbnailDelegate::heightFor(int boxHeight, bool hasSubtitle)
{
    const int title = QFontMetrics(themeFont(TextSize::Body)).height();
    const int subtitle = hasSubtitle ? QFontMetrics(themeFont(TextSize::Secondary)).height() : 0;
    return padding + boxHeight + barHeight + space4 + title + subtitle + padding;
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return m_cell;
}

QRect ThumbnailDelegate::boxIn(const QRect& cell) const
{
    return {cell.left() + (cell.width() - m_box.width()) / 2, cell.top() + padding, m_box.width(), m_box.height()};
}

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option);
    const auto& item = m_model.items()[size_t(index.row())];
    const QRect box = boxIn(option.rect);
    if (item.dimmed)
        painter->setOpacity(dimmedOpacity);
    const QRect picture = paintPicture(*painter, box, index.row(), option.palette);
    if (item.classColour.isValid())
        painter->fillRect(QRect(box.left(), box.bottom() + 1, box.width(), barHeight), item.classColour);
    painter->setFont(m_subtitleFont);
    paintThumbnailMarks(*painter, picture, item);
    paintTexts(*painter, option.rect, index.row(), option.palette);
    painter->restore();
}

// Grey, for a tint beside a picture shifts how its stain is seen; the line around it says what is selected.
void ThumbnailDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
    const bool focused = (option.state & QStyle::State_HasFocus) != 0;
    if (!selected && !hovered && !focused)
        return;
    const auto colours = themeColours(option.palette);
    const QRectF area = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(colours.surround, option.palette.color(QPalette::Text), selected ? 0.12 : 0.05));
    painter.drawRoundedRect(area, cornerRadius, cornerRadius);
    painter.setBrush(Qt::NoBrush);
    if (selected) {
        painter.setPen(QPen(colours.accent, 3));
        painter.drawRoundedRect(area, cornerRadius, cornerRadius);
    }
    if (focused) { // a second line within
        painter.setPen(QPen(option.palette.color(QPalette::Text), 1));
        painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), space4, space4);
    }
}

QRect ThumbnailDelegate::paintPicture(QPainter& painter, const QRect& box, int row, const QPalette& palette) const
{
    const qint64 id = m_model.idAt(row);
    const QPixmap picture = m_model.store().picture(id, m_box, painter.device()->devicePixelRatioF());
    if (picture.isNull()) {
        paintMissing(painter, box, m_model.store().failure(id), palette);
        return box;
    }
    QRect target(QPoint(0, 0), picture.deviceIndependentSize().toSize());
    target.moveCenter(box.center());
    target.moveBottom(box.bottom()); // it stands on the bar of its class
    painter.drawPixmap(target.topLeft(), picture);
    return target;
}

// A quiet plate; with a crossed-out picture and words where the file cannot be read.
void ThumbnailDelegate::paintMissing(QPainter& painter, const QRect& box, const QString& failure,
                                     const QPalette& palette) const
{
    const auto colours = themeColours(palette);
    const QColor text = palette.color(QPalette::Text);
    painter.fillRect(box, mixed(colours.surround, text, 0.06));
    if (failure.isEmpty())
        return;
    const QColor ink = mixed(colours.surround, text, 0.75);
    QRectF sign(0, 0, 28, 22);
    sign.moveCenter(QRectF(box).center() - QPointF(0, box.height() >= leastForWords ? 14 : 0));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawRect(sign);
    painter.drawLine(sign.bottomLeft() + QPointF(-4, 4), sign.topRight() + QPointF(4, -4));
    if (box.height() < leastForWords)
        return;
    painter.setFont(m_subtitleFont);
    const QRectF room(box.left() + space4, sign.bottom() + space8, box.width() - 2 * space4,
                      box.bottom() - sign.bottom() - space8);
    painter.drawText(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tr("Cannot be read"));
}

void ThumbnailDelegate::paintTexts(QPainter& painter, const QRect& cell, int row, const QPalette& palette) const
{
    const auto& item = m_model.items()[size_t(row)];
    const QRect box = boxIn(cell);
    const QColor text = palette.color(QPalette::Text);
    const QPoint at(box.left(), box.bottom() + 1 + barHeight + space4);
    paintLine(painter, at, item.title, m_titleFont, Qt::ElideMiddle, text);
    if (item.subtitle.isEmpty())
        return;
    const QColor quiet = mixed(themeColours(palette).surround, text, 0.8);
    paintLine(painter, at + QPoint(0, QFontMetrics(m_titleFont).height()), item.subtitle, m_subtitleFont,
              Qt::ElideRight, quiet);
}

void ThumbnailDelegate::paintLine(QPainter& painter, const QPoint& at, const QString& text, const QFont& font,
                                  Qt::TextElideMode elide, const QColor& colour) const
{
    const QString key = QChar(elide == Qt::ElideMiddle ? u'1' : u'2') + text;
    auto* line = m_lines.object(key);
    if (!line) {
        line = new QStaticText(QFontMetrics(font).elidedText(text, elide, m_box.width()));
        line->setTextFormat(Qt::PlainText);
        line->prepare(QTransform(), font);
        m_lines.insert(key, line);
    }
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawStaticText(at, *line);
}

} // namespace histosynth
