// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_labels.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/charts/axis_ticks.h"
#include "widgets/charts/decimation.h"
#include "widgets/charts/label_placement.h"
#include "widgets/look/measures.h"

namespace histosynth {

namespace {

constexpr double endGap = 12.0;           // between a line's end and its name
constexpr double greatestShare = 1.0 / 3; // of the plot's width, for names
constexpr double ringDistance = 10.0;     // from the best point to its value
constexpr double leastTextContrast = 4.5; // WCAG 2.1, text

bool isBestLast(const ChartLine& line)
{
    return line.best && *line.best + 1 == line.x.size();
}

QString bestText(const ChartLine& line)
{
    return QCoreApplication::translate("histosynth", "best %1").arg(valueText(line.y[*line.best], QLocale()));
}

} // namespace

QString endLabelText(const ChartLine& line, const QFontMetricsF& metrics, double room)
{
    if (!isBestLast(line))
        return metrics.elidedText(line.endLabel, Qt::ElideRight, room);
    const auto full = QCoreApplication::translate("histosynth", "%1, %2", "name of a line, its best value")
                          .arg(line.endLabel, bestText(line));
    if (metrics.horizontalAdvance(full) <= room)
        return full;
    const auto value = u' ' + valueText(line.y[*line.best], QLocale());
    return metrics.elidedText(line.endLabel, Qt::ElideRight, room - metrics.horizontalAdvance(value)) + value;
}

ChartLabels::ChartLabels(QCustomPlot* plot, const QString& layer, const std::vector<ChartLine>& lines,
                         const ChartColours& colours)
    : QCPLayerable(plot, layer), m_lines(lines), m_colours(colours)
{
}

double ChartLabels::endRoom(double plotWidth) const
{
    const QFontMetricsF metrics(m_font);
    const double most = greatestShare * plotWidth - endGap - space8;
    double widest = 0.0;
    for (const auto& line : m_lines)
        if (line.isVisible && !line.x.empty() && !line.endLabel.isEmpty())
            widest = std::max(widest, metrics.horizontalAdvance(endLabelText(line, metrics, most)));
    return widest > 0.0 ? std::min(widest + 1.0, most) + endGap + space8 : 0.0;
}

void ChartLabels::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

QRect ChartLabels::clipRect() const
{
    return parentPlot()->axisRect()->rect();
}

double ChartLabels::pixelOf(const ChartLine& line, double value) const
{
    const auto* axis = line.isOnRightAxis ? parentPlot()->yAxis2 : parentPlot()->yAxis;
    if (!std::isfinite(value) || (axis->scaleType() == QCPAxis::stLogarithmic && value <= 0.0))
        return std::numeric_limits<double>::quiet_NaN();
    return axis->coordToPixel(value);
}

QPointF ChartLabels::pixel(const ChartLine& line, double step, double value) const
{
    return {parentPlot()->xAxis->coordToPixel(step), pixelOf(line, value)};
}

bool ChartLabels::isInPlot(const QPointF& position) const
{
    return QRectF(clipRect()).adjusted(-1.0, -1.0, 1.0, 1.0).contains(position);
}

std::vector<ChartLabels::EndLabel> ChartLabels::endLabels(double widest) const
{
    const QFontMetricsF metrics(m_font);
    const auto range = parentPlot()->xAxis->range();
    std::vector<EndLabel> labels;
    for (const auto& line : m_lines) {
        if (!line.isVisible || line.x.empty() || line.endLabel.isEmpty())
            continue;
        auto index = visibleRange(line.x, range.lower, range.upper).end;
        while (index > 0 && (line.x[index - 1] > range.upper || !std::isfinite(line.y[index - 1])))
            --index;
        if (index == 0)
            continue;
        const auto anchor = pixel(line, line.x[index - 1], line.y[index - 1]);
        if (isInPlot(anchor))
            labels.push_back({endLabelText(line, metrics, widest),
                              readable(line.colour, m_colours.background, leastTextContrast), anchor});
    }
    std::ranges::stable_sort(labels, {}, [](const EndLabel& label) { return label.anchor.x(); });
    return labels;
}

void ChartLabels::drawText(QCPPainter* painter, const QRectF& place, const QString& text, const QColor& colour) const
{
    auto plate = m_colours.background;
    plate.setAlphaF(0.8F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(plate);
    painter->drawRoundedRect(place.adjusted(-2.0, 0.0, 2.0, 0.0), 2.0, 2.0);
    painter->setPen(colour);
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, text);
}

// Names of lines that end near one another, one under the other.
void ChartLabels::drawColumn(QCPPainter* painter, const std::vector<EndLabel>& labels, double widest,
                             std::vector<QRectF>& taken) const
{
    const double height = QFontMetricsF(m_font).height();
    const QRectF plot = clipRect();
    std::vector<double> wanted;
    double left = plot.left();
    for (const auto& label : labels) {
        wanted.push_back(label.anchor.y());
        left = std::max(left, label.anchor.x() + endGap);
    }
    left = std::min(left, plot.right() - widest - space4);
    const auto centres = placeLabels(wanted, height, plot.top(), plot.bottom(), 3.0 * height);
    for (std::size_t index = 0; index < labels.size(); ++index) {
        if (!centres[index])
            continue;
        const auto& label = labels[index];
        const double centre = *centres[index];
        const bool isApart = std::abs(centre - label.anchor.y()) > height / 2 || left - label.anchor.x() > 2.0 * endGap;
        if (isApart && label.anchor.x() < left) {
            auto faint = label.colour;
            faint.setAlphaF(0.6F);
            painter->setPen(QPen(faint, 1.0));
            painter->drawLine(label.anchor, QPointF(left - 2.0, centre));
        }
        const double width = QFontMetricsF(m_font).horizontalAdvance(label.text);
        taken.emplace_back(left, centre - height / 2, width, height);
        drawText(painter, taken.back(), label.text, label.colour);
    }
}

void ChartLabels::drawEndLabels(QCPPainter* painter, std::vector<QRectF>& taken) const
{
    const double widest = endRoom(clipRect().width()) - endGap - space8;
    std::vector<EndLabel> column;
    for (const auto& label : endLabels(std::max(0.0, widest))) {
        if (!column.empty() && label.anchor.x() - column.back().anchor.x() > widest) {
            drawColumn(painter, column, widest, taken);
            column.clear();
        }
        column.push_back(label);
    }
    if (!column.empty())
        drawColumn(painter, column, widest, taken);
}

void ChartLabels::drawBaselineNames(QCPPainter* painter) const
{
    const QFontMetricsF metrics(m_font);
    const QRectF plot = clipRect();
    std::vector<const ChartLine*> lines;
    std::vector<double> wanted;
    for (const auto& line : m_lines) {
        if (!line.isVisible || !line.baseline || line.baselineName.isEmpty())
            continue;
        const double y = pixelOf(line, *line.baseline);
        if (!(y >= plot.top() && y <= plot.bottom()))
            continue;
        lines.push_back(&line);
        wanted.push_back(y - metrics.height() / 2 - 2.0);
    }
    const auto centres = placeLabels(wanted, metrics.height(), plot.top(), plot.bottom(), 1.1 * metrics.height());
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (!centres[index])
            continue;
        const auto text = metrics.elidedText(lines[index]->baselineName, Qt::ElideRight, plot.width() / 2);
        const QRectF place(plot.left() + space8, *centres[index] - metrics.height() / 2,
                           metrics.horizontalAdvance(text), metrics.height());
        drawText(painter, place, text, readable(lines[index]->colour, m_colours.background, leastTextContrast));
    }
}

void ChartLabels::drawBestValues(QCPPainter* painter, std::vector<QRectF>& taken) const
{
    const QFontMetricsF metrics(m_font);
    const QRectF plot = clipRect();
    for (const auto& line : m_lines) {
        if (!line.isVisible || !line.best || (isBestLast(line) && !line.endLabel.isEmpty()))
            continue;
        const auto centre = pixel(line, line.x[*line.best], line.y[*line.best]);
        if (!isInPlot(centre))
            continue;
        const auto text = bestText(line);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::clamp(centre.x() - width / 2, plot.left() + space4, plot.right() - width - space4);
        for (const double top : {centre.y() + ringDistance, centre.y() - ringDistance - metrics.height()}) {
            const QRectF place(left, top, width, metrics.height());
            const bool isFree =
                std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(place); });
            if (!isFree || place.top() < plot.top() || place.bottom() > plot.bottom())
                continue;
            drawText(painter, place, text, readable(line.colour, m_colours.background, leastTextContrast));
            taken.push_back(place);
            break;
        }
    }
}

void ChartLabels::draw(QCPPainter* painter)
{
    painter->setFont(m_font);
    drawBaselineNames(painter);
    std::vector<QRectF> taken;
    drawEndLabels(painter, taken);
    drawBestValues(painter, taken);
}

} // namespace histosynth
