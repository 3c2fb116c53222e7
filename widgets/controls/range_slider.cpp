// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/range_slider.h"

#include <QtCore/QEvent>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>
#include <optional>

#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr double handleRadius = 8.0;
constexpr double focusWidth = 3.0;
constexpr double grooveHeight = 4.0;
constexpr int pageSteps = 10;

// Where a key sends an end that is at `value`; nothing for other keys.
std::optional<double> keyTarget(int key, double value, double step, double minimum, double maximum)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return value - step;
    case Qt::Key_Right:
    case Qt::Key_Up:
        return value + step;
    case Qt::Key_PageDown:
        return value - pageSteps * step;
    case Qt::Key_PageUp:
        return value + pageSteps * step;
    case Qt::Key_Home:
        return minimum;
    case Qt::Key_End:
        return maximum;
    default:
        return std::nullopt;
    }
}

} // namespace

RangeSlider::RangeSlider(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void RangeSlider::setRange(double minimum, double maximum, double step)
{
    m_minimum = minimum;
    m_maximum = std::max(minimum, maximum);
    m_step = step;
    setValues(m_lower, m_upper);
}

void RangeSlider::setValues(double lower, double upper)
{
    m_lower = snapped(std::min(lower, upper));
    m_upper = snapped(std::max(lower, upper));
    describe();
    update();
}

void RangeSlider::setUnit(const QString& unit)
{
    m_unit = unit;
    describe();
}

QSize RangeSlider::sizeHint() const
{
    return {160, space24};
}

QSize RangeSlider::minimumSizeHint() const
{
    return {4 * space16, space24};
}

QPointF RangeSlider::handleCentre(bool isUpper) const
{
    return {xOf(isUpper ? m_upper : m_lower), height() / 2.0};
}

bool RangeSlider::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty())
        return QWidget::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), accessibleDescription(), this);
    return true;
}

void RangeSlider::paintEvent(QPaintEvent* /*event*/)
{
    const auto colours = themeColours(palette());
    const auto text = palette().color(QPalette::WindowText);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double top = (height() - grooveHeight) / 2.0;
    const auto groove = [&](double from, double to, const QColor& colour) {
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(from, top, to - from, grooveHeight), grooveHeight / 2, grooveHeight / 2);
    };
    groove(xOf(m_minimum), xOf(m_maximum), mixed(palette().color(QPalette::Window), text, 0.2));
    groove(xOf(m_lower), xOf(m_upper), isEnabled() ? colours.filled : colours.border);
    for (const bool isUpper : {!m_isUpperChosen, m_isUpperChosen}) { // the chosen one on top
        if (hasFocus() && isUpper == m_isUpperChosen) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixed(palette().color(QPalette::Window), colours.filled, 0.4));
            painter.drawEllipse(handleCentre(isUpper), handleRadius + focusWidth, handleRadius + focusWidth);
        }
        painter.setPen(QPen(isEnabled() ? colours.filled : colours.border, 2));
        painter.setBrush(palette().color(QPalette::Button));
        painter.drawEllipse(handleCentre(isUpper), handleRadius - 1, handleRadius - 1);
    }
}

void RangeSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const double x = event->position().x();
    const double toLower = std::abs(x - xOf(m_lower));
    const double toUpper = std::abs(x - xOf(m_upper));
    // Of two handles at one place the one that can go where the mouse is.
    m_isUpperChosen = toUpper < toLower || (toUpper == toLower && (x > xOf(m_upper) || m_lower <= m_minimum));
    m_isDragged = true;
    const double distance = x - handleCentre(m_isUpperChosen).x();
    m_grip = std::abs(distance) <= handleRadius ? distance : 0.0;
    moveEnd(valueAt(x - m_grip));
    update();
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isDragged)
        moveEnd(valueAt(event->position().x() - m_grip));
}

void RangeSlider::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_isDragged || event->button() != Qt::LeftButton)
        return;
    m_isDragged = false;
    Q_EMIT valuesCommitted(m_lower, m_upper);
}

void RangeSlider::keyPressEvent(QKeyEvent* event)
{
    const double value = m_isUpperChosen ? m_upper : m_lower;
    const auto target = keyTarget(event->key(), value, m_step, m_minimum, m_maximum);
    if (!target) {
        QWidget::keyPressEvent(event);
        return;
    }
    moveEnd(*target);
    Q_EMIT valuesCommitted(m_lower, m_upper);
}

void RangeSlider::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page scrolls
}

void RangeSlider::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason)
        m_isUpperChosen = false;
    else if (event->reason() == Qt::BacktabFocusReason)
        m_isUpperChosen = true;
    QWidget::focusInEvent(event);
    update();
}

bool RangeSlider::focusNextPrevChild(bool next)
{
    if (next == m_isUpperChosen)
        return QWidget::focusNextPrevChild(next);
    m_isUpperChosen = next;
    update();
    return true;
}

double RangeSlider::snapped(double value) const
{
    const double inside = std::clamp(value, m_minimum, m_maximum);
    if (m_step <= 0)
        return inside;
    const double onStep = m_minimum + std::round((inside - m_minimum) / m_step) * m_step;
    return std::min(onStep, m_maximum);
}

double RangeSlider::valueAt(double x) const
{
    const double left = handleRadius + focusWidth;
    const double room = width() - 2 * left;
    return room <= 0 ? m_minimum : m_minimum + (x - left) / room * (m_maximum - m_minimum);
}

double RangeSlider::xOf(double value) const
{
    const double left = handleRadius + focusWidth;
    const double length = m_maximum - m_minimum;
    return length <= 0 ? left : left + (value - m_minimum) / length * (width() - 2 * left);
}

// The chosen end stops at the other one.
void RangeSlider::moveEnd(double value)
{
    const double wanted = snapped(value);
    const double lower = m_isUpperChosen ? m_lower : std::min(wanted, m_upper);
    const double upper = m_isUpperChosen ? std::max(wanted, m_lower) : m_upper;
    if (lower == m_lower && upper == m_upper)
        return;
    m_lower = lower;
    m_upper = upper;
    describe();
    update();
    Q_EMIT valuesChanged(m_lower, m_upper);
}

void RangeSlider::describe()
{
    setAccessibleDescription(
        tr("%1 to %2").arg(withUnit(numberText(m_lower), m_unit), withUnit(numberText(m_upper), m_unit)));
}

} // namespace histosynth
