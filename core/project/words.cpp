// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/words.h"

#include <array>

namespace histosynth {

std::span<const std::string> wordsOf(Split)
{
    return splitNames();
}

std::span<const std::string> wordsOf(RunKind)
{
    static const std::array<std::string, 7> words{"import",   "crop",     "augment", "train",
                                                  "generate", "evaluate", "export"};
    return words;
}

std::span<const std::string> wordsOf(RunState)
{
    static const std::array<std::string, 6> words{"running", "paused", "stopped", "failed", "interrupted", "done"};
    return words;
}

std::span<const std::string> wordsOf(Rating)
{
    static const std::array<std::string, 3> words{"none", "accepted", "rejected"};
    return words;
}

std::span<const std::string> wordsOf(Purpose)
{
    static const std::array<std::string, 2> words{"export", "evaluation"};
    return words;
}

std::span<const std::string> wordsOf(AnnotationShape)
{
    static const std::array<std::string, 2> words{"polygon", "rectangle"};
    return words;
}

const std::string& runKindName(RunKind kind)
{
    return wordFor(kind);
}

const std::string& runStateName(RunState state)
{
    return wordFor(state);
}

const std::string& ratingName(Rating rating)
{
    return wordFor(rating);
}

const std::string& purposeName(Purpose purpose)
{
    return wordFor(purpose);
}

const std::string& annotationShapeName(AnnotationShape shape)
{
    return wordFor(shape);
}

} // namespace histosynth
