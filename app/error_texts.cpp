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
    {"export.archive_too_large", HISTOSYNTH_TEXT("{file} would become too large: this kind of archive holds at most "
                                                 "{limit}. Choose a name that ends in .tar.gz, or a folder.")},
    {"export.not_a_png", HISTOSYNTH_TEXT("Image {id} of the project is damaged, so the set was not exported. Delete "
                                         "the image or restore its file, then try again.")},
    {"export.not_an_export",
     HISTOSYNTH_TEXT("{file} is something else than an earlier export, so it is not replaced. Choose another name.")},
    {"export.nothing",
     HISTOSYNTH_TEXT(
         "There is nothing to export: no image fits what was asked for. Import or accept some images first.")},
    {"export.target_exists",
     HISTOSYNTH_TEXT("{file} exists already. Choose another name, or use --force to replace it.")},
    {"export.unknown_format",
     HISTOSYNTH_TEXT("{file}: the name must end in .zip, .7z or .tar.gz, or have no ending for a folder.")},
    {"export.unsafe_path",
     HISTOSYNTH_TEXT("{path} is not a safe name in an archive. This is an error of the program; please report it.")},
    {"file.cannot_write",
     HISTOSYNTH_TEXT(
         "{file} could not be written: {reason}. Free some space or choose another folder, then try again.")},
    {"file.unreadable", HISTOSYNTH_TEXT("{file} could not be read: {reason}.")},
    {"image.cannot_augment",
     HISTOSYNTH_TEXT(
         "An image of {width} x {height} pixels is too small to be augmented: both sides must be 2 pixels or more.")},
    {"image.cannot_encode", HISTOSYNTH_TEXT("A picture could not be stored as PNG: {reason}. Please report this.")},
    {"image.damaged",
     HISTOSYNTH_TEXT("{file} is a damaged {format} image: {reason}. Copy it again or export it anew.")},
    {"image.empty", HISTOSYNTH_TEXT("{file} is empty. Copy it again.")},
    {"image.git_lfs_pointer",
     HISTOSYNTH_TEXT("{file} is not the image but git's stand-in for it. Fetch it with \"git lfs pull\".")},
    {"image.slide", HISTOSYNTH_TEXT("{file} is a whole-slide image, which this version cannot open yet. Export "
                                    "fields of it as TIFF or PNG.")},
    {"image.too_large",
     HISTOSYNTH_TEXT("{file} has {width} x {height} pixels; at most {megapixels} megapixels and {side} pixels a "
                     "side can be opened. Export smaller fields of it.")},
    {"image.truncated", HISTOSYNTH_TEXT("{file} breaks off: a part of this {format} image is missing. Copy it again.")},
    {"image.unknown_kind", HISTOSYNTH_TEXT("{file} is no image of a known kind but {kind}. BMP, JPEG, PNG and TIFF "
                                           "can be opened.")},
    {"image.unknown_preset", HISTOSYNTH_TEXT("{name} is not a preset of augmentation. Choose one of: {known}.")},
    {"image.unsupported",
     HISTOSYNTH_TEXT("{file} is a {format} image of a rare kind that cannot be opened: {reason}. Save it as PNG or "
                     "as TIFF with 8 bits a channel.")},
    {"image.web_page",
     HISTOSYNTH_TEXT("{file} is not an image but a web page, perhaps an error message. Download the image again.")},
    {"json.unreadable", HISTOSYNTH_TEXT("{file} is not a readable JSON file: {reason}.")},
    {"metrics.features_unusable", HISTOSYNTH_TEXT("The distance between the images could not be measured: {reason}.")},
    {"metrics.few_images", HISTOSYNTH_TEXT("Fewer than 20 images were compared: the numbers are rough.")},
    {"metrics.few_patients", HISTOSYNTH_TEXT("The real images are of fewer than five patients: the interval is wide.")},
    {"metrics.fewer_images_than_features",
     HISTOSYNTH_TEXT("Fewer images were compared than there are features: the extrapolated value is rough.")},
    {"metrics.images_unusable", HISTOSYNTH_TEXT("The images could not be measured: {reason}.")},
    {"metrics.one_patient",
     HISTOSYNTH_TEXT("The real images are of one patient: the interval tells nothing about other patients.")},
    {"models.not_divisible", HISTOSYNTH_TEXT("must be divisible by {divisor}, but is {value}")},
    {"models.setting_malformed", HISTOSYNTH_TEXT("The model's setting {setting} cannot be {value}.")},
    {"models.setting_unsupported",
     HISTOSYNTH_TEXT("The model's setting {setting} is {value}, which HistoSynth cannot run yet.")},
    {"models.size_too_small", HISTOSYNTH_TEXT("must be at least {minimum}, but is {value}")},
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
    {"weights.cannot_store",
     HISTOSYNTH_TEXT("The tensor {name} cannot be written to {file}: {reason}. This is a fault of the program.")},
    {"weights.missing",
     HISTOSYNTH_TEXT("{file} lacks {count} tensors that the model needs: {names}. Choose a file of this model.")},
    {"weights.no_such_tensor", HISTOSYNTH_TEXT("{file} holds no tensor {name}. Choose another file.")},
    {"weights.safetensors_damaged",
     HISTOSYNTH_TEXT("{file} is not a good safetensors file: {reason}. Get the file again.")},
    {"weights.unexpected",
     HISTOSYNTH_TEXT("{file} holds {count} tensors that the model has no place for: {names}. Choose a file of this "
                     "model.")},
    {"weights.unknown_parameter",
     HISTOSYNTH_TEXT("The parameter {name} has no name in single-file checkpoints. This is a fault of the program.")},
    {"weights.unreadable", HISTOSYNTH_TEXT("{file} could not be read: {reason}.")},
    {"weights.wrong_shape",
     HISTOSYNTH_TEXT("The tensor {name} of {file} has the shape {shape}, but the model needs {expected}. Choose a file "
                     "of this model.")},
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
