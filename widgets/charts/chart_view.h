// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtCore/QSize>

#include <optional>
#include <vector>

#include "widgets/charts/axis_ticks.h"
#include "widgets/charts/chart_colours.h"
#include "widgets/charts/chart_line.h"
#include "widgets/charts/chart_overlay.h"

class QPaintDevice;
class QWidget;

namespace histosynth {

class ChartLabels;

// The drawing behind a chart: QCustomPlot with our lines, ticks, labels and overlay. Knows nothing of mouse and keys.
class ChartView {
public:
    // `lines` outlive the view; after they change, linesChanged().
    ChartView(QWidget* parent, const std::vector<ChartLine>& lines);
    ~ChartView();
    ChartView(const ChartView&) = delete;
    ChartView& operator=(const ChartView&) = delete;

    QCustomPlot& plot() { return *m_plot; }
    void setTitles(const QString& bottom, const QString& left, const QString& right);
    void setColours(const ChartColours& colours);
    void applyFonts();
    void setLogarithmic(bool isLogarithmic);
    bool isLogarithmic() const;

    // Draws anew at the next return to the event loop, once for all calls; `isFitted`: with all values in sight.
    void linesChanged(bool isFitted);

    void pan(const QPointF& pixels);
    void zoom(const QPointF& position, double factor); // below 1: closer; the axis under the position, or all
    void zoomTo(const QRectF& rectangle);

    // The overlay, drawn at once and alone.
    void setCursor(std::optional<double> step, bool isReadOutShown);
    void setRectangle(const std::optional<QRectF>& rectangle);
    void setFocused(bool hasFocus);
    const ChartOverlay::State& overlay() const { return m_overlay->state(); }

    AxisRange steps();
    AxisRange values();
    QRect plotArea(); // as it is after all changes
    double stepAt(double x) const;
    double stepsPerPixel() const;
    std::optional<double> nearestStep(double step) const;
    std::optional<double> neighbourStep(double step, int places) const;

    void draw(QPaintDevice& device, const QSize& size, const ChartColours& colours, bool isFitted);

private:
    void addLayers();
    void syncPlottables();
    void fit(double plotWidth);
    void fitIfPending();
    void fitToLayout();
    void updateLayout();
    void replot();
    void updateReadOut();
    void shortenTitles();

    const std::vector<ChartLine>& m_lines;
    ChartColours m_colours;
    QCustomPlot* m_plot; // child of the parent
    ChartLabels* m_labels;
    ChartOverlay* m_overlay; // both belong to the plot
    QString m_bottomTitle;
    QString m_leftTitle;
    QString m_rightTitle;
    bool m_isFitPending = true;
};

} // namespace histosynth
