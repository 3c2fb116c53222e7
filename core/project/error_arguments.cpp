// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/error_arguments.h"

namespace histosynth {

Json toJson(const std::vector<ErrorArgument>& arguments)
{
    Json json = Json::object();
    for (const auto& argument : arguments)
        json[argument.name] = argument.value;
    return json;
}

std::vector<ErrorArgument> argumentsFrom(const Json& json)
{
    std::vector<ErrorArgument> arguments;
    for (const auto& [name, value] : json.items())
        arguments.push_back({name, value.is_string() ? value.get<std::string>() : value.dump()});
    return arguments;
}

} // namespace histosynth
