// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/machine_memory.h"

#include <fstream>
#include <string>

namespace histosynth {

namespace {

// The line "NAME: 1234 kB" of a file under /proc; other systems have no such file.
std::optional<std::int64_t> bytesNamed(const char* file, const std::string& name)
{
    std::ifstream lines(file);
    for (std::string word; lines >> word;) {
        std::int64_t kibibytes = 0;
        if (word == name && lines >> kibibytes)
            return kibibytes * 1024;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::int64_t> memoryTaken()
{
    return bytesNamed("/proc/self/status", "VmRSS:");
}

std::optional<std::int64_t> memoryAvailable()
{
    return bytesNamed("/proc/meminfo", "MemAvailable:");
}

} // namespace histosynth
