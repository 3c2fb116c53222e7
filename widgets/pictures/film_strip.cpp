// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/film_strip.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <utility>

#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/pictures/image_pyramid.h"

namespace histosynth {

namespace {

constexpr int smallestSide = 48;
constexpr int usualSide = 112;
constexpr int cursorWidth = 2;

int captionHeight()
{
    return QFontMetrics(themeFont(TextSize::Secondary)).height() + space4;
}

} // namespace

FilmStrip::FilmStrip(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Previews by step"));
}

void FilmStrip::setFrames(std::vector<Frame> frames)
{
    const bool atEnd = horizontalScrollBar()->value() == horizontalScrollBar()->maximum();
    m_frames = std::move(frames);
    std::ranges::stable_sort(m_frames, {}, &Frame::step);
    m_hovered = -1;
    layOut();
    if (atEnd)
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum());
    viewport()->update();
}

void FilmStrip::addFrame(Frame frame)
{
    std::vector<Frame> frames = m_frames; // images are shared, not copied
    const auto same = std::ranges::find(frames, frame.step, &Frame::step);
    if (same != frames.end())
        *same = std::move(frame);
    else
        frames.push_back(std::move(frame));
    setFrames(std::move(frames));
}

void FilmStrip::setCursorStep(std::optional<qint64> step)
{
    if (step == m_cursor)
        return;
    m_cursor = step;
    setAccessibleDescription(step ? tr("Step %1").arg(countText(*step)) : QString());
    if (step)
        showFrame(frameShowing(*step));
    viewport()->update();
}

QSize FilmStrip::sizeHint() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {640, usualSide + captionHeight() + 2 * space8 + bar};
}

QSize FilmStrip::minimumSizeHint() const
{
    return {160, smallestSide + captionHeight() + 2 * space8};
}

// What the height leaves, so that the strip can be made larger.
int FilmStrip::frameSide() const
{
    return std::max(smallestSide, viewport()->height() - captionHeight() - 2 * space8);
}

QRect FilmStrip::frameRect(int index) const
{
    const int side = frameSide();
    return {space8 + index * (side + space8) - horizontalScrollBar()->value(), space8, side, side};
}

int FilmStrip::frameAt(const QPoint& position) const
{
    const int pitch = frameSide() + space8;
    const int index = (position.x() - space8 + horizontalScrollBar()->value()) / pitch;
    if (index < 0 || index >= int(m_frames.size()))
        return -1;
    return frameRect(index).adjusted(0, 0, 0, captionHeight()).contains(position) ? index : -1;
}

int FilmStrip::frameShowing(qint64 step) const
{
    const auto after = std::ranges::upper_bound(m_frames, step, {}, &Frame::step);
    return m_frames.empty() ? -1 : std::max(0, int(after - m_frames.begin()) - 1);
}

// Between the middles of the two frames around the step, by its share of the way.
double FilmStrip::cursorX() const
{
    const int index = frameShowing(*m_cursor);
    const double middle = frameRect(index).center().x() + 0.5;
    const auto& frame = m_frames[size_t(index)];
    if (index + 1 >= int(m_frames.size()) || *m_cursor <= frame.step)
        return middle;
    const double share = double(*m_cursor - frame.step) / double(m_frames[size_t(index) + 1].step - frame.step);
    return middle + share * (frameSide() + space8);
}

void FilmStrip::layOut()
{
    const int content = space8 + int(m_frames.size()) * (frameSide() + space8);
    horizontalScrollBar()->setRange(0, std::max(0, content - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(frameSide() + space8);
}

void FilmStrip::showFrame(int index)
{
    if (index < 0)
        return;
    const QRect rect = frameRect(index);
    auto* bar = horizontalScrollBar();
    if (rect.left() < space8)
        bar->setValue(bar->value() + rect.left() - space8);
    else if (rect.right() > viewport()->width() - space8)
        bar->setValue(bar->value() + rect.right() - viewport()->width() + space8);
}

void FilmStrip::moveCursorTo(int index)
{
    if (index < 0 || index >= int(m_frames.size()))
        return;
    const qint64 step = m_frames[size_t(index)].step;
    setCursorStep(step);
    Q_EMIT stepHovered(step);
}

void FilmStrip::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Previews by step"));
    if (event->type() == QEvent::FontChange)
        layOut();
    viewport()->update();
}

bool FilmStrip::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = frameAt(help->pos());
        const QString text = index < 0 ? QString() : m_frames[size_t(index)].toolTip;
        QToolTip::showText(help->globalPos(), text, viewport(), index < 0 ? QRect() : frameRect(index));
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_hovered = -1;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void FilmStrip::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_frames.size()) - 1;
    const int now = m_cursor ? frameShowing(*m_cursor) : last + 1;
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursorTo(std::max(0, now - 1));
        break;
    case Qt::Key_Right:
        moveCursorTo(std::min(last, now + 1));
        break;
    case Qt::Key_Home:
        moveCursorTo(0);
        break;
    case Qt::Key_End:
        moveCursorTo(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (now >= 0 && now <= last)
            Q_EMIT stepSelected(m_frames[size_t(now)].step);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void FilmStrip::mouseMoveEvent(QMouseEvent* event)
{
    const int index = frameAt(event->position().toPoint());
    if (index == m_hovered)
        return;
    m_hovered = index;
    viewport()->setCursor(index < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    moveCursorTo(index);
    viewport()->update();
}

void FilmStrip::mousePressEvent(QMouseEvent* event)
{
    const int index = frameAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || index < 0)
        return;
    setCursorStep(m_frames[size_t(index)].step);
    Q_EMIT stepSelected(m_frames[size_t(index)].step);
}

void FilmStrip::resizeEvent(QResizeEvent* /*event*/)
{
    const bool atEnd = horizontalScrollBar()->value() == horizontalScrollBar()->maximum();
    layOut();
    if (atEnd)
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum());
    if (m_cursor)
        showFrame(frameShowing(*m_cursor));
}

// The strip has one direction: a wheel of either axis moves along it.
void FilmStrip::wheelEvent(QWheelEvent* event)
{
    const QPoint delta = event->angleDelta();
    const int along = delta.x() != 0 ? delta.x() : delta.y();
    if (horizontalScrollBar()->maximum() == 0) {
        event->ignore();
        return;
    }
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - along);
    event->accept();
}

void FilmStrip::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void FilmStrip::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void FilmStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    const auto colours = themeColours(palette());
    painter.fillRect(viewport()->rect(), colours.surround);
    painter.setFont(themeFont(TextSize::Secondary));
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    if (m_frames.empty()) {
        painter.setPen(mixed(colours.surround, palette().color(QPalette::Text), 0.8));
        painter.drawText(viewport()->rect().adjusted(space16, 0, -space16, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Previews appear here while the model learns."));
        return;
    }
    for (int i = 0; i < int(m_frames.size()); ++i)
        if (frameRect(i).intersects(viewport()->rect()))
            paintFrame(painter, i);
    if (m_cursor)
        paintCursor(painter);
}

void FilmStrip::paintFrame(QPainter& painter, int index) const
{
    const auto colours = themeColours(palette());
    const auto& frame = m_frames[size_t(index)];
    const QRect rect = frameRect(index);
    const bool chosen = m_cursor && frameShowing(*m_cursor) == index;
    const QColor text = palette().color(QPalette::Text);
    painter.fillRect(rect, mixed(colours.surround, text, 0.06));
    if (!frame.image.isNull()) {
        const QSize size = frame.image.size().scaled(rect.size(), Qt::KeepAspectRatio);
        QRect target(QPoint(0, 0), size);
        target.moveCenter(rect.center());
        paintReduced(painter, target, frame.image);
    }
    if (chosen || index == m_hovered) {
        const bool strong = chosen && hasFocus();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, strong ? 3 : 2));
        painter.drawRect(QRectF(rect).adjusted(-1, -1, 1, 1));
    }
    painter.setPen(chosen ? text : mixed(colours.surround, text, 0.8));
    const QRect caption(rect.left() - space4, rect.bottom() + 1, rect.width() + space8, captionHeight());
    painter.drawText(caption, Qt::AlignCenter, countText(frame.step));
}

void FilmStrip::paintCursor(QPainter& painter) const
{
    if (m_frames.empty())
        return;
    const double x = cursorX();
    const double bottom = space8 + frameSide();
    painter.setPen(QPen(themeColours(palette()).halo, cursorWidth + 2));
    painter.drawLine(QPointF(x, 2), QPointF(x, bottom));
    painter.setPen(QPen(themeColours(palette()).accent, cursorWidth));
    painter.drawLine(QPointF(x, 2), QPointF(x, bottom));
}

} // namespace histosynth
