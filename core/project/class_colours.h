// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace histosynth {

// The colour that a class is to have: `colour` normalized, the next one where it is empty. Error (BadInput)
// "project.class_colour" {colour}.
std::string chosenColour(const std::string& colour, const std::vector<std::string>& used);

// "#0072b2" as "#0072B2"; nothing for what is no such colour.
std::optional<std::string> normalizedColour(const std::string& colour);

// The first colour that is not in use: those of Okabe and Ito, which colour-blind people can tell apart ("Color
// Universal Design", 2008), then darker and lighter ones of the same hues.
std::string nextClassColour(const std::vector<std::string>& used);

} // namespace histosynth
