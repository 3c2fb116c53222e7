// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/options.h"

namespace histosynth {

// The sentence for an error's code, English, with {name} replaced by the argument of that name. It says what happened,
// to which file, and what to do on the command line. A code without a sentence gives the code and its arguments (a test
// keeps that from happening).
std::string errorText(const std::string& code, const std::vector<ErrorArgument>& arguments);

// The same for a person at the window, who knows no command: what to do there. `translate` puts the sentence, and the
// arguments that are words themselves, into the language of the window.
std::string errorText(const std::string& code, std::vector<ErrorArgument> arguments,
                      const std::function<std::string(const char*)>& translate);

inline std::string errorText(const Error& error)
{
    return errorText(error.code(), error.arguments());
}

// "--steps: must be from 1 to 10, but is 0."
std::string problemText(const OptionProblem& problem);

// All codes that have a sentence, for the test.
std::vector<std::string> knownErrorCodes();

} // namespace histosynth
