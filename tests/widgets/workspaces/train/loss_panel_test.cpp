// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/loss_panel.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QToolButton>
#include <doctest/doctest.h>

using namespace histosynth;

namespace {

struct Bench {
    LossPanel panel;

    Bench()
    {
        panel.resize(700, 600);
        panel.setRuns({{7, "Run 7"}});
        std::vector<LossPoint> points;
        for (int step = 1; step <= 100; ++step)
            points.push_back({double(step), 1.0 / step, 1e-3});
        panel.append(7, points);
        panel.show();
    }

    void addPreviews()
    {
        QImage image(64, 64, QImage::Format_RGB888);
        image.fill(Qt::gray);
        panel.setPreviews({{10, {}, {}}, {50, {}, {}}}, {});
        panel.addPreview({10, image, {}});
        panel.addPreview({50, image, {}});
    }
};

} // namespace

TEST_CASE("one time cursor runs through chart and previews")
{
    Bench bench;
    bench.addPreviews();
    Q_EMIT bench.panel.chart()->cursorMoved(42.0);
    CHECK(bench.panel.strip()->cursorStep() == 42);
    Q_EMIT bench.panel.strip()->stepHovered(10);
    CHECK(bench.panel.chart()->cursorStep() == 10.0);
    Q_EMIT bench.panel.chart()->cursorPicked(30.0);
    Q_EMIT bench.panel.chart()->cursorMoved(60.0);
    Q_EMIT bench.panel.chart()->cursorLeft();
    CHECK(bench.panel.strip()->cursorStep() == 30);
    CHECK(bench.panel.chart()->cursorStep() == 30.0);
    Q_EMIT bench.panel.chart()->cursorPicked(30.0);
    CHECK_FALSE(bench.panel.chart()->cursorStep());
}

TEST_CASE("a preview that is chosen twice is opened")
{
    Bench bench;
    bench.addPreviews();
    QSignalSpy opened(&bench.panel, &LossPanel::previewOpened);
    Q_EMIT bench.panel.strip()->stepSelected(50);
    CHECK(opened.isEmpty());
    CHECK(bench.panel.chart()->cursorStep() == 50.0);
    Q_EMIT bench.panel.strip()->stepSelected(50);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].toLongLong() == 50);
}

TEST_CASE("runs that are compared have colours of their own; what is not shown has none")
{
    Bench bench;
    bench.panel.setRuns({{7, "Run 7"}, {8, "Run 8"}});
    CHECK(bench.panel.colourOf(7).isValid());
    CHECK(bench.panel.colourOf(7) != bench.panel.colourOf(8));
    CHECK_FALSE(bench.panel.colourOf(9).isValid());
    CHECK(bench.panel.chart()->table().rows.size() == 100); // the points of run 7 have stayed
}

TEST_CASE("smoothing and learning rate follow their controls")
{
    Bench bench;
    bench.panel.smoothingBox()->setCurrentIndex(0);
    CHECK(bench.panel.chart()->smoothing() == 0.0);
    QTest::mouseClick(bench.panel.rateButton(), Qt::LeftButton);
    CHECK(bench.panel.chart()->isLearningRateVisible());
}

TEST_CASE("without previews it says why")
{
    Bench bench;
    bench.panel.setPreviews({}, "None yet.");
    CHECK_FALSE(bench.panel.strip()->isVisible());
    bench.addPreviews();
    CHECK(bench.panel.strip()->isVisible());
    CHECK(bench.panel.strip()->frames().size() == 2);
}
