// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QSize>
#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace histosynth {

// Numbers as people read them, in their locale, with a no-break space before the unit. "?" stands for what is not
// finite. Any thread, while the translators stay as they are.

// "12,345"
QString countText(qint64 count, const QLocale& locale = QLocale());

// With that many significant digits at most and no zeros at the end: "0.0012", "3.1", "12,300".
QString numberText(double value, int digits = 3, const QLocale& locale = QLocale());

// 0.153 gives "15 %" or, with one decimal, "15.3 %".
QString percentText(double share, int decimals = 0, const QLocale& locale = QLocale());

// "40 s", "15 min", "2 h 5 min", "3 d 4 h": two units at most.
QString durationText(std::chrono::milliseconds duration, const QLocale& locale = QLocale());

// "15 min left"; below ten seconds "a few seconds left".
QString remainingText(std::chrono::milliseconds remaining, const QLocale& locale = QLocale());

// "512 B", "1.5 GiB"
QString sizeText(qint64 bytes, const QLocale& locale = QLocale());

// "128 µm", "1.2 mm"
QString lengthText(double micrometres, const QLocale& locale = QLocale());

// "512 px"
QString pixelsText(qint64 pixels, const QLocale& locale = QLocale());

// "3,664 × 2,748 px"
QString pixelsText(const QSize& size, const QLocale& locale = QLocale());

// "0.25 µm/px", or "unknown scale".
QString scaleText(std::optional<double> micrometresPerPixel, const QLocale& locale = QLocale());

// A value with a unit of an option ("px", "µm", "steps", ...); the unit is translated. "512 px"; without a unit "512".
QString withUnit(const QString& number, const QString& unit);

// The same for a whole number, by which the unit is declined: "1 image", "4 images".
QString countWithUnit(qint64 count, const QString& unit, const QLocale& locale = QLocale());

// The unit in the user's language, declined for `count` of it: " px" as a spin box wants it, or empty.
QString unitSuffix(const QString& unit, std::optional<qint64> count = std::nullopt);

} // namespace histosynth
