// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_flags.h"

#include <CLI/CLI.hpp>

#include <charconv>

namespace histosynth {

namespace {

Json parsed(const FieldInfo& info, const std::string& text)
{
    if (info.type == FieldType::Text || info.type == FieldType::Choice)
        return text;
    if (info.type == FieldType::Boolean)
        return text == "true" ? Json(true) : text == "false" ? Json(false) : Json(text);
    const char* const end = text.data() + text.size();
    std::int64_t whole = 0;
    if (const auto read = std::from_chars(text.data(), end, whole); read.ec == std::errc() && read.ptr == end)
        return whole;
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

} // namespace

void addOptionFlag(CLI::App& command, Json& given, const FieldInfo& info, const Json& defaultValue,
                   const std::string& group)
{
    std::string flag = "--" + info.name;
    std::ranges::replace(flag, '_', '-');
    const std::string help = info.help + " [" + shown(defaultValue) + "]";
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
