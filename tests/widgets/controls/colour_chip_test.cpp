// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/colour_chip.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("a chip shows its colour")
{
    ColourChip chip;
    chip.setColour(QColor(0xD55E00));
    chip.resize(chip.sizeHint());
    CHECK(chip.grab().toImage().pixelColor(chip.rect().center()) == QColor(0xD55E00));
}

TEST_CASE("a chip takes keys and clicks only where they are of use")
{
    ColourChip chip;
    QSignalSpy clicked(&chip, &ColourChip::clicked);
    CHECK(chip.focusPolicy() == Qt::NoFocus);
    chip.setPressable(true);
    CHECK(chip.focusPolicy() == Qt::StrongFocus);
    chip.show();
    QTest::mouseClick(&chip, Qt::LeftButton);
    QTest::keyClick(&chip, Qt::Key_Space);
    CHECK(clicked.count() == 2);
}
