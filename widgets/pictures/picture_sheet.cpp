// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/picture_sheet.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <utility>

#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/pictures/image_pyramid.h"

namespace histosynth {

PictureSheet::PictureSheet(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Sample images"));
}

void PictureSheet::setPictures(std::vector<Picture> pictures)
{
    m_pictures = std::move(pictures);
    m_hovered = -1;
    m_pressed = -1;
    if (m_current >= int(m_pictures.size()))
        setCurrent(int(m_pictures.size()) - 1);
    update();
}

void PictureSheet::setPicture(int index, Picture picture)
{
    if (index < 0 || index >= int(m_pictures.size()))
        return;
    m_pictures[size_t(index)] = std::move(picture);
    update(cellRect(index));
}

void PictureSheet::setCurrent(int index)
{
    if (index == m_current || index < -1 || index >= int(m_pictures.size()))
        return;
    m_current = index;
    setAccessibleDescription(index < 0 ? QString() : m_pictures[size_t(index)].caption);
    update();
    Q_EMIT currentChanged(index);
}

QSize PictureSheet::sizeHint() const
{
    return {640, 480};
}

QSize PictureSheet::minimumSizeHint() const
{
    return {240, 180};
}

int PictureSheet::columnsFor(int count, QSize area, int captionHeight, int gap)
{
    int best = 1;
    int bestSide = 0;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const int side = std::min((area.width() - (columns - 1) * gap) / columns,
                                  (area.height() - (rows - 1) * gap) / rows - captionHeight);
        if (side > bestSide) {
            best = columns;
            bestSide = side;
        }
    }
    return best;
}

int PictureSheet::columns() const
{
    const QSize area = contentsRect().adjusted(space8, space8, -space8, -space8).size();
    return columnsFor(int(m_pictures.size()), area, captionHeight(), space8);
}

int PictureSheet::captionHeight() const
{
    const bool captioned = std::ranges::any_of(m_pictures, [](const Picture& p) { return !p.caption.isEmpty(); });
    return captioned ? QFontMetrics(themeFont(TextSize::Secondary)).height() + space4 : 0;
}

// The whole sheet stands in the middle of the room.
QRect PictureSheet::cellRect(int index) const
{
    const QRect area = contentsRect().adjusted(space8, space8, -space8, -space8);
    const int columns = this->columns();
    const int rows = (int(m_pictures.size()) + columns - 1) / columns;
    const int caption = captionHeight();
    const int side = std::max(16, std::min((area.width() - (columns - 1) * space8) / columns,
                                           (area.height() - (rows - 1) * space8) / rows - caption));
    const QSize sheet(columns * (side + space8) - space8, rows * (side + caption + space8) - space8);
    const QPoint origin(area.left() + (area.width() - sheet.width()) / 2,
                        area.top() + (area.height() - sheet.height()) / 2);
    return {origin.x() + index % columns * (side + space8), origin.y() + index / columns * (side + caption + space8),
            side, side + caption};
}

int PictureSheet::pictureAt(const QPoint& position) const
{
    for (int i = 0; i < int(m_pictures.size()); ++i)
        if (cellRect(i).contains(position))
            return i;
    return -1;
}

bool PictureSheet::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = pictureAt(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : m_pictures[size_t(index)].toolTip, this);
        return true;
    }
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Sample images"));
    return QWidget::event(event);
}

void PictureSheet::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_pictures.size()) - 1;
    const int now = std::max(0, m_current);
    const auto go = [&](int index) {
        setCurrent(m_current < 0 ? std::min(0, last) : std::clamp(index, std::min(0, last), last));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        go(now - 1);
        break;
    case Qt::Key_Right:
        go(now + 1);
        break;
    case Qt::Key_Up:
        go(now >= columns() ? now - columns() : now);
        break;
    case Qt::Key_Down:
        go(now + columns() <= last ? now + columns() : now);
        break;
    case Qt::Key_Home:
        go(0);
        break;
    case Qt::Key_End:
        go(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT pictureActivated(m_current);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PictureSheet::mouseMoveEvent(QMouseEvent* event)
{
    const int index = pictureAt(event->position().toPoint());
    if (index == m_hovered)
        return;
    m_hovered = index;
    setCursor(index < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void PictureSheet::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void PictureSheet::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = pictureAt(event->position().toPoint());
}

void PictureSheet::mouseReleaseEvent(QMouseEvent* event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (event->button() != Qt::LeftButton || pressed < 0 || pressed != pictureAt(event->position().toPoint()))
        return;
    setCurrent(pressed);
    Q_EMIT pictureActivated(pressed);
}

void PictureSheet::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.fillRect(rect(), themeColours(palette()).surround);
    painter.setFont(themeFont(TextSize::Secondary));
    for (int i = 0; i < int(m_pictures.size()); ++i)
        paintPicture(painter, i);
}

void PictureSheet::paintPicture(QPainter& painter, int index) const
{
    const auto colours = themeColours(palette());
    const auto& picture = m_pictures[size_t(index)];
    const QRect cell = cellRect(index);
    const QRect square(cell.left(), cell.top(), cell.width(), cell.width());
    const QColor text = palette().color(QPalette::Text);
    if (picture.image.isNull()) {
        painter.fillRect(square, mixed(colours.surround, text, 0.06));
    } else {
        QRect target(QPoint(0, 0), picture.image.size().scaled(square.size(), Qt::KeepAspectRatio));
        target.moveCenter(square.center());
        paintReduced(painter, target, picture.image);
    }
    if (index == m_hovered || (index == m_current && hasFocus())) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, index == m_current ? 3 : 2));
        painter.drawRect(QRectF(square).adjusted(-1, -1, 1, 1));
    }
    painter.setPen(text);
    const QRect caption(cell.left(), square.bottom() + 1, cell.width(), cell.height() - cell.width());
    const QString line = painter.fontMetrics().elidedText(picture.caption, Qt::ElideRight, caption.width());
    painter.drawText(caption, Qt::AlignCenter | Qt::TextSingleLine, line);
}

} // namespace histosynth
