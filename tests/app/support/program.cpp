// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/support/program.h"

namespace histosynth::test {

std::string programPath()
{
    return HISTOSYNTH_CLI;
}

ProcessResult runProgram(const std::vector<std::string>& arguments, const ProcessOptions& options)
{
    std::vector<std::string> all{programPath()};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return runProcess(all, options);
}

ProcessResult runProgram(const TinyCommand& command, const ProcessOptions& options)
{
    std::vector<std::string> arguments{command.name};
    arguments.insert(arguments.end(), command.arguments.begin(), command.arguments.end());
    return runProgram(arguments, options);
}

} // namespace histosynth::test
