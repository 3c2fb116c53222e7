// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/axis_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace histosynth {

namespace {

// The smallest of 1, 2 or 5 times a power of ten that is no smaller than `size`.
double roundStep(double size)
{
    const double power = std::pow(10.0, std::floor(std::log10(size)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= size * (1.0 - 1e-9))
            return factor * power;
    return 10.0 * power;
}

std::vector<double> multiples(double step, double lower, double upper)
{
    std::vector<double> ticks;
    const double tolerance = 1e-9 * (upper - lower);
    for (double number = std::ceil((lower - tolerance) / step); number * step <= upper + tolerance; ++number)
        ticks.push_back(number == 0.0 ? 0.0 : number * step);
    return ticks;
}

std::vector<double> powersOfTen(double lower, double upper, int every)
{
    std::vector<double> ticks;
    for (auto exponent = static_cast<int>(std::ceil(std::log10(lower) - 1e-9));
         exponent <= static_cast<int>(std::floor(std::log10(upper) + 1e-9)); ++exponent)
        if (exponent % every == 0)
            ticks.push_back(std::pow(10.0, exponent));
    return ticks;
}

std::vector<double> oneTwoFive(double lower, double upper)
{
    std::vector<double> ticks;
    for (auto exponent = static_cast<int>(std::floor(std::log10(lower))); std::pow(10.0, exponent) <= upper; ++exponent)
        for (const double factor : {1.0, 2.0, 5.0})
            if (const double tick = factor * std::pow(10.0, exponent); tick >= lower && tick <= upper)
                ticks.push_back(tick);
    return ticks;
}

QString superscript(int exponent)
{
    static constexpr std::u16string_view digits = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    QString text;
    for (const QChar sign : QString::number(exponent))
        text += sign == u'-' ? QChar(u'⁻') : QChar(digits[static_cast<std::size_t>(sign.digitValue())]);
    return text;
}

QString powerText(double value, int digits, const QLocale& locale)
{
    auto exponent = static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-12));
    const QString power = QStringLiteral("10") + superscript(exponent);
    const double mantissa = value / std::pow(10.0, exponent);
    if (std::abs(mantissa - 1.0) < 1e-9)
        return power;
    return locale.toString(mantissa, 'g', digits) + QStringLiteral("\u00A0×\u00A0") + power;
}

bool needsPower(double value)
{
    const double size = std::abs(value);
    return size > 0.0 && (size < 0.000999999 || size >= 1e6);
}

// Decimals that tell neighbouring ticks apart.
int decimalsOf(const std::vector<double>& ticks)
{
    for (int decimals = 0; decimals < 12; ++decimals) {
        const double scale = std::pow(10.0, decimals);
        const bool isExact = std::ranges::all_of(ticks, [scale](double tick) {
            return std::abs(tick * scale - std::round(tick * scale)) < 1e-6 * std::max(1.0, std::abs(tick * scale));
        });
        if (isExact)
            return decimals;
    }
    return 12;
}

bool isGeometric(const std::vector<double>& ticks)
{
    return ticks.size() > 2 && ticks.front() > 0.0 && ticks.back() / ticks.front() > 20.0 &&
           std::abs((ticks[1] - ticks[0]) - (ticks[2] - ticks[1])) > 1e-6 * ticks[2];
}

} // namespace

std::vector<double> linearTicks(double lower, double upper, int most)
{
    if (!(upper > lower) || !std::isfinite(upper - lower))
        return {};
    most = std::max(most, 2);
    double step = roundStep((upper - lower) / most);
    auto ticks = multiples(step, lower, upper);
    while (ticks.size() > static_cast<std::size_t>(most)) {
        step = roundStep(step * 1.5);
        ticks = multiples(step, lower, upper);
    }
    return ticks;
}

std::vector<double> logarithmicTicks(double lower, double upper, int most)
{
    if (!(lower > 0.0) || !(upper > lower) || !std::isfinite(upper))
        return {};
    const auto allowed = static_cast<std::size_t>(std::max(most, 2));
    if (auto ticks = oneTwoFive(lower, upper); ticks.size() >= 3 && ticks.size() <= allowed)
        return ticks;
    for (int every = 1; every < 700; ++every) {
        const auto ticks = powersOfTen(lower, upper, every);
        if (ticks.size() < 2)
            break;
        if (ticks.size() <= allowed)
            return ticks;
    }
    return linearTicks(lower, upper, most);
}

std::vector<QString> tickLabels(const std::vector<double>& ticks, const QLocale& locale)
{
    std::vector<QString> labels;
    const double largest = ticks.empty() ? 0.0 : std::max(std::abs(ticks.front()), std::abs(ticks.back()));
    const bool isGeometricRow = isGeometric(ticks);
    const int decimals = decimalsOf(ticks);
    for (const double tick : ticks) {
        if (tick == 0.0)
            labels.push_back(locale.toString(0));
        else if (isGeometricRow ? needsPower(tick) : needsPower(largest))
            labels.push_back(powerText(tick, 4, locale));
        else
            labels.push_back(locale.toString(tick, 'f', isGeometricRow ? decimalsOf({tick}) : decimals));
    }
    return labels;
}

QString valueText(double value, const QLocale& locale)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    if (needsPower(value))
        return powerText(value, 4, locale);
    const double size = std::abs(value);
    const int whole = size < 1.0 ? (size > 0.0 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 1)
                                 : static_cast<int>(std::floor(std::log10(size))) + 1;
    return locale.toString(value, 'f', std::clamp(4 - whole, 0, 6));
}

QString stepText(double step, const QLocale& locale)
{
    return locale.toString(std::llround(step));
}

AxisRange paddedRange(double lower, double upper, bool isLogarithmic)
{
    static constexpr double margin = 0.05;
    const bool isUsable = std::isfinite(lower) && std::isfinite(upper) && lower <= upper;
    if (isLogarithmic) {
        if (!isUsable || lower <= 0.0)
            return {0.1, 1.0};
        const double decades = std::max(std::log10(upper / lower), 0.1);
        const double middle = (std::log10(lower) + std::log10(upper)) / 2;
        const double half = decades * (0.5 + margin);
        return {std::pow(10.0, middle - half), std::pow(10.0, middle + half)};
    }
    if (!isUsable)
        return {0.0, 1.0};
    const double middle = lower + (upper - lower) / 2;
    const double smallest = middle == 0.0 ? 1.0 : std::abs(middle) * 0.1;
    const double half = (upper > lower ? upper - lower : smallest) * (0.5 + margin);
    return {middle - half, middle + half};
}

} // namespace histosynth
