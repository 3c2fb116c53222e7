// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "widgets/charts/chart_colours.h"
#include "widgets/charts/chart_line.h"
#include "widgets/charts/column_picture.h"
#include "widgets/charts/qcustomplot_header.h"

namespace histosynth {

// What the plottables of a chart share: one line of the chart's list, which the chart may change between drawings.
class ChartPlottable : public QCPAbstractPlottable {
public:
    ChartPlottable(QCPAxis* steps, QCPAxis* values, const std::vector<ChartLine>& lines, std::size_t index,
                   const ChartColours& colours);

    QCPRange getKeyRange(bool& found, QCP::SignDomain domain) const override;
    QCPRange getValueRange(bool& found, QCP::SignDomain domain, const QCPRange& keys) const override;
    double selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;

protected:
    const ChartLine& line() const { return m_lines[m_index]; }
    const std::vector<ChartLine>& lines() const { return m_lines; }
    const ChartColours& colours() const { return m_colours; }
    QColor lineColour() const;
    bool canBeDrawn(double value) const;
    QPointF pixel(double step, double value) const { return coordsToPixels(step, value); }
    void drawLegendIcon(QCPPainter*, const QRectF&) const override {}

private:
    const std::vector<ChartLine>& m_lines;
    std::size_t m_index;
    const ChartColours& m_colours;
};

// The line with its points.
class LinePlottable : public ChartPlottable {
public:
    using ChartPlottable::ChartPlottable;

protected:
    void draw(QCPPainter* painter) override;

private:
    std::vector<QPolygonF> polylines(int columns) const;
    QColor faintColour() const;
    std::vector<ColumnSpan> columnSpans(int columns, double scale) const;
    void drawColumns(QCPPainter* painter, int columns, const QColor& colour, double width) const;
    void drawPoints(QCPPainter* painter) const;
};

// Its interval, baseline and the ring around its best point: what lies under all lines.
class BandPlottable : public ChartPlottable {
public:
    using ChartPlottable::ChartPlottable;

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawBand(QCPPainter* painter) const;
    void drawInterval(QCPPainter* painter, std::size_t index) const;
};

} // namespace histosynth
