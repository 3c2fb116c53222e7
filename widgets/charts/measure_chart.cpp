// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/measure_chart.h"

#include <QtCore/QEvent>

#include <algorithm>
#include <cmath>

namespace histosynth {

namespace {

std::optional<std::size_t> indexOfStep(const std::vector<MeasurePoint>& points, double step)
{
    const auto found = std::ranges::find(points, step, &MeasurePoint::step);
    return found == points.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - points.begin()));
}

} // namespace

std::optional<std::size_t> bestPoint(const std::vector<MeasurePoint>& points, bool isLowerBetter)
{
    std::optional<std::size_t> best;
    for (std::size_t index = 0; index < points.size(); ++index) {
        const double value = points[index].value;
        if (!std::isfinite(value))
            continue;
        if (!best || (isLowerBetter ? value < points[*best].value : value > points[*best].value))
            best = index;
    }
    return best;
}

MeasureChart::MeasureChart(QWidget* parent) : Chart(parent) {}

MeasureChart::~MeasureChart() = default;

void MeasureChart::setMeasures(const Measure& left, const std::optional<Measure>& right)
{
    m_left = left;
    m_right = right;
    rebuild();
}

void MeasureChart::clear()
{
    setMeasures({});
}

void MeasureChart::add(const Measure& measure, bool isOnRightAxis)
{
    const auto named = [&](const QString& series) {
        return m_right ? tr("%1 · %2").arg(series, measure.shortName) : series;
    };
    for (const auto& series : measure.series) {
        ChartLine line;
        line.name = named(series.name);
        line.endLabel = line.name;
        line.colour = series.colour;
        line.style = isOnRightAxis ? LineStyle::HollowPoints : LineStyle::Points;
        line.isOnRightAxis = isOnRightAxis;
        for (const auto& point : series.points) {
            line.x.push_back(point.step);
            line.y.push_back(point.value);
            line.low.push_back(point.low);
            line.high.push_back(point.high);
        }
        if (std::ranges::none_of(line.low, [](double bound) { return std::isfinite(bound); })) {
            line.low.clear();
            line.high.clear();
        }
        line.baseline = series.baseline;
        line.baselineName = tr("%1, real images").arg(line.name);
        line.best = series.bestStep ? indexOfStep(series.points, *series.bestStep)
                                    : bestPoint(series.points, measure.isLowerBetter);
        lines().push_back(std::move(line));
    }
}

void MeasureChart::rebuild()
{
    lines().clear();
    add(m_left, false);
    if (m_right)
        add(*m_right, true);
    setTitles(tr("Training step"), m_left.axisTitle, m_right ? m_right->axisTitle : QString());
    setAccessibleName(tr("Chart by training step: %1").arg(m_left.name));
    linesChanged();
}

void MeasureChart::changeEvent(QEvent* event)
{
    Chart::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace histosynth
