// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "core/project/synthetic_images.h"

namespace histosynth {

// A synthetic image that should be looked at beside the training crop that it resembles.
struct SuspectedCopy {
    RowId image = 0;
    std::string className;
    std::int64_t step = 0; // of the training checkpoint; 0 when it is not known
    Purpose purpose = Purpose::Export;
    std::filesystem::path file;
    std::filesystem::path cropFile;
    Likeness nearest;
};

} // namespace histosynth
