// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QFontMetricsF>

#include <vector>

#include "widgets/charts/chart_colours.h"
#include "widgets/charts/chart_line.h"
#include "widgets/charts/qcustomplot_header.h"

namespace histosynth {

// What stands at a line's end in `room` pixels: its name; with the value of the best point where that is the last, for
// both would stand in one place. Where the room is too small the ring alone says that it is the best, then the name is
// cut, never the value.
QString endLabelText(const ChartLine& line, const QFontMetricsF& metrics, double room);

// The words in a chart: names at the ends of lines, of baselines, and the value of the best point.
class ChartLabels : public QCPLayerable {
public:
    ChartLabels(QCustomPlot* plot, const QString& layer, const std::vector<ChartLine>& lines,
                const ChartColours& colours);

    void setFont(const QFont& font) { m_font = font; }

    // Pixels that the names at the lines' ends need to the right of them, when the plot is that wide.
    double endRoom(double plotWidth) const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;
    QRect clipRect() const override;

private:
    struct EndLabel {
        QString text;
        QColor colour;
        QPointF anchor; // the line's last point that is in sight
    };

    QPointF pixel(const ChartLine& line, double step, double value) const;
    double pixelOf(const ChartLine& line, double value) const;
    bool isInPlot(const QPointF& position) const;
    std::vector<EndLabel> endLabels(double widest) const;
    void drawEndLabels(QCPPainter* painter, std::vector<QRectF>& taken) const;
    void drawColumn(QCPPainter* painter, const std::vector<EndLabel>& labels, double widest,
                    std::vector<QRectF>& taken) const;
    void drawBaselineNames(QCPPainter* painter) const;
    void drawBestValues(QCPPainter* painter, std::vector<QRectF>& taken) const;
    void drawText(QCPPainter* painter, const QRectF& place, const QString& text, const QColor& colour) const;

    const std::vector<ChartLine>& m_lines;
    const ChartColours& m_colours;
    QFont m_font;
};

} // namespace histosynth
