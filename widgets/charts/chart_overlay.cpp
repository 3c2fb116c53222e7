// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_overlay.h"

#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <cmath>

#include "widgets/look/measures.h"

namespace histosynth {

namespace {

constexpr double chipSide = 8.0;
constexpr double widestName = 240.0;
constexpr double dotRadius = 3.5;

} // namespace

ChartOverlay::ChartOverlay(QCustomPlot* plot, const QString& layer, const ChartColours& colours)
    : QCPLayerable(plot, layer), m_colours(colours)
{
}

void ChartOverlay::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

double ChartOverlay::valuePixel(const ReadOutRow& row) const
{
    const auto* axis = row.isOnRightAxis ? parentPlot()->yAxis2 : parentPlot()->yAxis;
    if (!std::isfinite(row.y) || (axis->scaleType() == QCPAxis::stLogarithmic && row.y <= 0.0))
        return std::numeric_limits<double>::quiet_NaN();
    return axis->coordToPixel(row.y);
}

void ChartOverlay::drawCursor(QCPPainter* painter, double x) const
{
    const QRectF plot = parentPlot()->axisRect()->rect();
    painter->setPen(QPen(m_colours.cursor, 1.0));
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    if (!m_state.isReadOutShown)
        return;
    for (const auto& row : m_state.rows) {
        const QPointF value(parentPlot()->xAxis->coordToPixel(row.x), valuePixel(row));
        if (!plot.contains(value))
            continue;
        painter->setPen(QPen(m_colours.background, 1.5));
        painter->setBrush(readable(row.colour, m_colours.background, 3.0));
        painter->drawEllipse(value, dotRadius, dotRadius);
    }
}

void ChartOverlay::drawReadOut(QCPPainter* painter, double x) const
{
    const QFontMetricsF metrics(m_font);
    double nameWidth = 0.0;
    double valueWidth = 0.0;
    for (const auto& row : m_state.rows) {
        nameWidth = std::max(nameWidth, std::min(widestName, metrics.horizontalAdvance(row.name)));
        valueWidth = std::max(valueWidth, metrics.horizontalAdvance(row.value));
    }
    const double inner =
        std::max(chipSide + space8 + nameWidth + space16 + valueWidth, metrics.horizontalAdvance(m_state.title));
    const double lineHeight = metrics.height() + 2.0;
    const QRectF plot = parentPlot()->axisRect()->rect();
    const QSizeF size(inner + 2 * space8, lineHeight * static_cast<double>(m_state.rows.size() + 1) + 2 * space4);
    const bool isRight = x + space8 + size.width() <= plot.right();
    const double left = isRight ? x + space8 : std::max(plot.left(), x - space8 - size.width());
    const QRectF box(QPointF(std::round(left), std::round(plot.top() + space4)), size);

    auto plate = m_colours.background;
    plate.setAlphaF(0.94F);
    painter->setPen(QPen(m_colours.axis, 1.0));
    painter->setBrush(plate);
    painter->drawRoundedRect(box, space4, space4);
    painter->setFont(m_font);
    QRectF line(box.left() + space8, box.top() + space4, inner, lineHeight);
    painter->setPen(m_colours.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_state.title);
    for (const auto& row : m_state.rows) {
        line.translate(0.0, lineHeight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(readable(row.colour, m_colours.background, 3.0));
        painter->drawRoundedRect(QRectF(line.left(), line.center().y() - chipSide / 2, chipSide, chipSide), 2.0, 2.0);
        const auto name = metrics.elidedText(row.name, Qt::ElideRight, widestName);
        painter->setPen(m_colours.faintText);
        painter->drawText(line.adjusted(chipSide + space8, 0.0, 0.0, 0.0), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter->setPen(m_colours.text);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
}

void ChartOverlay::draw(QCPPainter* painter)
{
    const QRectF plot = parentPlot()->axisRect()->rect();
    if (m_state.step) {
        const double x = parentPlot()->xAxis->coordToPixel(*m_state.step);
        if (x >= plot.left() && x <= plot.right() + 1.0) {
            drawCursor(painter, x);
            if (m_state.isReadOutShown && !m_state.rows.empty())
                drawReadOut(painter, x);
        }
    }
    auto fill = m_colours.cursor;
    if (m_state.rectangle) {
        fill.setAlphaF(0.15F);
        painter->setPen(QPen(m_colours.cursor, 1.0));
        painter->setBrush(fill);
        painter->drawRect(m_state.rectangle->intersected(plot));
    }
    if (m_state.hasFocus) {
        painter->setPen(QPen(m_colours.cursor, 2.0));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(parentPlot()->viewport()).adjusted(1.0, 1.0, -1.0, -1.0), space4, space4);
    }
}

} // namespace histosynth
