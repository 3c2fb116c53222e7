// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/line_plottable.h"

#include <algorithm>
#include <cmath>

#include "widgets/charts/decimation.h"

namespace histosynth {

namespace {

constexpr double lineWidth = 2.0;
constexpr double thinWidth = 1.25;
constexpr double faintOpacity = 0.25;
constexpr double bandOpacity = 0.15;
constexpr double pointRadius = 3.5;
constexpr double ringRadius = 7.0;
constexpr double capHalfWidth = 4.0;
constexpr double leastContrast = 3.0; // WCAG 2.1, graphics

QColor withOpacity(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

QPen roundPen(const QColor& colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin);
}

double penWidth(LineStyle style)
{
    switch (style) {
    case LineStyle::Faint:
        return 1.0;
    case LineStyle::Thin:
        return thinWidth;
    case LineStyle::HollowPoints:
        return 1.5;
    case LineStyle::Solid:
    case LineStyle::Points:
        break;
    }
    return lineWidth;
}

bool hasPoints(LineStyle style)
{
    return style == LineStyle::Points || style == LineStyle::HollowPoints;
}

int columnCount(const QCPPainter& painter, const QRect& area)
{
    const double scale = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    return std::max(1, static_cast<int>(std::lround(area.width() * scale)));
}

// Leaves out what a drawing would not show: vertices within a quarter of a pixel of the one before.
void appendVertex(QPolygonF& polyline, const QPointF& vertex)
{
    if (polyline.isEmpty() || (polyline.last() - vertex).manhattanLength() > 0.25)
        polyline.push_back(vertex);
}

// The rasterizer's time grows with the square of a path's crossings: a long noisy line is drawn in short parts.
void drawInParts(QCPPainter* painter, const QPolygonF& line)
{
    static constexpr qsizetype part = 24;
    if (painter->modes().testFlag(QCPPainter::pmVectorized)) {
        painter->drawPolyline(line);
        return;
    }
    for (qsizetype first = 0; first + 1 < line.size(); first += part)
        painter->drawPolyline(line.constData() + first, static_cast<int>(std::min(part + 1, line.size() - first)));
}

} // namespace

ChartPlottable::ChartPlottable(QCPAxis* steps, QCPAxis* values, const std::vector<ChartLine>& lines, std::size_t index,
                               const ChartColours& colours)
    : QCPAbstractPlottable(steps, values), m_lines(lines), m_index(index), m_colours(colours)
{
}

// The chart chooses its ranges itself and selects nothing.
QCPRange ChartPlottable::getKeyRange(bool& found, QCP::SignDomain) const
{
    found = false;
    return {};
}

QCPRange ChartPlottable::getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const
{
    found = false;
    return {};
}

double ChartPlottable::selectTest(const QPointF&, bool, QVariant*) const
{
    return -1.0;
}

QColor ChartPlottable::lineColour() const
{
    return readable(line().colour, m_colours.background, leastContrast);
}

bool ChartPlottable::canBeDrawn(double value) const
{
    return std::isfinite(value) && (valueAxis()->scaleType() == QCPAxis::stLinear || value > 0.0);
}

std::vector<QPolygonF> LinePlottable::polylines(int columns) const
{
    const auto range = keyAxis()->range();
    std::vector<QPolygonF> pieces(1);
    for (const auto index : decimated(line().x, line().y, {range.lower, range.upper, columns})) {
        if (canBeDrawn(line().y[index]))
            appendVertex(pieces.back(), pixel(line().x[index], line().y[index]));
        else if (!pieces.back().isEmpty())
            pieces.emplace_back();
    }
    if (pieces.back().isEmpty())
        pieces.pop_back();
    return pieces;
}

// Of several runs each fainter, so that what they hide of one another stays in sight.
QColor LinePlottable::faintColour() const
{
    const auto count = std::ranges::count_if(
        lines(), [](const ChartLine& other) { return other.style == LineStyle::Faint && !other.x.empty(); });
    return withOpacity(lineColour(), faintOpacity / static_cast<double>(std::max<std::ptrdiff_t>(1, count)));
}

std::vector<ColumnSpan> LinePlottable::columnSpans(int columns, double scale) const
{
    const auto range = keyAxis()->range();
    const auto area = QRectF(clipRect());
    std::vector<ColumnSpan> spans(static_cast<std::size_t>(columns));
    for (const auto& extent : columnExtents(line().x, line().y, {range.lower, range.upper, columns})) {
        const double column = (keyAxis()->coordToPixel(extent.x) - area.left()) * scale;
        if (!canBeDrawn(extent.high) || column < 0.0 || column >= columns)
            continue;
        const auto row = [&](double value) {
            return canBeDrawn(value) ? (valueAxis()->coordToPixel(value) - area.top()) * scale : area.height() * scale;
        };
        const auto top = static_cast<float>(row(extent.high));
        spans[static_cast<std::size_t>(column)] = {top, std::max(top + 0.01F, static_cast<float>(row(extent.low)))};
    }
    joinColumns(spans);
    return spans;
}

// Of many more values than there are columns of pixels.
void LinePlottable::drawColumns(QCPPainter* painter, int columns, const QColor& colour, double width) const
{
    const double scale = static_cast<double>(columns) / clipRect().width();
    const auto spans = thickened(columnSpans(columns, scale), width * scale);
    auto picture = columnPicture(spans, static_cast<int>(std::lround(clipRect().height() * scale)), colour);
    picture.setDevicePixelRatio(scale);
    painter->drawImage(QPointF(clipRect().topLeft()), picture);
}

void LinePlottable::drawPoints(QCPPainter* painter) const
{
    painter->setPen(QPen(lineColour(), 1.5));
    painter->setBrush(line().style == LineStyle::Points ? lineColour() : colours().background);
    const auto range = keyAxis()->range();
    const auto visible = visibleRange(line().x, range.lower, range.upper);
    const double room =
        static_cast<double>(clipRect().width()) / static_cast<double>(std::max<std::size_t>(1, visible.size()));
    if (room < 2.0 * pointRadius) // so many points hide their line
        return;
    for (auto index = visible.begin; index < visible.end; ++index)
        if (canBeDrawn(line().y[index]))
            painter->drawEllipse(pixel(line().x[index], line().y[index]), pointRadius, pointRadius);
}

void LinePlottable::draw(QCPPainter* painter)
{
    if (!line().isVisible || line().x.empty())
        return;
    const int columns = columnCount(*painter, clipRect());
    const auto range = keyAxis()->range();
    const bool isFaint = line().style == LineStyle::Faint;
    const auto colour = isFaint ? faintColour() : lineColour();
    const double width = penWidth(line().style);
    const bool isDense =
        visibleRange(line().x, range.lower, range.upper).size() > 2 * static_cast<std::size_t>(columns);
    painter->setAntialiasing(true);
    if (isDense && !painter->modes().testFlag(QCPPainter::pmVectorized)) {
        drawColumns(painter, columns, colour, width);
        return;
    }
    for (const auto& piece : polylines(columns)) {
        painter->setPen(roundPen(colour, width));
        painter->setBrush(Qt::NoBrush);
        if (piece.size() > 1) {
            drawInParts(painter, piece);
        } else if (!hasPoints(line().style)) { // a value between two gaps
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour);
            painter->drawEllipse(piece.first(), width, width);
        }
    }
    if (hasPoints(line().style))
        drawPoints(painter);
}

void BandPlottable::drawInterval(QCPPainter* painter, std::size_t index) const
{
    const auto low = pixel(line().x[index], line().low[index]);
    const auto high = pixel(line().x[index], line().high[index]);
    painter->setPen(QPen(withOpacity(lineColour(), 0.6), thinWidth));
    painter->drawLine(low, high);
    for (const auto& end : {low, high})
        painter->drawLine(end - QPointF(capHalfWidth, 0.0), end + QPointF(capHalfWidth, 0.0));
}

void BandPlottable::drawBand(QCPPainter* painter) const
{
    const auto hasInterval = [this](std::size_t index) {
        return index < line().low.size() && canBeDrawn(line().low[index]) && canBeDrawn(line().high[index]) &&
               canBeDrawn(line().y[index]);
    };
    std::size_t index = 0;
    while (index < line().x.size()) {
        const auto first = index;
        QPolygonF outline;
        for (; index < line().x.size() && hasInterval(index); ++index)
            outline.push_back(pixel(line().x[index], line().high[index]));
        for (auto back = index; back > first; --back)
            outline.push_back(pixel(line().x[back - 1], line().low[back - 1]));
        if (index == first + 1) {
            drawInterval(painter, first);
        } else if (index > first) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(withOpacity(lineColour(), bandOpacity));
            painter->drawPolygon(outline);
        } else {
            ++index;
        }
    }
}

void BandPlottable::draw(QCPPainter* painter)
{
    if (!line().isVisible)
        return;
    painter->setAntialiasing(true);
    drawBand(painter);
    if (line().baseline && canBeDrawn(*line().baseline)) {
        QPen pen(lineColour(), 1.5);
        pen.setDashPattern({4.0, 4.0});
        painter->setPen(pen);
        const double y = valueAxis()->coordToPixel(*line().baseline);
        painter->drawLine(QPointF(clipRect().left(), y), QPointF(clipRect().right() + 1.0, y));
    }
    if (line().best && canBeDrawn(line().y[*line().best])) {
        painter->setPen(QPen(lineColour(), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(pixel(line().x[*line().best], line().y[*line().best]), ringRadius, ringRadius);
    }
}

} // namespace histosynth
