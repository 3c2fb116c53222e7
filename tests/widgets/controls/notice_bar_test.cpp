// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/notice_bar.h"

#include <QtGui/QClipboard>
#include <QtGui/QEnterEvent>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>
#include <doctest/doctest.h>

using namespace histosynth;
using namespace std::chrono_literals;

namespace {

struct ShownNotices {
    QWidget window;
    NoticeBar* bar = new NoticeBar(&window);

    ShownNotices()
    {
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(bar);
        layout->addStretch();
        window.resize(500, 200);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        bar->setDuration(1h); // tests that wait set their own
    }

    QToolButton* button(const QString& name) const
    {
        for (auto* button : bar->findChildren<QToolButton*>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }
};

} // namespace

TEST_CASE("a notice is hidden until there is one, and its action gives back the token")
{
    ShownNotices shown;
    CHECK(shown.bar->isHidden());
    shown.bar->post({4, QStringLiteral("12 crops deleted"), QStringLiteral("Undo"), {}, Tone::Normal});
    CHECK(shown.bar->isVisible());
    QSignalSpy spy(shown.bar, &NoticeBar::actionTriggered);
    QTest::mouseClick(shown.bar->findChild<QPushButton*>(), Qt::LeftButton);
    REQUIRE(spy.count() == 1);
    CHECK(spy[0][0].toInt() == 4);
    CHECK(shown.bar->isHidden());
}

TEST_CASE("notices wait for each other, and one of the same token takes the other's place")
{
    ShownNotices shown;
    shown.bar->post({1, QStringLiteral("one"), {}, {}, Tone::Normal});
    shown.bar->post({2, QStringLiteral("two"), {}, {}, Tone::Normal});
    shown.bar->post({1, QStringLiteral("one again"), {}, {}, Tone::Normal});
    CHECK(shown.bar->text() == "one again");
    QTest::mouseClick(shown.button(QStringLiteral("Close this message")), Qt::LeftButton);
    CHECK(shown.bar->text() == "two");
    shown.bar->withdraw(2);
    CHECK(shown.bar->isHidden());
}

TEST_CASE("a notice goes away by itself, an error does not")
{
    ShownNotices shown;
    shown.bar->setDuration(1ms);
    shown.bar->post({0, QStringLiteral("done"), {}, {}, Tone::Normal});
    CHECK(QTest::qWaitFor([&] { return shown.bar->isHidden(); }));
    shown.bar->post({0, QStringLiteral("Could not write"), {}, {}, Tone::Error});
    shown.bar->post({5, QStringLiteral("waiting"), {}, {}, Tone::Normal});
    CHECK_FALSE(QTest::qWaitFor([&] { return shown.bar->text() != QStringLiteral("Could not write"); }, 50));
}

TEST_CASE("a notice with the mouse or the focus on it stays")
{
    ShownNotices shown;
    shown.bar->setDuration(1ms);
    shown.bar->post({0, QStringLiteral("done"), QStringLiteral("Undo"), {}, Tone::Normal});
    QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
    QApplication::sendEvent(shown.bar, &enter);
    CHECK_FALSE(QTest::qWaitFor([&] { return shown.bar->isHidden(); }, 50));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(shown.bar, &leave);
    CHECK(QTest::qWaitFor([&] { return shown.bar->isHidden(); }));
}

TEST_CASE("details can be copied")
{
    ShownNotices shown;
    shown.bar->post({0, QStringLiteral("3 files refused"), {}, QStringLiteral("a.bmp: truncated"), Tone::Warning});
    QTest::mouseClick(shown.button(QStringLiteral("Copy details")), Qt::LeftButton);
    CHECK(QGuiApplication::clipboard()->text() == "3 files refused\na.bmp: truncated");
}
