// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/range_slider.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>
#include <doctest/doctest.h>

using namespace histosynth;

namespace {

struct ShownSlider {
    QWidget window;
    QLineEdit* before = new QLineEdit;
    RangeSlider* slider = new RangeSlider;
    QLineEdit* after = new QLineEdit;

    ShownSlider()
    {
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(before);
        layout->addWidget(slider);
        layout->addWidget(after);
        slider->setRange(-10, 10, 0.5);
        slider->setValues(-5, 5);
        window.resize(300, 150);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    QPoint handle(bool isUpper) const { return slider->handleCentre(isUpper).toPoint(); }
};

} // namespace

TEST_CASE("values are put on the steps, into the range and in order")
{
    RangeSlider slider;
    slider.setRange(0, 1, 0.1);
    slider.setValues(0.82, 0.29);
    CHECK(slider.lower() == doctest::Approx(0.3));
    CHECK(slider.upper() == doctest::Approx(0.8));
    slider.setValues(-4, 9);
    CHECK(slider.lower() == 0);
    CHECK(slider.upper() == 1);
    slider.setRange(0, 0, 0.1);
    CHECK(slider.upper() == 0);
    CHECK_FALSE(slider.grab().isNull());
}

TEST_CASE("an end is dragged as far as the other one")
{
    ShownSlider shown;
    QSignalSpy changed(shown.slider, &RangeSlider::valuesChanged);
    QSignalSpy committed(shown.slider, &RangeSlider::valuesCommitted);
    QTest::mousePress(shown.slider, Qt::LeftButton, {}, shown.handle(true));
    QTest::mouseMove(shown.slider, QPoint(shown.slider->width(), 12));
    CHECK(shown.slider->upper() == 10);
    CHECK(committed.isEmpty());
    QTest::mouseMove(shown.slider, QPoint(0, 12));
    CHECK(shown.slider->upper() == -5);
    CHECK(shown.slider->lower() == -5);
    QTest::mouseRelease(shown.slider, Qt::LeftButton, {}, QPoint(0, 12));
    CHECK(changed.count() == 2);
    CHECK(committed.count() == 1);
}

TEST_CASE("holding a handle beside its centre does not move it")
{
    ShownSlider shown;
    QSignalSpy changed(shown.slider, &RangeSlider::valuesChanged);
    QTest::mouseClick(shown.slider, Qt::LeftButton, {}, shown.handle(false) + QPoint(4, 2));
    CHECK(changed.isEmpty());
    CHECK(shown.slider->lower() == -5);
}

TEST_CASE("keys move the chosen end, Tab goes from one to the other and on")
{
    ShownSlider shown;
    shown.before->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    REQUIRE(shown.slider->hasFocus());
    QTest::keyClick(shown.slider, Qt::Key_Right);
    CHECK(shown.slider->lower() == doctest::Approx(-4.5));
    QTest::keyClick(shown.slider, Qt::Key_Home);
    CHECK(shown.slider->lower() == -10);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    REQUIRE(shown.slider->hasFocus());
    QTest::keyClick(shown.slider, Qt::Key_PageDown);
    CHECK(shown.slider->upper() == doctest::Approx(0));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(shown.after->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QTest::keyClick(shown.slider, Qt::Key_Left);
    CHECK(shown.slider->upper() == doctest::Approx(-0.5));
}

TEST_CASE("the wheel changes nothing and is left to the page")
{
    ShownSlider shown;
    QWheelEvent wheel(QPointF(50, 10), QPointF(50, 10), {}, QPoint(0, 120), Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(shown.slider, &wheel);
    CHECK_FALSE(wheel.isAccepted());
    CHECK(shown.slider->lower() == -5);
}

TEST_CASE("the values are told to screen readers, with their unit")
{
    RangeSlider slider;
    slider.setRange(-30, 30, 1);
    slider.setValues(-15, 15);
    slider.setUnit(QStringLiteral("°"));
    CHECK(slider.accessibleDescription() == QStringLiteral("-15° to 15°"));
}
