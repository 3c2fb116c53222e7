// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/run_control.h"

namespace CLI {
class App;
}

namespace histosynth {

// What a command has to say at its end: one object for --json, and the same in words.
struct CommandResult {
    Json json = Json::object();
    std::string text;
    std::optional<Error> failure = {}; // told after the result, and what the exit code is made of
};

// The work of a command, run once the whole command line has been read.
using CommandAction = std::function<CommandResult(RunControl&)>;

// Each adds one command to `app`; when the user has chosen it, reading the command line sets `chosen`.
void addNewCommand(CLI::App& app, CommandAction& chosen);
void addImportCommand(CLI::App& app, CommandAction& chosen);
void addSplitCommand(CLI::App& app, CommandAction& chosen);
void addCropCommand(CLI::App& app, CommandAction& chosen);
void addAugmentCommand(CLI::App& app, CommandAction& chosen);
void addTrainCommand(CLI::App& app, CommandAction& chosen);
void addGenerateCommand(CLI::App& app, CommandAction& chosen);
void addEvaluateCommand(CLI::App& app, CommandAction& chosen);
void addExportCommand(CLI::App& app, CommandAction& chosen);
void addStatusCommand(CLI::App& app, CommandAction& chosen);
void addDemoCommand(CLI::App& app, CommandAction& chosen);
void addClassCommand(CLI::App& app, CommandAction& chosen);
void addDeleteCommand(CLI::App& app, CommandAction& chosen);
void addRateCommand(CLI::App& app, CommandAction& chosen);

} // namespace histosynth
