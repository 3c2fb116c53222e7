// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <concepts>
#include <exception>
#include <functional>
#include <limits>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/json.h"

// Marks an English text that the view translates (lupdate collects it); evaluates to the text itself.
#define HISTOSYNTH_TEXT(text) text

namespace histosynth {

enum class FieldType { Boolean, Integer, Number, Text, Choice };

// All that a form, a command-line flag, the saved JSON and the check need to know about one option.
struct FieldInfo {
    std::string name; // snake_case: the JSON key; the command-line flag is the same with dashes
    FieldType type = FieldType::Text;
    std::string label; // English, translated by the view
    std::string help;  // one sentence, English, translated by the view
    std::string unit;  // "px", "µm", "steps", ... or empty
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    double step = 1.0;     // of the form's arrows
    bool advanced = false; // folded away until asked for
    std::vector<std::string> choices;
};

// What is wrong with one option: "option.out_of_range" {minimum, maximum, value}, "option.wrong_type" {expected,
// value}, "option.unknown_choice" {value, choices}, "option.unknown" {name}. All problems are told at once, before work
// begins.
struct OptionProblem {
    std::string field;
    std::string code;
    std::vector<ErrorArgument> arguments;
};

// Thrown by a computation whose options have problems, before it does any work.
class InvalidOptions : public std::exception {
public:
    explicit InvalidOptions(std::vector<OptionProblem> problems);

    const std::vector<OptionProblem>& problems() const noexcept { return m_problems; }

    // For logs: "field code; field code".
    const char* what() const noexcept override { return m_log.c_str(); }

private:
    std::vector<OptionProblem> m_problems;
    std::string m_log;
};

// Throws InvalidOptions unless the list is empty.
void throwIfAny(std::vector<OptionProblem> problems);

namespace detail {
// Problems of a JSON value that is to become the option `info`; empty when it fits.
std::vector<OptionProblem> problemsOf(const FieldInfo& info, const Json& value);
OptionProblem unknownOption(const std::string& name);
} // namespace detail

// One option of the struct `Options`: its description and its way in and out of the struct.
template <typename Options>
struct Field {
    FieldInfo info;
    std::function<Json(const Options&)> get;
    std::function<void(Options&, const Json&)> set; // the value has been checked

    Field& range(double minimum, double maximum)
    {
        info.minimum = minimum;
        info.maximum = maximum;
        return *this;
    }
    Field& step(double value)
    {
        info.step = value;
        return *this;
    }
    Field& unit(std::string text)
    {
        info.unit = std::move(text);
        return *this;
    }
    Field& advanced()
    {
        info.advanced = true;
        return *this;
    }
};

// `Options::fields()` returns one of these: the only place where the options of a struct are listed.
template <typename Options>
using FieldList = std::vector<Field<Options>>;

// A field of a bool, integer, floating-point or std::string member.
template <typename Options, typename Value>
Field<Options> field(std::string name, Value Options::* member, std::string label, std::string help)
{
    Field<Options> made;
    made.info.name = std::move(name);
    made.info.label = std::move(label);
    made.info.help = std::move(help);
    if constexpr (std::same_as<Value, bool>) {
        made.info.type = FieldType::Boolean;
    } else if constexpr (std::integral<Value>) {
        made.info.type = FieldType::Integer;
        made.range(static_cast<double>(std::numeric_limits<Value>::min()),
                   static_cast<double>(std::numeric_limits<Value>::max()));
    } else if constexpr (std::floating_point<Value>) {
        made.info.type = FieldType::Number;
    } else {
        static_assert(std::same_as<Value, std::string>, "use choice() for an enum");
        made.info.type = FieldType::Text;
    }
    made.get = [member](const Options& options) { return Json(options.*member); };
    made.set = [member](Options& options, const Json& value) { options.*member = value.get<Value>(); };
    return made;
}

// A field of an enum member; `names` are the words that stand for its values in JSON and on the command line.
template <typename Options, typename Enum>
Field<Options> choice(std::string name, Enum Options::* member, std::vector<std::pair<std::string, Enum>> names,
                      std::string label, std::string help)
{
    Field<Options> made;
    made.info.name = std::move(name);
    made.info.type = FieldType::Choice;
    made.info.label = std::move(label);
    made.info.help = std::move(help);
    for (const auto& [word, value] : names)
        made.info.choices.push_back(word);
    made.get = [member, names](const Options& options) {
        for (const auto& [word, value] : names) {
            if (value == options.*member)
                return Json(word);
        }
        return Json();
    };
    made.set = [member, names](Options& options, const Json& json) {
        for (const auto& [word, value] : names) {
            if (word == json.template get<std::string>())
                options.*member = value;
        }
    };
    return made;
}

template <typename Options>
Json toJson(const Options& options)
{
    Json json = Json::object();
    for (const auto& field : Options::fields())
        json[field.info.name] = field.get(options);
    return json;
}

// Sets every option that `json` names and that is good; returns the problems of all others. Options not named keep
// their value.
template <typename Options>
std::vector<OptionProblem> fromJson(Options& options, const Json& json)
{
    std::vector<OptionProblem> problems;
    for (const auto& [name, value] : json.items()) {
        const Field<Options>* found = nullptr;
        for (const auto& field : Options::fields()) {
            if (field.info.name == name)
                found = &field;
        }
        const auto wrong =
            found ? detail::problemsOf(found->info, value) : std::vector<OptionProblem>{detail::unknownOption(name)};
        problems.insert(problems.end(), wrong.begin(), wrong.end());
        if (wrong.empty())
            found->set(options, value);
    }
    return problems;
}

// Problems of the values that the struct holds, each option by itself.
template <typename Options>
std::vector<OptionProblem> check(const Options& options)
{
    std::vector<OptionProblem> problems;
    for (const auto& field : Options::fields()) {
        const auto wrong = detail::problemsOf(field.info, field.get(options));
        problems.insert(problems.end(), wrong.begin(), wrong.end());
    }
    return problems;
}

} // namespace histosynth
