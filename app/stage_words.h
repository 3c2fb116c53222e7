// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace histosynth {

// How a stage of progress is called, in English, marked for translation: "Importing" "files".
struct StageWords {
    std::string title;
    std::string items;
};

// An unknown stage is called by its own name.
StageWords stageWords(const std::string& stage);

} // namespace histosynth
