// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/parts/chart_bar.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>
#include <doctest/doctest.h>

#include "widgets/charts/loss_chart.h"

using namespace histosynth;

TEST_CASE("the bar turns the axis, asks for each kind of file, and copies the values")
{
    LossChart chart;
    chart.setRuns({{1, "Run 1", Qt::blue}});
    const LossPoint points[] = {{1, 0.5}, {2, 0.25}};
    chart.append(1, points);
    ChartBar bar(&chart);
    bar.setFilled(true);
    bar.show();
    QTest::mouseClick(bar.logarithmicButton(), Qt::LeftButton);
    CHECK(chart.isLogarithmic());
    CHECK_FALSE(bar.showAllButton()->isEnabled());

    QSignalSpy saving(&bar, &ChartBar::saveRequested);
    const auto actions = bar.saveMenu()->actions();
    for (qsizetype i = 0; i < 4; ++i)
        actions[i]->trigger();
    QStringList endings;
    for (const auto& call : saving)
        endings << call[0].toString();
    CHECK(endings == QStringList{"png", "svg", "pdf", "csv"});
    actions.back()->trigger();
    CHECK(QGuiApplication::clipboard()->text().contains("0.25"));
}
