// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace histosynth::test {

// A PNG of 1 x 1 pixel with this grey level, followed by the given chunks (name and content) before its end.
std::string tinyPng(unsigned char grey, const std::string& chunkName = {}, const std::string& chunkContent = {});

} // namespace histosynth::test
