// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/augment/drag_handle.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

DragHandle::DragHandle(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

QSize DragHandle::sizeHint() const
{
    return {iconSide, iconSide + space8};
}

void DragHandle::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        Q_EMIT stepped(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QAbstractButton::keyPressEvent(event);
}

void DragHandle::mousePressEvent(QMouseEvent* event)
{
    QAbstractButton::mousePressEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    setCursor(Qt::ClosedHandCursor);
    Q_EMIT dragBegan();
}

void DragHandle::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT draggedTo(event->globalPosition().toPoint());
}

void DragHandle::mouseReleaseEvent(QMouseEvent* event)
{
    QAbstractButton::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    event->accept();
    setCursor(Qt::OpenHandCursor);
    Q_EMIT dragEnded();
}

// Six dots, as everywhere; framed while it has the focus.
void DragHandle::paintEvent(QPaintEvent*)
{
    const auto colours = themeColours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre = QRectF(rect()).center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(underMouse() || isDown() ? palette().color(QPalette::WindowText) : colours.secondaryText);
    for (const int row : {-1, 0, 1}) {
        for (const double column : {-0.5, 0.5})
            painter.drawEllipse(centre + QPointF(5.0 * column, 5.0 * row), 1.5, 1.5);
    }
    if (!hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), space4, space4);
}

void DragHandle::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void DragHandle::retranslate()
{
    setToolTip(tr("Drag to move it, or use the up and down keys. Operations are applied from top to bottom."));
}

} // namespace histosynth
