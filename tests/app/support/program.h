// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "tests/app/support/tiny_chain.h"
#include "tests/support/child_process.h"

namespace histosynth::test {

// Where histosynth-cli lies.
std::string programPath();

// Runs histosynth-cli as a process of its own.
ProcessResult runProgram(const std::vector<std::string>& arguments, const ProcessOptions& options = {});
ProcessResult runProgram(const TinyCommand& command, const ProcessOptions& options = {});

} // namespace histosynth::test
