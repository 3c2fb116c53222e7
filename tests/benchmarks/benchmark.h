// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/base/json.h"

namespace CLI {
class App;
}

namespace histosynth::benchmarks {

// A benchmark declares its arguments on its own subcommand and returns what measures: called once after the arguments
// are read, it gives the numbers (printed as JSON on stdout) and says what it does on stderr.
using Measurement = std::function<Json()>;

Measurement augmentationBenchmark(CLI::App& command);
Measurement chartBenchmark(CLI::App& command);
Measurement gridBenchmark(CLI::App& command);
Measurement picturesBenchmark(CLI::App& command);
Measurement projectBenchmark(CLI::App& command);
Measurement trainingStepBenchmark(CLI::App& command);
Measurement windowBenchmark(CLI::App& command);

} // namespace histosynth::benchmarks
