// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT
#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>
#include <doctest/doctest.h>

#include <clocale>

int main(int argumentCount, char** arguments)
{
    const QApplication application(argumentCount, arguments);
    std::setlocale(LC_NUMERIC, "C");
    QStandardPaths::setTestModeEnabled(true); // the tester's own settings and caches stay as they are
    return doctest::Context(argumentCount, arguments).run();
}
