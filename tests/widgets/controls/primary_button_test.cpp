// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/primary_button.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <doctest/doctest.h>

#include "widgets/look/theme.h"

using namespace histosynth;

TEST_CASE("a busy button cannot be pressed, and is then what it was before")
{
    PrimaryButton button(QStringLiteral("Create 375 images"));
    button.show();
    QSignalSpy clicked(&button, &PrimaryButton::clicked);
    button.setBusy(true);
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK(clicked.isEmpty());
    CHECK(button.isBusy());
    button.setBusy(false);
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK(clicked.count() == 1);
    button.setEnabled(false);
    button.setBusy(true);
    button.setBusy(false);
    CHECK_FALSE(button.isEnabled());
}

TEST_CASE("it is filled with the accent, in both schemes")
{
    auto& application = *qobject_cast<QApplication*>(QApplication::instance());
    for (const auto choice : {SchemeChoice::Light, SchemeChoice::Dark}) {
        const Theme theme(application, choice);
        PrimaryButton button(QStringLiteral("Train"));
        button.setIconName(QStringLiteral("run-build"));
        button.resize(200, 40);
        const auto image = button.grab().toImage();
        CHECK(image.pixelColor(12, 20) == themeColours(application.palette()).filled);
    }
    application.setStyleSheet({});
}
