// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "widgets/pictures/image_viewer.h"

namespace histosynth::test {

// The mouse moves to `position` of the widget with these buttons held.
void moveTo(QWidget& widget, QPoint position, Qt::MouseButtons buttons = Qt::NoButton,
            Qt::KeyboardModifiers modifiers = Qt::NoModifier);

// Press, two moves, release.
void drag(QWidget& widget, QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton,
          Qt::KeyboardModifiers modifiers = Qt::NoModifier);

// Both clicks of it.
void doubleClick(QWidget& widget, QPoint position);

// One notch up is 120.
void turnWheel(QWidget& widget, QPoint position, int angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

// A picture with a gradient, so that each place looks different.
QImage gradient(QSize size);

// A shown viewer of 800 x 600 with an image of 1600 x 1200: fitted, at half its size.
class ShownViewer {
public:
    ShownViewer();

    ImageViewer& operator*() { return m_viewer; }
    ImageViewer* operator->() { return &m_viewer; }

    // Where a pixel of the image is in the view.
    QPoint at(double x, double y) const { return m_viewer.viewport().toView(QPointF(x, y)).toPoint(); }
    void click(double x, double y, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void dragImage(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&m_viewer, key, modifiers);
    }

private:
    ImageViewer m_viewer;
};

} // namespace histosynth::test
