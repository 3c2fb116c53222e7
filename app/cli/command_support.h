// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/option_flags.h"
#include "core/project/project.h"

namespace histosynth {

// The positional argument PROJECT.
void addProjectArgument(CLI::App& command, std::string& folder);

// Opens the project and prints what opening has to say. Throws as Project::open().
Project openProject(const std::string& folder, OpenMode mode, RunControl& control);

// The options that the flags have given, over the defaults; adds what is wrong with them to `problems`.
template <typename Options>
Options readOptions(const Json& given, std::vector<OptionProblem>& problems)
{
    Options options;
    const auto wrong = fromJson(options, given);
    problems.insert(problems.end(), wrong.begin(), wrong.end());
    if (wrong.empty()) {
        const auto more = check(options);
        problems.insert(problems.end(), more.begin(), more.end());
    }
    return options;
}

// For a command with one option struct: throws InvalidOptions.
template <typename Options>
Options readOptions(const Json& given)
{
    std::vector<OptionProblem> problems;
    auto options = readOptions<Options>(given, problems);
    throwIfAny(std::move(problems));
    return options;
}

// Rows of cells in columns, the first one to the left, the others to the right; the first row is the head.
std::string textTable(const std::vector<std::vector<std::string>>& rows);

// 12.3456 with `digits` significant digits.
std::string shortNumber(double value, int digits = 4);

// "1 crop", "2 crops".
std::string counted(std::int64_t number, const std::string& thing);

// "12.3 MiB".
std::string sizeText(std::uint64_t bytes);

} // namespace histosynth
