// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/project/annotations.h"
#include "core/project/runs.h"
#include "core/project/synthetic_images.h"

namespace histosynth {

// The words that stand for the values of an enum in the database, in the order of the values.
std::span<const std::string> wordsOf(Split);
std::span<const std::string> wordsOf(RunKind);
std::span<const std::string> wordsOf(RunState);
std::span<const std::string> wordsOf(Rating);
std::span<const std::string> wordsOf(Purpose);
std::span<const std::string> wordsOf(AnnotationShape);

template <typename Enum>
const std::string& wordFor(Enum value)
{
    return wordsOf(value)[static_cast<std::size_t>(value)];
}

template <typename Enum>
std::optional<Enum> fromWord(std::string_view word)
{
    const auto words = wordsOf(Enum{});
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (words[index] == word)
            return static_cast<Enum>(index);
    }
    return std::nullopt;
}

} // namespace histosynth
