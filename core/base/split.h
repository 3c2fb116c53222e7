// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>

namespace histosynth {

// The part of the data that an image belongs to, with all that is made from it.
enum class Split { Train, Validation, Test };

// "train", "validation", "test": the words in files and folders, in the order of the values.
const std::array<std::string, 3>& splitNames();

const std::string& splitName(Split split);

} // namespace histosynth
