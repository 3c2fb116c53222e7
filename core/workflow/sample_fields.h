// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/run_control.h"

namespace histosynth {

// Which H&E fields to draw for the sample project.
struct SampleFields {
    int patientsPerClass = 8;
    int fieldsPerPatient = 1;
    int width = 1024; // px
    int height = 768;
    std::int64_t seed = 1;
};

// The classes of the sample project, in the order of their folders.
std::vector<std::string> sampleClasses();

// Draws phantom fields (see drawPhantom()) as folder/<class>/<class>_P<patient>_<field>.png; files that are there
// already stay. Returns the classes' folders in the order of sampleClasses(). Stage "draw".
std::vector<std::filesystem::path> drawSampleFields(const std::filesystem::path& folder, const SampleFields& fields,
                                                    RunControl& control);

} // namespace histosynth
