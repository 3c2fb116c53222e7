// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <utility>

namespace histosynth {

Error::Error(ErrorKind kind, std::string code, std::vector<ErrorArgument> arguments)
    : m_kind(kind), m_code(std::move(code)), m_arguments(std::move(arguments)), m_log(m_code)
{
    for (const auto& argument : m_arguments)
        m_log += " " + argument.name + "=" + argument.value;
}

std::string_view Error::argument(std::string_view name) const noexcept
{
    for (const auto& argument : m_arguments) {
        if (argument.name == name)
            return argument.value;
    }
    return {};
}

} // namespace histosynth
