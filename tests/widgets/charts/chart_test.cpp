// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <doctest/doctest.h>

#include "widgets/charts/loss_chart.h"
#include "widgets/look/theme.h"

using namespace histosynth;

namespace {

// A chart of 1,000 steps on the screen.
class ShownChart {
public:
    ShownChart()
    {
        chart.resize(800, 450);
        chart.setRuns({{.id = 1, .name = "Run 1", .colour = QColor(0x00, 0x72, 0xB2)}});
        std::vector<LossPoint> points;
        for (int step = 1; step <= 1000; ++step)
            points.push_back({.step = static_cast<double>(step), .loss = 0.1 + 1.0 / (step + 1), .learningRate = 1e-4});
        chart.append(1, points);
        chart.show();
        REQUIRE(QTest::qWaitForWindowExposed(&chart));
        QCoreApplication::processEvents();
        start = chart.view();
    }

    QPoint centre() const { return chart.plotArea().center(); }

    void wheel(const QPoint& position, int notches)
    {
        QWheelEvent event(position, chart.mapToGlobal(position), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&chart, &event);
    }

    void drag(const QPoint& from, const QPoint& to, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&chart, button, modifiers, from);
        const QPoint positions[] = {(from + to) / 2, to};
        for (const auto& position : positions) {
            QMouseEvent move(QEvent::MouseMove, position, chart.mapToGlobal(position), Qt::NoButton, button, modifiers);
            QCoreApplication::sendEvent(&chart, &move);
        }
        QTest::mouseRelease(&chart, button, modifiers, to);
    }

    bool isAtStart() const
    {
        const auto view = chart.view();
        return view.left == doctest::Approx(start.left) && view.right == doctest::Approx(start.right) &&
               view.bottom == doctest::Approx(start.bottom) && view.top == doctest::Approx(start.top);
    }

    LossChart chart;
    Chart::View start;
};

double width(const Chart::View& view)
{
    return view.right - view.left;
}

double height(const Chart::View& view)
{
    return view.top - view.bottom;
}

} // namespace

TEST_CASE("All values are in sight at first, with room for the names at the lines' ends")
{
    const ShownChart shown;
    CHECK(shown.start.left == doctest::Approx(0.0));
    CHECK(shown.start.right > 1020.0);
    CHECK(shown.start.right < 1600.0);
    CHECK_FALSE(shown.chart.isZoomed());
    CHECK(shown.chart.plotArea().width() > 600);
    CHECK(shown.chart.plotArea().height() > 340);
}

TEST_CASE("The wheel zooms both axes at the pointer, over an axis only that one")
{
    ShownChart shown;
    const QSignalSpy zoomed(&shown.chart, &Chart::zoomedChanged);
    const auto area = shown.chart.plotArea();
    const QPoint pointer(area.left() + area.width() / 4, area.center().y());
    shown.wheel(pointer, 1);
    const auto closer = shown.chart.view();
    CHECK(width(closer) == doctest::Approx(0.85 * width(shown.start)));
    CHECK(height(closer) == doctest::Approx(0.85 * height(shown.start)));
    const auto stepUnderPointer = [&](const Chart::View& view) {
        return view.left + width(view) * (pointer.x() - area.left()) / area.width();
    };
    CHECK(stepUnderPointer(closer) == doctest::Approx(stepUnderPointer(shown.start)).epsilon(0.01));
    CHECK(zoomed.count() == 1);

    shown.wheel({area.center().x(), area.bottom() + 15}, 1);
    CHECK(width(shown.chart.view()) == doctest::Approx(0.85 * width(closer)));
    CHECK(height(shown.chart.view()) == doctest::Approx(height(closer)));
    shown.wheel({area.left() - 15, area.center().y()}, -2);
    CHECK(height(shown.chart.view()) == doctest::Approx(height(closer) / (0.85 * 0.85)));
    CHECK(zoomed.count() == 1);
}

TEST_CASE("Zooming in ends before nothing is left to see")
{
    ShownChart shown;
    shown.wheel(shown.centre(), 300);
    shown.wheel(shown.centre(), 300);
    for (int notch = 0; notch < 100; ++notch)
        shown.wheel(shown.centre(), 1);
    CHECK(width(shown.chart.view()) >= 3.9);
    CHECK(height(shown.chart.view()) > 0.0);
}

TEST_CASE("A drag pans, a double-click shows all again")
{
    ShownChart shown;
    const auto area = shown.chart.plotArea();
    shown.drag(shown.centre(), shown.centre() + QPoint(-100, 40));
    const auto view = shown.chart.view();
    CHECK(width(view) == doctest::Approx(width(shown.start)));
    CHECK(view.left == doctest::Approx(shown.start.left + 100.0 * width(shown.start) / area.width()).epsilon(0.02));
    CHECK(view.top == doctest::Approx(shown.start.top + 40.0 * height(shown.start) / area.height()).epsilon(0.02));
    CHECK(shown.chart.isZoomed());
    QTest::mouseDClick(&shown.chart, Qt::LeftButton, {}, shown.centre());
    CHECK(shown.isAtStart());
    CHECK_FALSE(shown.chart.isZoomed());
}

TEST_CASE("A rectangle drawn with Shift or the right button is zoomed into")
{
    for (const bool isRight : {true, false}) {
        ShownChart shown;
        const auto area = shown.chart.plotArea();
        const auto from = area.topLeft() + QPoint(area.width() / 4, area.height() / 4);
        const auto to = area.topLeft() + QPoint(area.width() / 2, area.height() / 2);
        shown.drag(to, from, isRight ? Qt::RightButton : Qt::LeftButton, isRight ? Qt::NoModifier : Qt::ShiftModifier);
        const auto view = shown.chart.view();
        CHECK(view.left == doctest::Approx(shown.start.left + width(shown.start) / 4).epsilon(0.02));
        CHECK(view.right == doctest::Approx(shown.start.left + width(shown.start) / 2).epsilon(0.02));
        CHECK(view.top == doctest::Approx(shown.start.top - height(shown.start) / 4).epsilon(0.02));
        CHECK(height(view) == doctest::Approx(height(shown.start) / 4).epsilon(0.02));
    }
}

TEST_CASE("Escape lets go of a rectangle, and one of no size zooms into nothing")
{
    ShownChart shown;
    QTest::mousePress(&shown.chart, Qt::RightButton, {}, shown.centre());
    QMouseEvent move(QEvent::MouseMove, shown.centre() + QPoint(90, 90), shown.chart.mapToGlobal(shown.centre()),
                     Qt::NoButton, Qt::RightButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.chart, &move);
    QTest::keyClick(&shown.chart, Qt::Key_Escape);
    QTest::mouseRelease(&shown.chart, Qt::RightButton, {}, shown.centre() + QPoint(90, 90));
    CHECK(shown.isAtStart());
    QSignalSpy menu(&shown.chart, &Chart::menuRequested);
    shown.drag(shown.centre(), shown.centre() + QPoint(3, 90), Qt::RightButton);
    CHECK(shown.isAtStart());
    CHECK(menu.count() == 1);
}

TEST_CASE("The keyboard does all that the mouse does")
{
    ShownChart shown;
    QTest::keyClick(&shown.chart, Qt::Key_Plus);
    CHECK(width(shown.chart.view()) == doctest::Approx(0.7 * width(shown.start)));
    QTest::keyClick(&shown.chart, Qt::Key_Minus);
    CHECK(width(shown.chart.view()) == doctest::Approx(width(shown.start)));
    QTest::keyClick(&shown.chart, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(shown.chart.view().left == doctest::Approx(shown.start.left + 0.1 * width(shown.start)).epsilon(0.02));
    QTest::keyClick(&shown.chart, Qt::Key_Up, Qt::ShiftModifier);
    CHECK(shown.chart.view().top > shown.start.top);
    QTest::keyClick(&shown.chart, Qt::Key_Home);
    CHECK(shown.isAtStart());

    QSignalSpy moved(&shown.chart, &Chart::cursorMoved);
    QSignalSpy picked(&shown.chart, &Chart::cursorPicked);
    shown.chart.setCursorStep(500.0);
    QTest::keyClick(&shown.chart, Qt::Key_Right);
    REQUIRE(moved.count() == 1);
    CHECK(moved[0][0].toDouble() == 501.0);
    QTest::keyClick(&shown.chart, Qt::Key_Left);
    QTest::keyClick(&shown.chart, Qt::Key_Left);
    CHECK(moved.last()[0].toDouble() == 499.0);
    QTest::keyClick(&shown.chart, Qt::Key_Return);
    REQUIRE(picked.count() == 1);
    CHECK(picked[0][0].toDouble() == 499.0);
}

TEST_CASE("The pointer reads the values out, and the time cursor comes back when it leaves")
{
    ShownChart shown;
    QSignalSpy moved(&shown.chart, &Chart::cursorMoved);
    QSignalSpy picked(&shown.chart, &Chart::cursorPicked);
    const QSignalSpy left(&shown.chart, &Chart::cursorLeft);
    shown.chart.setCursorStep(10.0);
    CHECK(moved.isEmpty());
    const auto area = shown.chart.plotArea();
    const auto at = [&](double step) {
        return area.left() + qRound(area.width() * (step - shown.start.left) / width(shown.start));
    };
    QTest::mouseMove(&shown.chart, {at(700.0), area.center().y()});
    REQUIRE(moved.count() == 1);
    const double step = moved[0][0].toDouble();
    CHECK(std::abs(step - 700.0) < 3.0);
    const auto texts = shown.chart.readOut();
    REQUIRE(texts.size() == 3);
    CHECK(texts[0] == QStringLiteral("Step %1").arg(step));
    CHECK(texts[1].startsWith("Loss of each step 0.1"));
    QTest::mouseClick(&shown.chart, Qt::LeftButton, {}, {at(700.0), area.center().y()});
    CHECK(picked.count() == 1);
    QTest::mouseMove(&shown.chart, {3, 3});
    CHECK(left.count() == 1);
    CHECK(shown.chart.readOut().value(0) == QStringLiteral("Step 10"));
    CHECK(shown.chart.cursorStep() == 10.0);
}

TEST_CASE("What comes in is followed, until the person looks closer")
{
    ShownChart shown;
    const LossPoint later{.step = 2000.0, .loss = 0.1};
    shown.chart.append(1, {&later, 1});
    CHECK(shown.chart.view().right > 2000.0);
    shown.wheel(shown.centre(), 1);
    const auto view = shown.chart.view();
    const LossPoint last{.step = 3000.0, .loss = 0.1};
    shown.chart.append(1, {&last, 1});
    CHECK(shown.chart.view().right == doctest::Approx(view.right));
    shown.chart.resetView();
    CHECK(shown.chart.view().right > 3000.0);
}

TEST_CASE("The left axis can count in powers of ten, and the wheel and a drag still work there")
{
    ShownChart shown;
    shown.chart.setLogarithmic(true);
    const auto view = shown.chart.view();
    CHECK(view.bottom > 0.05);
    shown.drag(shown.centre(), shown.centre() + QPoint(0, 50));
    const auto panned = shown.chart.view();
    CHECK(panned.top / panned.bottom == doctest::Approx(view.top / view.bottom).epsilon(1e-6));
    CHECK(panned.top > view.top);
    shown.wheel(shown.centre(), 2);
    CHECK(shown.chart.view().bottom > panned.bottom);
    shown.chart.setLogarithmic(false);
    CHECK(shown.isAtStart());
}

TEST_CASE("Without values there is a sentence and nothing to take hold of")
{
    LossChart chart;
    chart.setEmptyText("Train a model to see its loss here.");
    chart.resize(640, 360);
    chart.show();
    REQUIRE(QTest::qWaitForWindowExposed(&chart));
    const auto* text = chart.findChild<QLabel*>("emptyText");
    REQUIRE(text);
    CHECK(text->isVisible());
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, {300, 100});
    QTest::keyClick(&chart, Qt::Key_Plus);
    CHECK_FALSE(chart.isZoomed());
    CHECK(chart.readOut().isEmpty());
    chart.setRuns({{.id = 1, .name = "Run", .colour = Qt::blue}});
    CHECK(text->isVisible());
    const LossPoint point{.step = 1.0, .loss = 0.5};
    chart.append(1, {&point, 1});
    CHECK_FALSE(text->isVisible());
}

TEST_CASE("The colours follow the theme while the chart is shown")
{
    ShownChart shown;
    shown.chart.setPalette(themePalette(Scheme::Light));
    QCoreApplication::processEvents();
    const auto light = shown.chart.grab().toImage().pixelColor(3, 3);
    shown.chart.setPalette(themePalette(Scheme::Dark));
    QCoreApplication::processEvents();
    const auto dark = shown.chart.grab().toImage().pixelColor(3, 3);
    CHECK(light == themePalette(Scheme::Light).color(QPalette::Base));
    CHECK(dark == themePalette(Scheme::Dark).color(QPalette::Base));
}
