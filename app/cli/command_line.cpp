// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <new>
#include <optional>

#include "app/cli/checked_app.h"
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
        if (!result.failure)
            return ExitCode::Done;
        messages << errorText(*result.failure) << std::endl;
        return exitCodeOf(result.failure->kind());
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

// The command that was named, e.g. "class rename".
const CLI::App& commandOf(const CLI::App& app)
{
    const auto below = app.get_subcommands();
    return below.empty() ? app : commandOf(*below.front());
}

bool looksLikeFlag(const std::string& argument)
{
    return argument.size() > 1 && argument[0] == '-' && (argument[1] < '0' || argument[1] > '9');
}

// All that is wrong with a command line, whether CLI11 could read it to its end or not: arguments that are missing,
// flags that there are not, and values that cannot be.
std::vector<OptionProblem> problemsOf(const CheckedApp& app)
{
    std::vector<OptionProblem> problems;
    const CLI::App& command = commandOf(app);
    for (const auto* option : command.get_options()) {
        if (option->get_required() && option->count() == 0)
            problems.push_back({fieldName(option->get_name()), "option.missing", {}});
    }
    for (const auto& argument : app.remaining(true)) {
        if (looksLikeFlag(argument))
            problems.push_back({fieldName(argument), "option.unknown", {}});
    }
    const auto found = app.problemsOf(command);
    problems.insert(problems.end(), found.begin(), found.end());
    return problems;
}

// Arguments that nobody asked for. Behind an unknown flag they may be its value: then the flag is told alone.
std::string unexpectedArguments(const CheckedApp& app)
{
    const auto left = app.remaining(true);
    std::string text;
    if (std::ranges::none_of(left, looksLikeFlag)) {
        for (const auto& argument : left)
            text += (text.empty() ? "Not expected: " : ", ") + argument;
    }
    return text;
}

// Reads the arguments. Returns the exit code where there is nothing left to do: help was asked for, or something is
// wrong, all of which has been told.
std::optional<ExitCode> read(CheckedApp& app, int argumentCount, const char* const* arguments, std::ostream& output,
                             std::ostream& messages)
{
    std::string complaint;
    try {
        app.parse(argumentCount, arguments);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
            return app.exit(error, output, messages) == 0 ? ExitCode::Done : ExitCode::WrongUsage;
        complaint = error.what();
    }
    if (app.get_subcommands().empty())
        complaint = app.remaining().empty() ? "Which command?" : "There is no command " + app.remaining().front() + ".";
    const auto problems = problemsOf(app);
    if (complaint.empty())
        complaint = unexpectedArguments(app);
    else if (std::ranges::find(problems, "option.missing", &OptionProblem::code) != problems.end())
        complaint.clear(); // it is about the first of those
    if (complaint.empty() && problems.empty())
        return std::nullopt;
    if (!complaint.empty())
        messages << complaint << '\n';
    return reportUsage(problems, messages);
}

} // namespace

int runCommandLine(int argumentCount, const char* const* arguments, std::ostream& output, std::ostream& messages)
{
    CheckedApp app("HistoSynth: synthetic histology images from a few dozen real ones. For research only, not for "
                   "diagnosis.",
                   "histosynth-cli");
    app.require_subcommand(1);
    app.fallthrough();
    app.allow_extras(); // told with all that is wrong
    app.set_version_flag("--version", HISTOSYNTH_VERSION);
    app.get_formatter()->column_width(34);
    bool json = false;
    app.add_flag("--json", json, "Print one JSON object as the result");
    CommandAction chosen;
    for (const auto add : addCommands)
        add(app, chosen);
    if (const auto ended = read(app, argumentCount, arguments, output, messages))
        return static_cast<int>(*ended);
    TerminalControl control(messages, errorStreamIsTerminal());
    const ExitCode code = run(chosen, control, json, output, messages);
    return static_cast<int>(code);
}

} // namespace histosynth
