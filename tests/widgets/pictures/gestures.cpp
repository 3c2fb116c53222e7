// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/pictures/gestures.h"

#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>

namespace histosynth::test {

void moveTo(QWidget& widget, QPoint position, Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers)
{
    QMouseEvent event(QEvent::MouseMove, position, widget.mapToGlobal(position), Qt::NoButton, buttons, modifiers);
    QApplication::sendEvent(&widget, &event);
}

void drag(QWidget& widget, QPoint from, QPoint to, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    moveTo(widget, from, Qt::NoButton, modifiers);
    QTest::mousePress(&widget, button, modifiers, from);
    moveTo(widget, (from + to) / 2, button, modifiers);
    moveTo(widget, to, button, modifiers);
    QTest::mouseRelease(&widget, button, modifiers, to);
}

void doubleClick(QWidget& widget, QPoint position)
{
    QTest::mouseClick(&widget, Qt::LeftButton, {}, position);
    QTest::mouseDClick(&widget, Qt::LeftButton, {}, position);
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, position);
}

void turnWheel(QWidget& widget, QPoint position, int angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(position, widget.mapToGlobal(position), QPoint(), QPoint(0, angle), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

QImage gradient(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgb(x * 255 / size.width(), y * 255 / size.height(), 128));
    return image;
}

ShownViewer::ShownViewer()
{
    m_viewer.resize(800, 600);
    m_viewer.show();
    m_viewer.setImage(gradient({1600, 1200}));
    m_viewer.setFocus();
}

void ShownViewer::click(double x, double y, Qt::KeyboardModifiers modifiers)
{
    moveTo(m_viewer, at(x, y), Qt::NoButton, modifiers);
    QTest::mouseClick(&m_viewer, Qt::LeftButton, modifiers, at(x, y));
}

void ShownViewer::dragImage(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers)
{
    drag(m_viewer, at(from.x(), from.y()), at(to.x(), to.y()), Qt::LeftButton, modifiers);
}

} // namespace histosynth::test
