// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/fold_section.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <doctest/doctest.h>

#include "widgets/controls/status_dot.h"

using namespace histosynth;

TEST_CASE("the title folds and unfolds by mouse and key, and tells it with its key")
{
    FoldSection section(QStringLiteral("train/advanced"), QStringLiteral("Advanced"));
    auto* content = new QLabel(QStringLiteral("inside"));
    section.setContent(content);
    section.show();
    CHECK_FALSE(content->isVisible());
    QSignalSpy spy(&section, &FoldSection::openChanged);
    auto* header = section.findChild<QToolButton*>();
    REQUIRE(header);
    QTest::mouseClick(header, Qt::LeftButton);
    CHECK(content->isVisible());
    QTest::keyClick(header, Qt::Key_Space);
    CHECK_FALSE(content->isVisible());
    REQUIRE(spy.count() == 2);
    CHECK(spy[0][0].toString() == "train/advanced");
    CHECK(spy[0][1].toBool());
    CHECK_FALSE(spy[1][1].toBool());
    section.setOpen(true);
    CHECK(content->isVisible());
    CHECK(spy.count() == 2);
}

TEST_CASE("a mark tells why")
{
    FoldSection section(QStringLiteral("key"));
    section.show();
    auto* dot = section.findChild<StatusDot*>();
    REQUIRE(dot);
    CHECK_FALSE(dot->isVisible());
    section.setMarked(true, QStringLiteral("2 settings differ"));
    CHECK(dot->isVisible());
    CHECK(dot->toolTip() == "2 settings differ");
}
