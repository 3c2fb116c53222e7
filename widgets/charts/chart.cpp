// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart.h"

#include <QtCore/QEvent>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/charts/chart_view.h"
#include "widgets/look/measures.h"

namespace histosynth {

namespace {

constexpr double wheelFactor = 0.85; // for one notch of 120 eighths of a degree
constexpr int smallestRectangle = 6;

} // namespace

Chart::Chart(QWidget* parent)
    : QWidget(parent), m_view(std::make_unique<ChartView>(this, m_lines)), m_emptyText(new QLabel(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_emptyText->setObjectName(QStringLiteral("emptyText"));
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    m_emptyText->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->setColours(chartColours(palette()));
    showEmptyText();
}

Chart::~Chart() = default;

void Chart::setEmptyText(const QString& text)
{
    m_emptyText->setText(text);
}

bool Chart::isEmpty() const
{
    return std::ranges::all_of(m_lines, [](const ChartLine& line) { return line.x.empty(); });
}

void Chart::showEmptyText()
{
    m_emptyText->setVisible(isEmpty());
    m_view->plot().setVisible(!isEmpty());
}

void Chart::setLogarithmic(bool isLogarithmic)
{
    if (isLogarithmic == m_view->isLogarithmic())
        return;
    m_view->setLogarithmic(isLogarithmic);
    setZoomed(false);
}

bool Chart::isLogarithmic() const
{
    return m_view->isLogarithmic();
}

void Chart::pointAt(std::optional<double> step, bool isReadOutShown)
{
    m_pointed = isReadOutShown ? step : std::nullopt;
    m_view->setCursor(step, isReadOutShown);
    setAccessibleDescription(readOut().join(QStringLiteral(", ")));
}

void Chart::setCursorStep(std::optional<double> step)
{
    m_kept = step;
    if (!m_pointed)
        m_view->setCursor(step, hasFocus());
}

std::optional<double> Chart::cursorStep() const
{
    return m_kept;
}

void Chart::resetView()
{
    m_view->linesChanged(true);
    setZoomed(false);
}

bool Chart::isZoomed() const
{
    return m_isZoomed;
}

void Chart::setZoomed(bool isZoomed)
{
    if (isZoomed == m_isZoomed)
        return;
    m_isZoomed = isZoomed;
    Q_EMIT zoomedChanged(isZoomed);
}

Chart::View Chart::view() const
{
    const auto steps = m_view->steps();
    const auto values = m_view->values();
    return {steps.lower, steps.upper, values.lower, values.upper};
}

QRect Chart::plotArea() const
{
    return m_view->plotArea();
}

QStringList Chart::readOut() const
{
    const auto& state = m_view->overlay();
    if (!state.step)
        return {};
    QStringList texts{state.title};
    for (const auto& row : state.rows)
        texts += row.name + u' ' + row.value;
    return texts;
}

ChartTable Chart::table() const
{
    return chartTable(tr("Training step"), m_lines);
}

void Chart::draw(QPaintDevice& device, const QSize& size, const ChartColours& colours)
{
    m_view->draw(device, size, colours, !m_isZoomed);
}

QSize Chart::sizeHint() const
{
    return {640, 360};
}

QSize Chart::minimumSizeHint() const
{
    return {320, 180};
}

void Chart::linesChanged()
{
    showEmptyText();
    m_view->linesChanged(!m_isZoomed);
}

void Chart::setTitles(const QString& bottom, const QString& left, const QString& right)
{
    m_view->setTitles(bottom, left, right);
}

void Chart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_view->setColours(chartColours(palette()));
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        m_view->applyFonts();
    else if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        linesChanged();
}

void Chart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (rect().isEmpty())
        return; // a pane that is closed: there is nothing to paint on
    m_view->plot().setGeometry(rect());
    m_emptyText->setGeometry(rect().adjusted(space24, space24, -space24, -space24));
    m_view->linesChanged(!m_isZoomed);
}

void Chart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_view->setFocused(event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                       event->reason() == Qt::ShortcutFocusReason);
}

void Chart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_view->setFocused(false);
    if (!m_pointed)
        m_view->setCursor(m_kept, false);
}

void Chart::hover(const QPointF& position)
{
    if (isEmpty() || !QRectF(m_view->plotArea()).contains(position)) {
        if (m_pointed) {
            pointAt(m_kept, false);
            Q_EMIT cursorLeft();
        }
        return;
    }
    const auto step = m_view->nearestStep(m_view->stepAt(position.x()));
    if (!step || step == m_pointed)
        return;
    pointAt(step, true);
    Q_EMIT cursorMoved(*step);
}

void Chart::mousePressEvent(QMouseEvent* event)
{
    const bool isRectangle = event->button() == Qt::RightButton ||
                             (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier));
    if (isEmpty() || m_gesture != Gesture::None || (event->button() != Qt::LeftButton && !isRectangle)) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_gesture = isRectangle ? Gesture::Rectangle : Gesture::Press;
    m_pressed = m_last = event->position();
}

void Chart::mouseMoveEvent(QMouseEvent* event)
{
    const auto position = event->position();
    if (m_gesture == Gesture::Press && (position - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_gesture = Gesture::Pan;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_gesture == Gesture::Pan) {
        m_view->pan(position - m_last);
        setZoomed(true);
    } else if (m_gesture == Gesture::Rectangle) {
        m_view->setRectangle(QRectF(m_pressed, position).normalized());
    } else {
        hover(position);
    }
    m_last = position;
}

void Chart::mouseReleaseEvent(QMouseEvent* event)
{
    const auto gesture = std::exchange(m_gesture, Gesture::None);
    unsetCursor();
    if (gesture == Gesture::Rectangle) {
        m_view->setRectangle({});
        const auto rectangle = QRectF(m_pressed, event->position()).normalized();
        if (rectangle.width() >= smallestRectangle && rectangle.height() >= smallestRectangle) {
            m_view->zoomTo(rectangle);
            setZoomed(true);
        } else if (event->button() == Qt::RightButton) {
            Q_EMIT menuRequested(event->globalPosition().toPoint());
        }
    } else if (gesture == Gesture::Press) {
        hover(event->position());
        if (m_pointed)
            Q_EMIT cursorPicked(*m_pointed);
    } else if (gesture == Gesture::None) {
        QWidget::mouseReleaseEvent(event);
    }
}

// The mouse asks when its button goes up: until then it may draw a rectangle.
void Chart::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        Q_EMIT menuRequested(mapToGlobal(rect().center()));
}

void Chart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        resetView();
}

void Chart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (!m_pointed)
        return;
    pointAt(m_kept, false);
    Q_EMIT cursorLeft();
}

void Chart::wheelEvent(QWheelEvent* event)
{
    if (isEmpty() || event->angleDelta().y() == 0) {
        QWidget::wheelEvent(event);
        return;
    }
    m_view->zoom(event->position(), std::pow(wheelFactor, event->angleDelta().y() / 120.0));
    setZoomed(true);
    event->accept();
}

} // namespace histosynth
