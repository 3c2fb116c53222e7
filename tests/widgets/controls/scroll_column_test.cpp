// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/scroll_column.h"

#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>
#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("a column is wide enough for its content, also when that grows")
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    auto* button = new QPushButton("short");
    layout->addWidget(button);
    ScrollColumn column(content);
    column.show();
    REQUIRE(QTest::qWaitForWindowExposed(&column));
    const int before = column.minimumWidth();
    CHECK(before >= button->minimumSizeHint().width());
    button->setText("a text that takes far more room than the one before");
    CHECK(QTest::qWaitFor([&] { return column.minimumWidth() > before + 100; }));
    column.resize(10, 40); // held at its minimum
    CHECK(column.viewport()->width() >= content->minimumSizeHint().width());
}
