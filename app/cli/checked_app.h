// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <utility>
#include <vector>

#include "app/cli/option_flags.h"

namespace histosynth {

// The root of all commands. It keeps what addCheck() gave, so that everything that is wrong with a command line can be
// told at once.
class CheckedApp : public CLI::App {
public:
    using CLI::App::App;

    void add(const CLI::App& command, OptionCheck check) { m_checks.emplace_back(&command, std::move(check)); }

    // What the checks of `command` find in what has been read.
    std::vector<OptionProblem> problemsOf(const CLI::App& command) const;

private:
    std::vector<std::pair<const CLI::App*, OptionCheck>> m_checks;
};

} // namespace histosynth
