// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

namespace histosynth {

// The whole of histosynth-cli: reads the arguments, runs the command, writes its result to `output` and everything else
// (progress, notices, errors) to `messages`. Returns the exit code. Throws nothing.
int runCommandLine(int argumentCount, const char* const* arguments, std::ostream& output, std::ostream& messages);

} // namespace histosynth
