// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGui/QContextMenuEvent>
#include <QtGui/QNativeGestureEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QGestureEvent>
#include <QtWidgets/QPinchGesture>

#include <cmath>

#include "widgets/look/theme.h"
#include "widgets/pictures/image_viewer_private.h"

namespace histosynth {

namespace {

constexpr double wheelDoubling = 360.0; // of a wheel's angle (eighths of a degree: a notch has 120) for twice the size

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

bool ImageViewer::event(QEvent* event)
{
    const auto zoomAt = [this](const QPointF& global, double factor) {
        m_d->changeView([&](ViewportMap& map) { map.zoomAt(mapFromGlobal(global), factor); });
    };
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAt(gesture->globalPosition(), 1.0 + gesture->value());
            return true;
        }
    } else if (event->type() == QEvent::Gesture) {
        const auto* gestures = static_cast<QGestureEvent*>(event);
        if (const auto* pinch = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture))) {
            zoomAt(pinch->hotSpot(), pinch->scaleFactor());
            return true;
        }
    } else if (event->type() == QEvent::ShortcutOverride) {
        // Keys that a gesture or a selection needs at this moment come here, whatever the window uses them for.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool removes = key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace;
        const bool needsIt = key->key() == Qt::Key_Space || removes || // with nothing marked it removes nothing
                             (isArrow(key->key()) && !m_d->m_scene.selection.isEmpty()) ||
                             (key->key() == Qt::Key_Escape && m_d->m_grip == Private::Grip::Tool) ||
                             m_d->currentTool().wantsKey(key->key());
        if (needsIt && !m_d->m_pyramid.isNull()) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ImageViewer::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Image"));
    update();
}

void ImageViewer::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_d->m_pyramid.isNull())
        return;
    if (event->reason() == QContextMenuEvent::Mouse && !m_d->m_readOnly) {
        const auto hit = m_d->m_scene.markAt(m_d->m_map, event->pos());
        if (hit && !m_d->m_scene.isSelected(*hit))
            m_d->select({*hit});
    }
    Q_EMIT menuRequested(event->globalPos());
}

void ImageViewer::keyPressEvent(QKeyEvent* event)
{
    if (m_d->m_pyramid.isNull() && event->key() != Qt::Key_Escape && !isArrow(event->key())) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Space) {
        m_d->m_spaceHeld = true;
        m_d->updateCursor();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        m_d->escape();
        return;
    }
    const bool plain = (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    if (plain && m_d->handleViewKey(event->key()))
        return;
    if (plain && !m_d->m_readOnly &&
        (m_d->currentTool().key(*event) || m_d->handleToolKey(event->key()) || m_d->handleMarkKey(*event)))
        return;
    if (plain && isArrow(event->key())) {
        const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
        Q_EMIT stepRequested(back ? -1 : 1);
        return;
    }
    QWidget::keyPressEvent(event);
}

void ImageViewer::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    if (!event->isAutoRepeat()) {
        m_d->m_spaceHeld = false;
        m_d->updateCursor();
    }
}

void ImageViewer::focusOutEvent(QFocusEvent* event)
{
    m_d->m_spaceHeld = false;
    m_d->updateCursor();
    QWidget::focusOutEvent(event);
}

void ImageViewer::mousePressEvent(QMouseEvent* event)
{
    using Grip = Private::Grip;
    if (m_d->m_pyramid.isNull() || m_d->m_grip != Grip::None)
        return;
    const QPointF at = event->position();
    m_d->m_pointer = at;
    const bool left = event->button() == Qt::LeftButton;
    if (event->button() == Qt::MiddleButton || (left && m_d->m_spaceHeld)) {
        m_d->m_grip = Grip::Pan;
        m_d->m_lastPan = at;
    } else if (const auto place = Minimap::imageAt(m_d->m_map, at); left && m_d->m_minimapVisible && place) {
        m_d->m_grip = Grip::Minimap;
        centreOn(*place);
    } else if (left) {
        m_d->m_grip = Grip::Tool;
        m_d->currentTool().press(m_d->pointer(at, event->modifiers()));
    }
    m_d->updateCursor();
}

void ImageViewer::mouseMoveEvent(QMouseEvent* event)
{
    using Grip = Private::Grip;
    if (m_d->m_pyramid.isNull())
        return;
    const QPointF at = event->position();
    m_d->m_pointer = at;
    if (m_d->m_grip == Grip::Pan) {
        m_d->panBy(at - m_d->m_lastPan);
        m_d->m_lastPan = at;
    } else if (m_d->m_grip == Grip::Minimap) {
        if (const auto place = Minimap::imageAt(m_d->m_map, at))
            centreOn(*place);
    } else {
        m_d->currentTool().move(m_d->pointer(at, event->modifiers()));
    }
    m_d->updateCursor();
    update(); // the read-out
}

void ImageViewer::mouseReleaseEvent(QMouseEvent* event)
{
    using Grip = Private::Grip;
    if (event->buttons() != Qt::NoButton || m_d->m_grip == Grip::None)
        return;
    const Grip grip = m_d->m_grip;
    m_d->m_grip = Grip::None;
    if (grip == Grip::Tool)
        m_d->currentTool().release(m_d->pointer(event->position(), event->modifiers()));
    m_d->updateCursor();
}

void ImageViewer::mouseDoubleClickEvent(QMouseEvent* event)
{
    const bool onMap = m_d->m_minimapVisible && Minimap::imageAt(m_d->m_map, event->position());
    if (m_d->m_pyramid.isNull() || event->button() != Qt::LeftButton || m_d->m_spaceHeld || onMap) {
        mousePressEvent(event);
        return;
    }
    m_d->m_grip = Private::Grip::Tool;
    m_d->currentTool().doubleClick(m_d->pointer(event->position(), event->modifiers()));
}

void ImageViewer::leaveEvent(QEvent* event)
{
    m_d->m_pointer.reset();
    m_d->currentTool().leave();
    update();
    QWidget::leaveEvent(event);
}

void ImageViewer::wheelEvent(QWheelEvent* event)
{
    if (m_d->m_pyramid.isNull() || event->angleDelta().y() == 0)
        return;
    const double factor = std::exp2(event->angleDelta().y() / wheelDoubling);
    m_d->changeView([&](ViewportMap& map) { map.zoomAt(event->position(), factor); });
    event->accept();
}

void ImageViewer::resizeEvent(QResizeEvent* /*event*/)
{
    m_d->changeView([this](ViewportMap& map) { map.setViewSize(size()); });
}

void ImageViewer::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    m_d->paint(painter);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(themeColours(palette()).accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace histosynth
