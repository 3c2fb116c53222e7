// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <optional>
#include <vector>

#include "widgets/charts/chart.h"

namespace histosynth {

struct MeasurePoint {
    double step = 0.0;
    double value = 0.0;                                    // NaN: not measured, a gap
    double low = std::numeric_limits<double>::quiet_NaN(); // interval; NaN: none
    double high = std::numeric_limits<double>::quiet_NaN();
};

struct MeasureSeries {
    QString name; // of the class (and run)
    QColor colour;
    std::vector<MeasurePoint> points;    // steps ascending
    std::optional<double> baseline;      // what real images reach
    std::optional<double> bestStep = {}; // the checkpoint that is ringed; nothing: that of the best value
};

struct Measure {
    QString name;      // "Fréchet distance"
    QString shortName; // "FID", in labels and the read-out
    QString axisTitle; // with its unit or direction: "FID (lower is better)"
    bool isLowerBetter = true;
    std::vector<MeasureSeries> series;
};

// A measure by checkpoint: a line per class with its interval as a band, the baseline dashed, the best checkpoint
// ringed; a second measure on the right axis when given.
class MeasureChart : public Chart {
    Q_OBJECT

public:
    explicit MeasureChart(QWidget* parent = nullptr);
    ~MeasureChart() override;

    void setMeasures(const Measure& left, const std::optional<Measure>& right = {});
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void add(const Measure& measure, bool isOnRightAxis);

    Measure m_left;
    std::optional<Measure> m_right;
};

// Index of the best finite value of a series, or nothing.
std::optional<std::size_t> bestPoint(const std::vector<MeasurePoint>& points, bool isLowerBetter);

} // namespace histosynth
