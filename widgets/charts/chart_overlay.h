// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRectF>

#include <optional>
#include <vector>

#include "widgets/charts/chart_colours.h"
#include "widgets/charts/qcustomplot_header.h"
#include "widgets/charts/read_out.h"

namespace histosynth {

// What moves over a drawn chart, in a buffer of its own: cursor with its read-out, the rectangle that is zoomed into,
// the focus.
class ChartOverlay : public QCPLayerable {
public:
    ChartOverlay(QCustomPlot* plot, const QString& layer, const ChartColours& colours);

    struct State {
        std::optional<double> step; // of the cursor
        QString title;              // of the read-out
        std::vector<ReadOutRow> rows;
        bool isReadOutShown = false;
        std::optional<QRectF> rectangle;
        bool hasFocus = false;
    };
    State& state() { return m_state; }
    const State& state() const { return m_state; }
    void setFont(const QFont& font) { m_font = font; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    void drawCursor(QCPPainter* painter, double x) const;
    void drawReadOut(QCPPainter* painter, double x) const;
    double valuePixel(const ReadOutRow& row) const;

    const ChartColours& m_colours;
    State m_state;
    QFont m_font;
};

} // namespace histosynth
