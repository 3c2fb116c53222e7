// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/options.h"
#include "core/image/colour_operations.h"
#include "core/image/elastic_distortion.h"
#include "core/image/mirror_operations.h"
#include "core/image/rotation.h"
#include "core/image/skew.h"
#include "core/image/stain_jitter.h"
#include "core/image/zoom.h"

namespace histosynth {

// The names of all operations in their usual order: geometry first, then colour.
const std::vector<std::string>& augmentationOperations();

// What may happen to a crop: the operations, each with its switch, its probability and its ranges, and the order in
// which they are applied. Nothing is on in a recipe as it is constructed; see augmentationPreset().
//
// The options of an operation carry its name in front: "rotate" (the switch), "rotate_probability", "rotate_left", ...;
// so recipeJson() is a flat object, and takeRecipe() takes any part of one over a preset.
struct AugmentationRecipe {
    RotationOptions rotate;
    ElasticDistortionOptions elastic;
    SkewOptions skew;
    ZoomOptions zoom;
    QuarterTurnOptions quarterTurn;
    FlipOptions flipHorizontal;
    FlipOptions flipVertical;
    StainJitterOptions stainJitter;
    BrightnessOptions brightness;
    ContrastOptions contrast;
    std::vector<std::string> order = augmentationOperations(); // all of them, each once

    static const FieldList<AugmentationRecipe>& fields();
};

// toJson(), and, where it is not the usual one, the order: "order": ["zoom", "rotate", ...]. (Recipes that were written
// before the order could be chosen are those of the usual one.)
Json recipeJson(const AugmentationRecipe& recipe);

// fromJson(), and an "order" where `json` has one: operations that it does not name follow in their usual order.
// Problems of the order: "option.wrong_type" {expected, value}, "option.unknown_choice" {value, choices},
// "option.named_twice" {value}; then the order stays as it is.
std::vector<OptionProblem> takeRecipe(AugmentationRecipe& recipe, const Json& json);

// Names of the presets: "none", "gentle" (turns, flips and a little of the rest), "thesis" (rotation up to 15 degrees,
// zoom 1 to 1.2, elastic distortion of magnitude 5 on an 8 x 8 grid, each with probability 0.7), "full" (everything).
std::vector<std::string> augmentationPresets();

// Throws Error (WrongUsage) "image.unknown_preset" {name, known}.
AugmentationRecipe augmentationPreset(const std::string& name);

// Problems of the recipe: each value by itself, and ranges whose ends are crossed ("option.range_crossed" {other,
// value, limit}). A recipe with problems must not be given to augment().
std::vector<OptionProblem> recipeProblems(const AugmentationRecipe& recipe);

struct AugmentationResult {
    cv::Mat image; // CV_8UC3, of the crop's size (its width and height swapped after an odd quarter turn)
    // What was done, in order, e.g. [{"operation": "rotate", "degrees": -7.25, "enlargement": 1.12}]; values exact.
    Json operations;
};

// One new image out of `crop` (CV_8UC3, BGR, both sides 2 pixels or more). The result depends on the arguments only:
// the same bytes on any thread and any number of threads. Every operation draws from a stream of its own, so switching
// one on, or moving one in the order, leaves the draws of the others as they were. Geometry that no colour comes
// between is one resampling (bicubic), and no pixel comes from outside the crop: there are no black corners. Any
// thread; geometry and light work on the calling thread alone, stain jitter may use OpenCV's. Throws Error (BadInput)
// "image.cannot_augment" {width, height}.
AugmentationResult augment(const cv::Mat& crop, const AugmentationRecipe& recipe, std::uint64_t seed);

// One output to make: augment(crops[source], recipe, seed).
struct PlannedAugmentation {
    int source = 0;
    std::uint64_t seed = 0;
};

// `count` outputs of the class `className` from its `sourceCount` crops. Every crop is used equally often (to within
// one), in a new random order each round. Output i is the same however many are asked for. Empty without crops.
std::vector<PlannedAugmentation> planAugmentation(const std::string& className, int sourceCount, int count,
                                                  std::uint64_t runSeed);

} // namespace histosynth
