// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/augmentation.h"

#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/image/sampling_map.h"
#include "core/image/seeded_random.h"

namespace histosynth {

namespace {

using Recipe = AugmentationRecipe;

// Takes the fields of one operation over into the recipe's list, its name in front.
template <typename Operation>
void takeOver(FieldList<Recipe>& list, const std::string& name, Operation Recipe::* operation)
{
    for (const auto& inner : Operation::fields()) {
        Field<Recipe> outer;
        outer.info = inner.info;
        outer.info.name = inner.info.name.empty() ? name : name + "_" + inner.info.name;
        outer.get = [operation, get = inner.get](const Recipe& recipe) { return get(recipe.*operation); };
        outer.set = [operation, set = inner.set](Recipe& recipe, const Json& value) { set(recipe.*operation, value); };
        list.push_back(std::move(outer));
    }
}

// Runs an operation where it is on and its chance comes up, and writes down what it did.
class Performer {
public:
    explicit Performer(std::uint64_t seed) : m_seed(seed) {}

    template <typename Target, typename Options>
    void perform(const char* name, Json (*operation)(Target&, const Options&, SeededRandom&), Target& target,
                 const Options& options)
    {
        SeededRandom random(derivedSeed(m_seed, name));
        if (!options.enabled || !random.chance(options.probability))
            return;
        Json record = {{"operation", name}};
        record.update(operation(target, options, random));
        m_records.push_back(std::move(record));
    }

    Json takeRecords() { return std::move(m_records); }

private:
    std::uint64_t m_seed;
    Json m_records = Json::array();
};

template <typename Options>
void checkRange(std::vector<OptionProblem>& problems, const std::string& name, const Options& options)
{
    if (options.minimum > options.maximum) {
        problems.push_back({name + "_minimum",
                            "option.range_crossed",
                            {{"other", name + "_maximum"},
                             {"value", Json(options.minimum).dump()},
                             {"limit", Json(options.maximum).dump()}}});
    }
}

Recipe thesisRecipe()
{
    Recipe recipe;
    recipe.rotate.enabled = true;
    recipe.elastic.enabled = true;
    recipe.zoom.enabled = true;
    return recipe;
}

Recipe gentleRecipe()
{
    Recipe recipe;
    recipe.quarterTurn.enabled = true;
    recipe.flipHorizontal.enabled = true;
    recipe.rotate = {.enabled = true, .probability = 0.5, .left = 5.0, .right = 5.0};
    recipe.zoom = {.enabled = true, .probability = 0.5, .minimum = 1.0, .maximum = 1.1};
    recipe.stainJitter = {.enabled = true, .probability = 0.5, .strength = 0.05, .shift = 0.01};
    return recipe;
}

Recipe fullRecipe()
{
    Recipe recipe = thesisRecipe();
    recipe.skew.enabled = true;
    recipe.quarterTurn.enabled = true;
    recipe.flipHorizontal.enabled = true;
    recipe.flipVertical.enabled = true;
    recipe.stainJitter.enabled = true;
    recipe.brightness.enabled = true;
    recipe.contrast.enabled = true;
    return recipe;
}

struct Preset {
    const char* name;
    Recipe (*make)();
};

constexpr Preset presets[] = {
    {"none", [] { return Recipe(); }}, {"gentle", gentleRecipe}, {"thesis", thesisRecipe}, {"full", fullRecipe}};

} // namespace

const FieldList<Recipe>& Recipe::fields()
{
    static const FieldList<Recipe> list = [] {
        FieldList<Recipe> made;
        takeOver(made, "rotate", &Recipe::rotate);
        takeOver(made, "elastic", &Recipe::elastic);
        takeOver(made, "skew", &Recipe::skew);
        takeOver(made, "zoom", &Recipe::zoom);
        takeOver(made, "quarter_turn", &Recipe::quarterTurn);
        takeOver(made, "flip_horizontal", &Recipe::flipHorizontal);
        takeOver(made, "flip_vertical", &Recipe::flipVertical);
        takeOver(made, "stain_jitter", &Recipe::stainJitter);
        takeOver(made, "brightness", &Recipe::brightness);
        takeOver(made, "contrast", &Recipe::contrast);
        return made;
    }();
    return list;
}

std::vector<std::string> augmentationPresets()
{
    std::vector<std::string> names;
    for (const auto& preset : presets)
        names.emplace_back(preset.name);
    return names;
}

AugmentationRecipe augmentationPreset(const std::string& name)
{
    std::string known;
    for (const auto& preset : presets) {
        if (name == preset.name)
            return preset.make();
        known += (known.empty() ? "" : ", ") + std::string(preset.name);
    }
    throw Error(ErrorKind::WrongUsage, "image.unknown_preset", {{"name", name}, {"known", known}});
}

std::vector<OptionProblem> recipeProblems(const AugmentationRecipe& recipe)
{
    auto problems = check(recipe);
    checkRange(problems, "zoom", recipe.zoom);
    checkRange(problems, "brightness", recipe.brightness);
    checkRange(problems, "contrast", recipe.contrast);
    return problems;
}

AugmentationResult augment(const cv::Mat& crop, const AugmentationRecipe& recipe, std::uint64_t seed)
{
    CV_Assert(crop.type() == CV_8UC3);
    if (crop.cols < 2 || crop.rows < 2) {
        throw Error(ErrorKind::BadInput, "image.cannot_augment",
                    {{"width", std::to_string(crop.cols)}, {"height", std::to_string(crop.rows)}});
    }
    Performer performer(seed);
    SamplingMap map(crop.size());
    performer.perform("rotate", appendRotation, map, recipe.rotate);
    performer.perform("elastic", appendElasticDistortion, map, recipe.elastic);
    performer.perform("skew", appendSkew, map, recipe.skew);
    performer.perform("zoom", appendZoom, map, recipe.zoom);
    performer.perform("quarter_turn", appendQuarterTurn, map, recipe.quarterTurn);
    performer.perform("flip_horizontal", appendFlipHorizontal, map, recipe.flipHorizontal);
    performer.perform("flip_vertical", appendFlipVertical, map, recipe.flipVertical);
    cv::Mat image = map.sample(crop);
    performer.perform("stain_jitter", applyStainJitter, image, recipe.stainJitter);
    performer.perform("brightness", applyBrightness, image, recipe.brightness);
    performer.perform("contrast", applyContrast, image, recipe.contrast);
    return {std::move(image), performer.takeRecords()};
}

std::vector<PlannedAugmentation> planAugmentation(const std::string& className, int sourceCount, int count,
                                                  std::uint64_t runSeed)
{
    std::vector<PlannedAugmentation> plan;
    if (sourceCount <= 0)
        return plan;
    SeededRandom random(derivedSeed(runSeed, className));
    std::vector<int> round(sourceCount);
    std::iota(round.begin(), round.end(), 0);
    for (int output = 0; output < count; ++output) {
        const int turn = output % sourceCount;
        if (turn == 0)
            random.shuffle(round);
        plan.push_back({round[turn], derivedSeed(runSeed, className, output + 1)});
    }
    return plan;
}

} // namespace histosynth
