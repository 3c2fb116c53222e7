// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/read_out.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

#include "widgets/charts/axis_ticks.h"
#include "widgets/charts/decimation.h"

namespace histosynth {

namespace {

bool isShown(const ChartLine& line)
{
    return line.isVisible && !line.x.empty();
}

// Next step of any line on that side.
std::optional<double> nextStep(std::span<const ChartLine> lines, double step, bool isForward)
{
    std::optional<double> next;
    for (const auto& line : lines) {
        if (!isShown(line))
            continue;
        std::optional<double> candidate;
        if (isForward) {
            if (const auto place = std::ranges::upper_bound(line.x, step); place != line.x.end())
                candidate = *place;
        } else if (const auto place = std::ranges::lower_bound(line.x, step); place != line.x.begin()) {
            candidate = *(place - 1);
        }
        if (candidate && (!next || (isForward ? *candidate < *next : *candidate > *next)))
            next = candidate;
    }
    return next;
}

} // namespace

std::vector<ReadOutRow> readOutRows(std::span<const ChartLine> lines, double step, double tolerance,
                                    const QLocale& locale)
{
    std::vector<ReadOutRow> rows;
    for (const auto& line : lines) {
        if (!isShown(line) || step < line.x.front() - tolerance || step > line.x.back() + tolerance)
            continue;
        const auto index = nearestIndex(line.x, step);
        auto text = valueText(line.y[index], locale);
        if (!line.low.empty() && std::isfinite(line.low[index]) && std::isfinite(line.high[index]))
            text += QCoreApplication::translate("histosynth", " (%1 to %2)")
                        .arg(valueText(line.low[index], locale), valueText(line.high[index], locale));
        if (line.x[index] != step)
            text += QCoreApplication::translate("histosynth", " at %1").arg(stepText(line.x[index], locale));
        rows.push_back({line.name, text, line.colour, line.x[index], line.y[index], line.isOnRightAxis});
    }
    return rows;
}

std::optional<double> nearestStep(std::span<const ChartLine> lines, double step)
{
    std::optional<double> nearest;
    for (const auto& line : lines) {
        if (!isShown(line))
            continue;
        const double candidate = line.x[nearestIndex(line.x, step)];
        if (!nearest || std::abs(candidate - step) < std::abs(*nearest - step))
            nearest = candidate;
    }
    return nearest;
}

std::optional<double> neighbourStep(std::span<const ChartLine> lines, double step, int places)
{
    auto current = std::optional(step);
    for (int place = 0; place < std::abs(places); ++place) {
        const auto next = nextStep(lines, *current, places > 0);
        if (!next)
            break;
        current = next;
    }
    return nearestStep(lines, *current);
}

} // namespace histosynth
