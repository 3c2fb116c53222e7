// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGui/QKeyEvent>

#include "widgets/charts/chart.h"
#include "widgets/charts/chart_view.h"

// What the keyboard does in a chart.
namespace histosynth {

namespace {

constexpr double keyFactor = 0.7;
constexpr double keyPanShare = 0.1; // of the plot

} // namespace

void Chart::moveCursor(int places)
{
    const auto current = m_pointed ? m_pointed : m_kept;
    const auto step = current ? m_view->neighbourStep(*current, places)
                              : m_view->nearestStep(places > 0 ? m_view->steps().lower : m_view->steps().upper);
    if (!step)
        return;
    pointAt(step, true);
    Q_EMIT cursorMoved(*step);
}

void Chart::zoomByKey(double factor)
{
    const QRectF area = m_view->plotArea();
    const auto step = m_pointed ? m_pointed : m_kept;
    auto centre = area.center();
    if (step && *step >= m_view->stepAt(area.left()) && *step <= m_view->stepAt(area.right()))
        centre.setX(area.left() + (*step - m_view->stepAt(area.left())) / m_view->stepsPerPixel());
    m_view->zoom(centre, factor);
    setZoomed(true);
}

void Chart::panByKey(int horizontal, int vertical)
{
    const auto area = m_view->plotArea();
    m_view->pan({horizontal * keyPanShare * area.width(), vertical * keyPanShare * area.height()});
    setZoomed(true);
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    const int key = isEmpty() ? 0 : event->key();
    if (key == Qt::Key_Home) {
        resetView();
    } else if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const int direction = key == Qt::Key_Right ? 1 : -1;
        if (isShifted)
            panByKey(-direction, 0);
        else
            moveCursor(direction);
    } else if (isShifted && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        panByKey(0, key == Qt::Key_Up ? 1 : -1);
    } else if (key == Qt::Key_Plus || key == Qt::Key_Equal) {
        zoomByKey(keyFactor);
    } else if (key == Qt::Key_Minus) {
        zoomByKey(1.0 / keyFactor);
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_pointed) {
        Q_EMIT cursorPicked(*m_pointed);
    } else if (key == Qt::Key_Escape && m_gesture == Gesture::Rectangle) {
        m_gesture = Gesture::None;
        m_view->setRectangle({});
    } else if (key == Qt::Key_Escape && m_pointed) {
        pointAt(m_kept, false);
        Q_EMIT cursorLeft();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace histosynth
