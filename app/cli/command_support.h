// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/option_flags.h"
#include "core/project/project.h"

namespace histosynth {

// The positional argument PROJECT; an empty one is a problem of the command.
void addProjectArgument(CLI::App& command, std::string& folder);

// For a path that the user gave: a problem of `field` where it is empty.
std::vector<OptionProblem> emptyPathProblems(const std::string& field, const std::vector<std::string>& paths);

// Opens the project and prints what opening has to say. Throws as Project::open().
Project openProject(const std::string& folder, OpenMode mode, RunControl& control);

// Rows of cells in columns, the first one to the left, the others to the right; the first row is the head.
std::string textTable(const std::vector<std::vector<std::string>>& rows);

// 12.3456 with `digits` significant digits.
std::string shortNumber(double value, int digits = 4);

// "1 crop", "2 crops".
std::string counted(std::int64_t number, const std::string& thing);

// "12.3 MiB".
std::string sizeText(std::uint64_t bytes);

} // namespace histosynth
