// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <string>

namespace histosynth {

// What a person reads for a word of a FieldInfo's choices: "dpmpp_2m" is "DPM++ 2M", "bf16" stays "bf16". Words that
// are not known are shown as they are, with spaces and a capital.
QString choiceText(const std::string& word);

} // namespace histosynth
