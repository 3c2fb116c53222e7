// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtTypes>

#include <cmath>
#include <limits>
#include <span>

#include "widgets/charts/chart.h"
#include "widgets/charts/smoothing.h"

namespace histosynth {

struct LossPoint {
    double step = 0.0;
    double loss = 0.0; // NaN: a gap
    double learningRate = std::numeric_limits<double>::quiet_NaN();
};

struct ValidationPoint {
    double step = 0.0;
    double loss = 0.0;
};

// A training run as the chart shows it.
struct LossRun {
    qint64 id = 0;
    QString name;  // said in labels when there is more than one run
    QColor colour; // of its lines
};

// The loss of one or several training runs by step, live: raw faint, smoothed over it, validation as joined points,
// the learning rate on the right axis when asked for.
class LossChart : public Chart {
    Q_OBJECT

public:
    explicit LossChart(QWidget* parent = nullptr);
    ~LossChart() override;

    // Which runs are shown, in order. Runs that stay keep their points; the view stays.
    void setRuns(const std::vector<LossRun>& runs);
    void clear(); // no runs

    // More points of a run, steps ascending; those of steps not above the last are dropped (a resumed run tells some
    // again). Cheap: the chart is drawn once for all that come before the next return to the event loop. Unknown runs
    // are ignored.
    void append(qint64 run, std::span<const LossPoint> points);
    void appendValidation(qint64 run, std::span<const ValidationPoint> points);

    // Weight of the past in the smoothed line, 0 (none) to below 1 (0.98: about the last 50 steps).
    void setSmoothing(double weight);
    double smoothing() const { return m_smoothing; }

    void setLearningRateVisible(bool isVisible);
    bool isLearningRateVisible() const { return m_isLearningRateVisible; }

protected:
    void changeEvent(QEvent* event) override;

private:
    // Its four lines stand in lines() one after another.
    struct Run {
        LossRun run;
        std::size_t firstLine = 0;
        ExponentialSmoother smoother;
    };

    Run* find(qint64 id);
    void name(const Run& run);
    void rename();

    std::vector<Run> m_runs;
    double m_smoothing = 0.98;
    bool m_isLearningRateVisible = false;
};

} // namespace histosynth
