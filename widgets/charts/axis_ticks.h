// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <vector>

namespace histosynth {

// Round positions within lower..upper, 1, 2 or 5 times a power of ten apart, at most `most` (2 or more) of them.
std::vector<double> linearTicks(double lower, double upper, int most);

// For a logarithmic axis: powers of ten, each n-th where there are too many; with their 2 and 5 (or linear ticks) where
// there are few. lower > 0.
std::vector<double> logarithmicTicks(double lower, double upper, int most);

// One label each, all with the same number of decimals (on a linear axis), decimal sign and grouping of the locale;
// numbers under 0.001 or from a million as 2 × 10⁻⁵.
std::vector<QString> tickLabels(const std::vector<double>& ticks, const QLocale& locale);

// A value for a read-out: four significant digits, by the locale.
QString valueText(double value, const QLocale& locale);

// A training step: whole, grouped.
QString stepText(double step, const QLocale& locale);

struct AxisRange {
    double lower = 0.0;
    double upper = 1.0;
};

// lower..upper with a margin of 5 % on either side, in powers of ten on a logarithmic axis (there lower > 0). A single
// value gets room around it; what is not finite or reversed gives 0..1 (0.1..1).
AxisRange paddedRange(double lower, double upper, bool isLogarithmic);

} // namespace histosynth
