// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QCoreApplication>

#include <clocale>
#include <iostream>

#include "app/cli/command_line.h"
#include "app/cli/stop_signal.h"

int main(int argumentCount, char** arguments)
{
    const QCoreApplication application(argumentCount, arguments);
    std::setlocale(LC_NUMERIC, "C"); // numbers in files and messages are the same in every country
    histosynth::installStopSignals();
    return histosynth::runCommandLine(argumentCount, arguments, std::cout, std::cerr);
}
