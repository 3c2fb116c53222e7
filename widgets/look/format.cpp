// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/format.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace histosynth {

namespace {

constexpr QChar noBreakSpace(0x00A0);

// "%1 min" and the like, translated, with every space made a no-break one.
template <typename... Parts>
QString filled(const char* pattern, const Parts&... parts)
{
    auto text = QCoreApplication::translate("histosynth", pattern);
    text.replace(u' ', noBreakSpace);
    return text.arg(parts...);
}

QString unknown()
{
    return QStringLiteral("?");
}

// "3.10" as "3.1", "3.0" as "3".
QString withoutEndZeros(QString text, const QLocale& locale)
{
    if (!text.contains(locale.decimalPoint()))
        return text;
    while (text.endsWith(locale.zeroDigit()))
        text.chop(1);
    if (text.endsWith(locale.decimalPoint()))
        text.chop(1);
    return text;
}

// Units that options have (FieldInfo::unit), for the translators.
[[maybe_unused]] constexpr std::array optionUnits{
    QT_TRANSLATE_NOOP("histosynth", "px"),     QT_TRANSLATE_NOOP("histosynth", "µm"),
    QT_TRANSLATE_NOOP("histosynth", "µm/px"),  QT_TRANSLATE_NOOP("histosynth", "steps"),
    QT_TRANSLATE_NOOP("histosynth", "images"),
};

} // namespace

QString countText(qint64 count, const QLocale& locale)
{
    return locale.toString(count);
}

QString numberText(double value, int digits, const QLocale& locale)
{
    if (!std::isfinite(value))
        return unknown();
    if (value == 0.0)
        return locale.toString(0);
    const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
    if (exponent < -6 || exponent > 14)
        return locale.toString(value, 'g', digits);
    const int decimals = std::max(0, digits - 1 - exponent);
    const double unit = std::pow(10.0, std::max(0, exponent - digits + 1)); // 100 for 12,345 with 3 digits
    const double rounded = decimals > 0 ? value : std::round(value / unit) * unit;
    return withoutEndZeros(locale.toString(rounded, 'f', decimals), locale);
}

QString percentText(double share, int decimals, const QLocale& locale)
{
    if (!std::isfinite(share))
        return unknown();
    return filled(QT_TRANSLATE_NOOP("histosynth", "%1 %"), locale.toString(share * 100.0, 'f', decimals));
}

QString durationText(std::chrono::milliseconds duration, const QLocale& locale)
{
    const auto text = [&locale](qint64 number) { return locale.toString(number); };
    const qint64 seconds = std::max<qint64>(0, (duration.count() + 500) / 1000);
    if (seconds < 60)
        return filled(QT_TRANSLATE_NOOP("histosynth", "%1 s"), text(seconds));
    if (seconds < 300)
        return filled(QT_TRANSLATE_NOOP("histosynth", "%1 min %2 s"), text(seconds / 60), text(seconds % 60));
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return filled(QT_TRANSLATE_NOOP("histosynth", "%1 min"), text(minutes));
    if (minutes < 24 * 60)
        return filled(QT_TRANSLATE_NOOP("histosynth", "%1 h %2 min"), text(minutes / 60), text(minutes % 60));
    const qint64 hours = (minutes + 30) / 60;
    return filled(QT_TRANSLATE_NOOP("histosynth", "%1 d %2 h"), text(hours / 24), text(hours % 24));
}

QString remainingText(std::chrono::milliseconds remaining, const QLocale& locale)
{
    if (remaining < std::chrono::seconds(10))
        return QCoreApplication::translate("histosynth", "a few seconds left");
    return filled(QT_TRANSLATE_NOOP("histosynth", "%1 left"), durationText(remaining, locale));
}

QString sizeText(qint64 bytes, const QLocale& locale)
{
    constexpr std::array patterns{QT_TRANSLATE_NOOP("histosynth", "%1 KiB"), QT_TRANSLATE_NOOP("histosynth", "%1 MiB"),
                                  QT_TRANSLATE_NOOP("histosynth", "%1 GiB"), QT_TRANSLATE_NOOP("histosynth", "%1 TiB")};
    if (std::abs(bytes) < 1024)
        return filled(QT_TRANSLATE_NOOP("histosynth", "%1 B"), locale.toString(bytes));
    double size = static_cast<double>(bytes) / 1024.0;
    std::size_t place = 0;
    while (std::abs(size) >= 999.5 && place + 1 < patterns.size()) {
        size /= 1024.0;
        ++place;
    }
    return filled(patterns[place], numberText(size, 3, locale));
}

QString lengthText(double micrometres, const QLocale& locale)
{
    if (std::abs(micrometres) >= 1000.0)
        return filled(QT_TRANSLATE_NOOP("histosynth", "%1 mm"), numberText(micrometres / 1000.0, 3, locale));
    return filled(QT_TRANSLATE_NOOP("histosynth", "%1 µm"), numberText(micrometres, 3, locale));
}

QString pixelsText(qint64 pixels, const QLocale& locale)
{
    return filled(QT_TRANSLATE_NOOP("histosynth", "%1 px"), locale.toString(pixels));
}

QString pixelsText(const QSize& size, const QLocale& locale)
{
    return filled(QT_TRANSLATE_NOOP("histosynth", "%1 × %2 px"), locale.toString(size.width()),
                  locale.toString(size.height()));
}

QString scaleText(std::optional<double> micrometresPerPixel, const QLocale& locale)
{
    if (!micrometresPerPixel)
        return QCoreApplication::translate("histosynth", "unknown scale");
    return filled(QT_TRANSLATE_NOOP("histosynth", "%1 µm/px"), numberText(*micrometresPerPixel, 4, locale));
}

QString withUnit(const QString& number, const QString& unit)
{
    return number + unitSuffix(unit);
}

QString countWithUnit(qint64 count, const QString& unit, const QLocale& locale)
{
    return countText(count, locale) + unitSuffix(unit, count);
}

QString unitSuffix(const QString& unit, std::optional<qint64> count)
{
    // What is counted is declined.
    constexpr std::pair<QStringView, const char*> counted[] = {
        {u"images", QT_TRANSLATE_N_NOOP("histosynth", "image(s)")},
        {u"steps", QT_TRANSLATE_N_NOOP("histosynth", "step(s)")},
    };
    if (unit.isEmpty())
        return {};
    if (unit == u"°")
        return unit;
    const auto* known =
        count ? std::ranges::find(counted, unit, &std::pair<QStringView, const char*>::first) : std::end(counted);
    if (known != std::end(counted))
        return noBreakSpace +
               QCoreApplication::translate("histosynth", known->second, nullptr, static_cast<int>(std::abs(*count)));
    return noBreakSpace + QCoreApplication::translate("histosynth", unit.toUtf8().constData());
}

} // namespace histosynth
