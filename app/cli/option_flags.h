// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/base/options.h"

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace histosynth {

// Finds what is wrong with the options that a command was given.
using OptionCheck = std::function<std::vector<OptionProblem>()>;

// Has `check` called once the command line has been read and `command` is chosen, before its work begins; what all
// checks of a command find is told at once. `command` stands below a CheckedApp.
void addCheck(CLI::App& command, OptionCheck check);

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

// The name of the option behind a flag: "learning_rate" of "--learning-rate" or "--learning-rate=1".
std::string fieldName(const std::string& flag);

// Adds an option (or, by a name in capitals, an argument) that is a whole number from 1 on, or several with commas in
// between. Anything else is told with all other problems. What is added to must live as long as `command`.
CLI::Option* addNumber(CLI::App& command, const std::string& name, std::optional<std::int64_t>& number,
                       const std::string& help);
CLI::Option* addNumbers(CLI::App& command, const std::string& name, std::vector<std::int64_t>& numbers,
                        const std::string& help);

// Adds a flag --like-this for the option like_this; what the user gives goes into `given` under the option's name, as
// the JSON type of the option where the text reads as one, else as text (which check() then refuses in words). `given`
// must live as long as `command`. `defaultValue` is shown by --help.
// `group` is the heading under which --help lists it; options that are marked advanced stand under one of their own.
void addOptionFlag(CLI::App& command, Json& given, const FieldInfo& info, const Json& defaultValue,
                   const std::string& group);

// One flag for each field of `Options`, checked with all others, except those named in `leaveOut` (told elsewhere, e.g.
// as a positional argument). The help shows what `standard` has as what holds when nothing is given.
template <typename Options>
void addOptionFlags(CLI::App& command, Json& given, const std::vector<std::string>& leaveOut = {},
                    const std::string& group = "Options", const Options& standard = {})
{
    const Json defaults = toJson(standard);
    for (const auto& field : Options::fields()) {
        if (std::ranges::find(leaveOut, field.info.name) == leaveOut.end())
            addOptionFlag(command, given, field.info, defaults[field.info.name], group);
    }
    addCheck(command, [&given] {
        std::vector<OptionProblem> problems;
        readOptions<Options>(given, problems);
        return problems;
    });
}

} // namespace histosynth
