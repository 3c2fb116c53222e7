// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_flags.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <memory>

#include "app/cli/checked_app.h"

namespace histosynth {

namespace {

std::optional<std::int64_t> wholeNumber(const std::string& text)
{
    const char* const end = text.data() + text.size();
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

Json parsed(const FieldInfo& info, const std::string& text)
{
    if (info.type == FieldType::Text || info.type == FieldType::Choice)
        return text;
    if (info.type == FieldType::Boolean)
        return text == "true" ? Json(true) : text == "false" ? Json(false) : Json(text);
    if (const auto whole = wholeNumber(text))
        return *whole;
    const char* const end = text.data() + text.size();
    double number = 0;
    if (const auto read = std::from_chars(text.data(), end, number); read.ec == std::errc() && read.ptr == end)
        return number;
    return text;
}

std::string typeWords(const FieldInfo& info)
{
    switch (info.type) {
    case FieldType::Boolean:
        return "";
    case FieldType::Integer:
    case FieldType::Number:
        return info.unit.empty() ? "NUMBER" : info.unit;
    case FieldType::Text:
        return "TEXT";
    case FieldType::Choice:
        break;
    }
    std::string words;
    for (const auto& choice : info.choices)
        words += (words.empty() ? "" : "|") + choice;
    return words;
}

std::string shown(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::optional<OptionProblem> numberProblem(const std::string& field, const std::string& text)
{
    const auto number = wholeNumber(text);
    if (!number)
        return OptionProblem{field, "option.wrong_type", {{"expected", "a whole number"}, {"value", text}}};
    if (*number < 1)
        return OptionProblem{field, "option.too_small", {{"minimum", "1"}, {"value", text}}};
    return std::nullopt;
}

} // namespace

std::vector<OptionProblem> CheckedApp::problemsOf(const CLI::App& command) const
{
    std::vector<OptionProblem> problems;
    for (const auto& [owner, check] : m_checks) {
        if (owner != &command)
            continue;
        for (auto& problem : check()) {
            const bool isKnown = std::ranges::any_of(problems, [&problem](const OptionProblem& known) {
                return known.field == problem.field && known.code == problem.code;
            });
            if (!isKnown)
                problems.push_back(std::move(problem));
        }
    }
    return problems;
}

void addCheck(CLI::App& command, OptionCheck check)
{
    CLI::App* root = &command;
    while (root->get_parent() != nullptr)
        root = root->get_parent();
    dynamic_cast<CheckedApp&>(*root).add(command, std::move(check));
}

CLI::Option* addNumbers(CLI::App& command, const std::string& name, std::vector<std::int64_t>& numbers,
                        const std::string& help)
{
    auto texts = std::make_shared<std::vector<std::string>>();
    addCheck(command, [texts, field = fieldName(name)] {
        std::vector<OptionProblem> problems;
        for (const auto& text : *texts) {
            if (auto problem = numberProblem(field, text))
                problems.push_back(std::move(*problem));
        }
        return problems;
    });
    const auto take = [texts, &numbers](const std::vector<std::string>& given) {
        *texts = given;
        for (const auto& text : given)
            numbers.push_back(wholeNumber(text).value_or(0));
    };
    return command.add_option_function<std::vector<std::string>>(name, take, help)->delimiter(',')->type_name("NUMBER");
}

CLI::Option* addNumber(CLI::App& command, const std::string& name, std::optional<std::int64_t>& number,
                       const std::string& help)
{
    auto given = std::make_shared<std::optional<std::string>>();
    addCheck(command, [given, field = fieldName(name)] {
        const auto problem = *given ? numberProblem(field, **given) : std::nullopt;
        return problem ? std::vector{*problem} : std::vector<OptionProblem>{};
    });
    const auto take = [given, &number](const std::string& text) {
        *given = text;
        number = wholeNumber(text);
    };
    return command.add_option_function<std::string>(name, take, help)->take_last()->type_name("NUMBER");
}

std::string fieldName(const std::string& flag)
{
    std::string name = flag.substr(std::min(flag.find_first_not_of('-'), flag.size()));
    name = name.substr(0, name.find('='));
    std::ranges::replace(name, '-', '_');
    return name;
}

void addOptionFlag(CLI::App& command, Json& given, const FieldInfo& info, const Json& defaultValue,
                   const std::string& group)
{
    std::string flag = "--" + info.name;
    std::ranges::replace(flag, '_', '-');
    const std::string help = info.label + ": " + info.help + " [" + shown(defaultValue) + "]";
    const std::string heading = info.advanced ? "Advanced" : group;
    if (info.type == FieldType::Boolean) {
        const std::string both = flag + ",!--no-" + flag.substr(2);
        command.add_flag_function(
                   both, [&given, info](std::int64_t count) { given[info.name] = count > 0; }, help)
            ->group(heading);
        return;
    }
    const auto take = [&given, info](const std::string& text) { given[info.name] = parsed(info, text); };
    command.add_option_function<std::string>(flag, take, help)->take_last()->type_name(typeWords(info))->group(heading);
}

} // namespace histosynth
