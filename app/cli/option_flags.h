// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/options.h"

namespace CLI {
class App;
}

namespace histosynth {

// Adds a flag --like-this for the option like_this; what the user gives goes into `given` under the option's name, as
// the JSON type of the option where the text reads as one, else as text (which check() then refuses in words). `given`
// must live as long as `command`. `defaultValue` is shown by --help.
// `group` is the heading under which --help lists it; options that are marked advanced stand under one of their own.
void addOptionFlag(CLI::App& command, Json& given, const FieldInfo& info, const Json& defaultValue,
                   const std::string& group);

// One flag for each field of `Options`, except those named in `leaveOut` (told elsewhere, e.g. as a positional
// argument).
template <typename Options>
void addOptionFlags(CLI::App& command, Json& given, const std::vector<std::string>& leaveOut = {},
                    const std::string& group = "Options")
{
    const Json defaults = toJson(Options{});
    for (const auto& field : Options::fields()) {
        if (std::ranges::find(leaveOut, field.info.name) == leaveOut.end())
            addOptionFlag(command, given, field.info, defaults[field.info.name], group);
    }
}

} // namespace histosynth
