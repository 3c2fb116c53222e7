// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/options.h"

#include <algorithm>
#include <string_view>

namespace histosynth {

InvalidOptions::InvalidOptions(std::vector<OptionProblem> problems) : m_problems(std::move(problems))
{
    for (const auto& problem : m_problems)
        m_log += (m_log.empty() ? "" : "; ") + problem.field + " " + problem.code;
}

void throwIfAny(std::vector<OptionProblem> problems)
{
    if (!problems.empty())
        throw InvalidOptions(std::move(problems));
}

namespace detail {

namespace {

std::string plain(double value)
{
    return std::isfinite(value)
               ? Json(value == std::floor(value) && std::abs(value) < 1e15 ? Json(static_cast<std::int64_t>(value))
                                                                           : Json(value))
                     .dump()
               : std::to_string(value);
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

OptionProblem wrongType(const FieldInfo& info, const Json& value, std::string_view expected)
{
    return {info.name, "option.wrong_type", {{"expected", std::string(expected)}, {"value", value.dump()}}};
}

std::vector<OptionProblem> problemsOfNumber(const FieldInfo& info, const Json& value)
{
    const double number = value.get<double>();
    if (number >= info.minimum && number <= info.maximum && std::isfinite(number))
        return {};
    return {{info.name,
             "option.out_of_range",
             {{"minimum", plain(info.minimum)}, {"maximum", plain(info.maximum)}, {"value", plain(number)}}}};
}

} // namespace

std::vector<OptionProblem> problemsOf(const FieldInfo& info, const Json& value)
{
    switch (info.type) {
    case FieldType::Boolean:
        return value.is_boolean() ? std::vector<OptionProblem>{}
                                  : std::vector{wrongType(info, value, HISTOSYNTH_TEXT("true or false"))};
    case FieldType::Integer:
        return value.is_number_integer() ? problemsOfNumber(info, value)
                                         : std::vector{wrongType(info, value, HISTOSYNTH_TEXT("a whole number"))};
    case FieldType::Number:
        return value.is_number() ? problemsOfNumber(info, value)
                                 : std::vector{wrongType(info, value, HISTOSYNTH_TEXT("a number"))};
    case FieldType::Text:
        return value.is_string() ? std::vector<OptionProblem>{}
                                 : std::vector{wrongType(info, value, HISTOSYNTH_TEXT("a text"))};
    case FieldType::Choice:
        break;
    }
    if (value.is_string() && std::ranges::find(info.choices, value.get<std::string>()) != info.choices.end())
        return {};
    return {
        {info.name,
         "option.unknown_choice",
         {{"value", value.is_string() ? value.get<std::string>() : value.dump()}, {"choices", joined(info.choices)}}}};
}

OptionProblem unknownOption(const std::string& name)
{
    return {name, "option.unknown", {{"name", name}}};
}

} // namespace detail

} // namespace histosynth
