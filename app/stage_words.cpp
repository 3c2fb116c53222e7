// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stage_words.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/base/options.h"

namespace histosynth {

namespace {

struct Line {
    std::string_view stage;
    const char* title;
    const char* items;
};

constexpr Line lines[] = {
    {"import", HISTOSYNTH_TEXT("Importing"), HISTOSYNTH_TEXT("files")},
    {"crop", HISTOSYNTH_TEXT("Cropping"), HISTOSYNTH_TEXT("images")},
    {"propose", HISTOSYNTH_TEXT("Looking for tissue"), HISTOSYNTH_TEXT("images")},
    {"augment", HISTOSYNTH_TEXT("Augmenting"), HISTOSYNTH_TEXT("images")},
    {"measure", HISTOSYNTH_TEXT("Trying out"), HISTOSYNTH_TEXT("steps")},
    {"load", HISTOSYNTH_TEXT("Loading"), HISTOSYNTH_TEXT("images")},
    {"train", HISTOSYNTH_TEXT("Training"), HISTOSYNTH_TEXT("steps")},
    {"generate", HISTOSYNTH_TEXT("Drawing images"), HISTOSYNTH_TEXT("steps")},
    {"evaluate", HISTOSYNTH_TEXT("Drawing and measuring"), HISTOSYNTH_TEXT("images")},
    {"export", HISTOSYNTH_TEXT("Exporting"), HISTOSYNTH_TEXT("images")},
    {"verify", HISTOSYNTH_TEXT("Verifying"), HISTOSYNTH_TEXT("files")},
    {"draw", HISTOSYNTH_TEXT("Drawing sample fields"), HISTOSYNTH_TEXT("fields")},
};

} // namespace

StageWords stageWords(const std::string& stage)
{
    const auto* found = std::ranges::find(lines, stage, &Line::stage);
    return found == std::end(lines) ? StageWords{stage, ""} : StageWords{found->title, found->items};
}

} // namespace histosynth
