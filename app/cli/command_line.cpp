// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>

#include <array>
#include <iostream>
#include <new>

#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/terminal_control.h"
#include "app/error_texts.h"

namespace histosynth {

namespace {

constexpr std::array addCommands{addNewCommand,     addImportCommand, addSplitCommand,    addCropCommand,
                                 addAugmentCommand, addTrainCommand,  addGenerateCommand, addEvaluateCommand,
                                 addRateCommand,    addExportCommand, addStatusCommand,   addClassCommand,
                                 addDeleteCommand,  addDemoCommand};

ExitCode reportUsage(const std::vector<OptionProblem>& problems, std::ostream& messages)
{
    for (const auto& problem : problems)
        messages << problemText(problem) << '\n';
    messages << "Nothing was done. Add --help to see all options." << std::endl;
    return ExitCode::WrongUsage;
}

// The one place where what a command throws becomes words and an exit code.
ExitCode run(const CommandAction& action, RunControl& control, bool json, std::ostream& output, std::ostream& messages)
{
    try {
        const CommandResult result = action(control);
        output << (json ? result.json.dump(2, ' ', false, Json::error_handler_t::replace) : result.text) << std::endl;
        return ExitCode::Done;
    } catch (const InvalidOptions& error) {
        return reportUsage(error.problems(), messages);
    } catch (const Stopped&) {
        messages
            << "Stopped. What was finished is kept; to go on, run the same command again (a training: train PROJECT "
               "--resume)."
            << std::endl;
        return ExitCode::Stopped;
    } catch (const Error& error) {
        messages << errorText(error) << std::endl;
        return exitCodeOf(error.kind());
    } catch (const std::bad_alloc&) {
        messages << errorText("memory.exhausted", {}) << std::endl;
        return ExitCode::OutOfResource;
    } catch (const std::exception& error) {
        messages << errorText("program.fault", {{"reason", error.what()}}) << std::endl;
        return ExitCode::OurFault;
    }
}

} // namespace

int runCommandLine(int argumentCount, const char* const* arguments, std::ostream& output, std::ostream& messages)
{
    CLI::App app("HistoSynth: synthetic histology images from a few dozen real ones. For research only, not for "
                 "diagnosis.",
                 "histosynth-cli");
    app.require_subcommand(1);
    app.fallthrough();
    app.set_version_flag("--version", HISTOSYNTH_VERSION);
    app.get_formatter()->column_width(34);
    bool json = false;
    app.add_flag("--json", json, "Print one JSON object as the result");
    CommandAction chosen;
    for (const auto add : addCommands)
        add(app, chosen);
    try {
        app.parse(argumentCount, arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error, output, messages) == 0 ? static_cast<int>(ExitCode::Done)
                                                      : static_cast<int>(ExitCode::WrongUsage);
    }
    TerminalControl control(messages, errorStreamIsTerminal());
    const ExitCode code = run(chosen, control, json, output, messages);
    return static_cast<int>(code);
}

} // namespace histosynth
