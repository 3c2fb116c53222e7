// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/steady_boxes.h"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>
#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("the wheel over a box scrolls the page, even when the box has the focus")
{
    QScrollArea area;
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    auto* spin = new QSpinBox;
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("a"), QStringLiteral("b")});
    spin->setValue(10);
    for (auto* box : {static_cast<QWidget*>(spin), static_cast<QWidget*>(combo)}) {
        ignoreWheel(box);
        layout->addWidget(box);
    }
    layout->addStretch();
    page->setMinimumHeight(2000);
    area.setWidget(page);
    area.setWidgetResizable(true);
    area.resize(200, 200);
    area.show();
    REQUIRE(QTest::qWaitForWindowActive(&area));
    for (auto* box : {static_cast<QWidget*>(spin), static_cast<QWidget*>(combo)}) {
        area.verticalScrollBar()->setValue(0);
        box->setFocus();
        const int before = area.verticalScrollBar()->value();
        QTest::wheelEvent(area.windowHandle(), box->mapTo(&area, QPointF(5, 5)), QPoint(0, -120));
        CHECK(area.verticalScrollBar()->value() > before);
    }
    CHECK(spin->value() == 10);
    CHECK(combo->currentIndex() == 0);
    CHECK(spin->focusPolicy() == Qt::StrongFocus);
}
