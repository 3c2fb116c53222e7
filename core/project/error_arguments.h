// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/error.h"
#include "core/base/json.h"

namespace histosynth {

// Arguments of a sentence as the database keeps them: {"name": "value", ...}.
Json toJson(const std::vector<ErrorArgument>& arguments);
std::vector<ErrorArgument> argumentsFrom(const Json& json);

} // namespace histosynth
