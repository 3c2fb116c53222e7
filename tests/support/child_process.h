// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace histosynth::test {

struct ProcessResult {
    int exitCode = -1; // -1: ended by a signal
    int signal = 0;
    std::string output;   // standard output
    std::string messages; // standard error
    long peakMemoryKiB = 0;
    bool signalled = false; // by `signalAfter` or `signalWhen`
};

struct ProcessOptions {
    // Sends the signal so long after the start; SIGKILL by default.
    std::optional<std::chrono::microseconds> signalAfter;
    // Or as soon as this is true; asked several thousand times a second.
    std::function<bool()> signalWhen;
    int signal = 9;
    std::chrono::seconds limit{300};      // killed then, and the result has signal 9
    std::vector<std::string> environment; // "NAME=value", added to ours
    std::optional<long> fileSizeLimit;    // RLIMIT_FSIZE in bytes, SIGXFSZ ignored: a full disk
};

// Runs a program (arguments[0] is its path) and waits for its end. Standard input is empty.
ProcessResult runProcess(const std::vector<std::string>& arguments, const ProcessOptions& options = {});

} // namespace histosynth::test
