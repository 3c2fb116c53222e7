// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/format.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using namespace histosynth;
using namespace std::chrono_literals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale ukrainian(QLocale::Ukrainian, QLocale::Ukraine);

// With no-break spaces written as "_".
std::string shown(QString text)
{
    return text.replace(QChar(0x00A0), u'_').replace(QChar(0x202F), u'_').toStdString();
}

} // namespace

TEST_CASE("counts and numbers follow the locale")
{
    CHECK(shown(countText(12345, english)) == "12,345");
    CHECK(shown(countText(12345, ukrainian)) == "12_345");
    CHECK(shown(numberText(3.14159, 3, english)) == "3.14");
    CHECK(shown(numberText(3.14159, 3, ukrainian)) == "3,14");
    CHECK(shown(numberText(3.0, 3, english)) == "3");
    CHECK(shown(numberText(0.00123, 3, english)) == "0.00123");
    CHECK(shown(numberText(12345.6, 3, english)) == "12,300");
    CHECK(shown(numberText(-0.5, 3, english)) == "-0.5");
    CHECK(shown(numberText(0, 3, english)) == "0");
    CHECK(shown(numberText(2e-9, 3, english)) == "2E-09");
    CHECK(shown(numberText(std::numeric_limits<double>::quiet_NaN(), 3, english)) == "?");
    CHECK(shown(percentText(0.153, 0, english)) == "15_%");
    CHECK(shown(percentText(0.153, 1, ukrainian)) == "15,3_%");
}

TEST_CASE("durations have two units at most")
{
    CHECK(shown(durationText(400ms, english)) == "0_s");
    CHECK(shown(durationText(40s, english)) == "40_s");
    CHECK(shown(durationText(200s, english)) == "3_min_20_s");
    CHECK(shown(durationText(15min, english)) == "15_min");
    CHECK(shown(durationText(59min + 40s, english)) == "1_h_0_min");
    CHECK(shown(durationText(2h + 5min, english)) == "2_h_5_min");
    CHECK(shown(durationText(76h, english)) == "3_d_4_h");
    CHECK(shown(durationText(-5s, english)) == "0_s");
    CHECK(shown(remainingText(15min, english)) == "15_min_left");
    CHECK(shown(remainingText(4s, english)) == "a few seconds left");
}

TEST_CASE("sizes, lengths and pixels have their units")
{
    CHECK(shown(sizeText(512, english)) == "512_B");
    CHECK(shown(sizeText(1536, english)) == "1.5_KiB");
    CHECK(shown(sizeText(qint64{3} << 30, english)) == "3_GiB");
    CHECK(shown(sizeText(1023 * 1024, english)) == "0.999_MiB");
    CHECK(shown(lengthText(128, english)) == "128_µm");
    CHECK(shown(lengthText(1234, ukrainian)) == "1,23_mm");
    CHECK(shown(pixelsText(512, english)) == "512_px");
    CHECK(shown(pixelsText(QSize(3664, 2748), english)) == "3,664_×_2,748_px");
    CHECK(shown(scaleText(0.2528, english)) == "0.2528_µm/px");
    CHECK(shown(scaleText(std::nullopt, english)) == "unknown scale");
    CHECK(shown(withUnit(QStringLiteral("512"), QStringLiteral("px"))) == "512_px");
    CHECK(shown(withUnit(QStringLiteral("15"), QStringLiteral("°"))) == "15°");
    CHECK(shown(withUnit(QStringLiteral("512"), {})) == "512");
}
