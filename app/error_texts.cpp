// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/error_texts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace histosynth {

namespace {

struct ErrorSentence {
    std::string_view code;
    const char* sentence;
};

// One line per code, sorted by code. Say what happened, to which file, and what the user can do about it.
constexpr ErrorSentence sentences[] = {
    {"file.cannot_write",
     HISTOSYNTH_TEXT(
         "{file} could not be written: {reason}. Free some space or choose another folder, then try again.")},
    {"file.unreadable", HISTOSYNTH_TEXT("{file} could not be read: {reason}.")},
    {"image.cannot_augment",
     HISTOSYNTH_TEXT(
         "An image of {width} x {height} pixels is too small to be augmented: both sides must be 2 pixels or more.")},
    {"image.unknown_preset", HISTOSYNTH_TEXT("{name} is not a preset of augmentation. Choose one of: {known}.")},
    {"json.unreadable", HISTOSYNTH_TEXT("{file} is not a readable JSON file: {reason}.")},
    {"option.out_of_range", HISTOSYNTH_TEXT("must be from {minimum} to {maximum}, but is {value}")},
    {"option.range_crossed", HISTOSYNTH_TEXT("must not be above {other} ({limit}), but is {value}")},
    {"option.unknown", HISTOSYNTH_TEXT("there is no option of this name")},
    {"option.unknown_choice", HISTOSYNTH_TEXT("{value} is not one of: {choices}")},
    {"option.wrong_type", HISTOSYNTH_TEXT("must be {expected}, but is {value}")},
    {"samplers.bad_levels",
     HISTOSYNTH_TEXT("A sampler was given {count} noise levels that do not fall. This is a fault of the program.")},
    {"samplers.unknown_sampler", HISTOSYNTH_TEXT("There is no sampler {name}. Choose one of: {known}.")},
    {"schedulers.bad_noise_schedule",
     HISTOSYNTH_TEXT("The noise schedule {options} has values out of range. This is a fault of the program.")},
    {"schedulers.empty_range",
     HISTOSYNTH_TEXT("The lowest sigma {minimum} is not below the highest, {maximum}. Change one of the two.")},
    {"schedulers.unknown_schedule", HISTOSYNTH_TEXT("There is no schedule {name}. Choose one of: {known}.")},
};

std::string filled(std::string text, const std::vector<ErrorArgument>& arguments)
{
    for (const auto& argument : arguments) {
        const std::string slot = "{" + argument.name + "}";
        for (auto at = text.find(slot); at != std::string::npos; at = text.find(slot, at + argument.value.size()))
            text.replace(at, slot.size(), argument.value);
    }
    return text;
}

} // namespace

std::string errorText(const std::string& code, const std::vector<ErrorArgument>& arguments)
{
    const auto found = std::ranges::find(sentences, code, &ErrorSentence::code);
    if (found != std::end(sentences))
        return filled(found->sentence, arguments);
    std::string text = code;
    for (const auto& argument : arguments)
        text += " " + argument.name + "=" + argument.value;
    return text;
}

std::string problemText(const OptionProblem& problem)
{
    std::string flag = "--" + problem.field;
    std::ranges::replace(flag, '_', '-');
    return flag + ": " + errorText(problem.code, problem.arguments) + ".";
}

std::vector<std::string> knownErrorCodes()
{
    std::vector<std::string> codes;
    for (const auto& sentence : sentences)
        codes.emplace_back(sentence.code);
    return codes;
}

} // namespace histosynth
