// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/loss_chart.h"

#include <QtCore/QEvent>

#include <algorithm>

#include "widgets/look/theme.h"

namespace histosynth {

namespace {

// Where each line of a run stands after its first.
enum Place : std::size_t { Raw, Smoothed, Validation, LearningRate, PlacesOfRun };

void addPoint(ChartLine& line, double step, double value)
{
    line.x.push_back(step);
    line.y.push_back(value);
}

bool isPast(const ChartLine& line, double step)
{
    return !line.x.empty() && step <= line.x.back();
}

} // namespace

LossChart::LossChart(QWidget* parent) : Chart(parent)
{
    rename();
}

LossChart::~LossChart() = default;

LossChart::Run* LossChart::find(qint64 id)
{
    const auto found = std::ranges::find(m_runs, id, [](const Run& run) { return run.run.id; });
    return found == m_runs.end() ? nullptr : &*found;
}

void LossChart::setRuns(const std::vector<LossRun>& runs)
{
    std::vector<ChartLine> newLines;
    std::vector<Run> newRuns;
    for (const auto& run : runs) {
        Run shown{run, newLines.size(), ExponentialSmoother(m_smoothing)};
        if (const auto* before = find(run.id)) {
            shown.smoother = before->smoother;
            const auto first = lines().begin() + static_cast<std::ptrdiff_t>(before->firstLine);
            std::move(first, first + PlacesOfRun, std::back_inserter(newLines));
        } else {
            newLines.resize(newLines.size() + PlacesOfRun);
        }
        newRuns.push_back(shown);
    }
    lines() = std::move(newLines);
    m_runs = std::move(newRuns);
    rename();
}

void LossChart::clear()
{
    setRuns({});
}

void LossChart::name(const Run& run)
{
    auto* line = &lines()[run.firstLine];
    const bool isOnly = m_runs.size() == 1;
    const auto full = [&](const QString& what) { return isOnly ? what : tr("%1 · %2").arg(run.run.name, what); };
    line[Raw].name = full(tr("Loss of each step"));
    line[Raw].style = LineStyle::Faint;
    line[Smoothed].name = full(tr("Smoothed loss"));
    line[Smoothed].endLabel = isOnly ? tr("smoothed") : run.run.name;
    line[Smoothed].style = LineStyle::Solid;
    line[Validation].name = full(tr("Validation loss"));
    line[Validation].endLabel = isOnly ? tr("validation") : tr("%1 · %2").arg(run.run.name, tr("validation"));
    line[Validation].style = LineStyle::Points;
    line[LearningRate].name = full(tr("Learning rate"));
    line[LearningRate].style = LineStyle::Thin;
    line[LearningRate].isOnRightAxis = true;
    line[LearningRate].isVisible = m_isLearningRateVisible;
    for (std::size_t place = 0; place < PlacesOfRun; ++place)
        line[place].colour = run.run.colour;
    line[Validation].colour = isOnly ? chartColour(palette(), 1) : run.run.colour;
    line[LearningRate].colour = mixed(run.run.colour, QColor(128, 128, 128), 0.7);
}

void LossChart::rename()
{
    for (const auto& run : m_runs)
        name(run);
    setTitles(tr("Training step"), tr("Loss"), tr("Learning rate"));
    setAccessibleName(tr("Chart of the loss by training step"));
    linesChanged();
}

void LossChart::append(qint64 id, std::span<const LossPoint> points)
{
    auto* run = find(id);
    if (!run)
        return;
    auto* line = &lines()[run->firstLine];
    for (const auto& point : points) {
        if (isPast(line[Raw], point.step))
            continue;
        addPoint(line[Raw], point.step, point.loss);
        addPoint(line[Smoothed], point.step, run->smoother.add(point.loss));
        if (std::isfinite(point.learningRate))
            addPoint(line[LearningRate], point.step, point.learningRate);
    }
    linesChanged();
}

void LossChart::appendValidation(qint64 id, std::span<const ValidationPoint> points)
{
    const auto* run = find(id);
    if (!run)
        return;
    auto& line = lines()[run->firstLine + Validation];
    for (const auto& point : points)
        if (!isPast(line, point.step))
            addPoint(line, point.step, point.loss);
    linesChanged();
}

void LossChart::setSmoothing(double weight)
{
    weight = std::clamp(weight, 0.0, 0.9999);
    if (weight == m_smoothing)
        return;
    m_smoothing = weight;
    for (auto& run : m_runs) {
        run.smoother = ExponentialSmoother(weight);
        const auto& raw = lines()[run.firstLine + Raw].y;
        std::ranges::transform(raw, lines()[run.firstLine + Smoothed].y.begin(),
                               [&run](double value) { return run.smoother.add(value); });
    }
    linesChanged();
}

void LossChart::setLearningRateVisible(bool isVisible)
{
    if (isVisible == m_isLearningRateVisible)
        return;
    m_isLearningRateVisible = isVisible;
    rename();
}

void LossChart::changeEvent(QEvent* event)
{
    Chart::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        rename();
}

} // namespace histosynth
