// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/augmentation.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <numeric>
#include <string_view>

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

// Runs an operation where it is on and its chance comes up, and writes down what it did. Geometry gathers in a map
// until an operation needs the pixels.
class Performer {
public:
    Performer(const cv::Mat& crop, std::uint64_t seed) : m_seed(seed), m_image(crop), m_map(crop.size()) {}

    template <typename Target, typename Options>
    void perform(const char* name, Json (*operation)(Target&, const Options&, SeededRandom&), const Options& options)
    {
        SeededRandom random(derivedSeed(m_seed, name));
        if (!options.enabled || !random.chance(options.probability))
            return;
        Json record = {{"operation", name}};
        if constexpr (std::same_as<Target, SamplingMap>)
            record.update(operation(map(), options, random));
        else
            record.update(operation(pixels(), options, random));
        m_records.push_back(std::move(record));
    }

    AugmentationResult takeResult() { return {std::move(pixels()), std::move(m_records)}; }

private:
    SamplingMap& map()
    {
        m_isSampled = false;
        return m_map;
    }

    cv::Mat& pixels()
    {
        if (!m_isSampled) {
            m_image = m_map.sample(m_image);
            m_map = SamplingMap(m_image.size());
            m_isSampled = true;
        }
        return m_image;
    }

    std::uint64_t m_seed;
    cv::Mat m_image; // the crop itself, never written to, until it is sampled for the first time
    SamplingMap m_map;
    bool m_isSampled = false;
    Json m_records = Json::array();
};

// An operation as the recipe knows it: its name, how its options become the recipe's, and how it is performed.
struct Operation {
    const char* name;
    void (*takeOver)(FieldList<Recipe>& list, const char* name);
    void (*perform)(Performer& performer, const char* name, const Recipe& recipe);
};

template <auto options, auto act>
constexpr Operation operation(const char* name)
{
    return {name, [](FieldList<Recipe>& list, const char* own) { takeOver(list, own, options); },
            [](Performer& performer, const char* own, const Recipe& recipe) {
                performer.perform(own, act, recipe.*options);
            }};
}

constexpr std::array operations = {
    operation<&Recipe::rotate, &appendRotation>("rotate"),
    operation<&Recipe::elastic, &appendElasticDistortion>("elastic"),
    operation<&Recipe::skew, &appendSkew>("skew"),
    operation<&Recipe::zoom, &appendZoom>("zoom"),
    operation<&Recipe::quarterTurn, &appendQuarterTurn>("quarter_turn"),
    operation<&Recipe::flipHorizontal, &appendFlipHorizontal>("flip_horizontal"),
    operation<&Recipe::flipVertical, &appendFlipVertical>("flip_vertical"),
    operation<&Recipe::stainJitter, &applyStainJitter>("stain_jitter"),
    operation<&Recipe::brightness, &applyBrightness>("brightness"),
    operation<&Recipe::contrast, &applyContrast>("contrast"),
};

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::vector<OptionProblem> orderProblems(const std::vector<std::string>& order)
{
    const auto& known = augmentationOperations();
    std::vector<OptionProblem> problems;
    for (auto name = order.begin(); name != order.end(); ++name) {
        if (std::ranges::find(known, *name) == known.end())
            problems.push_back({"order", "option.unknown_choice", {{"value", *name}, {"choices", joined(known)}}});
        else if (std::find(order.begin(), name, *name) != name)
            problems.push_back({"order", "option.named_twice", {{"value", *name}}});
    }
    return problems;
}

std::vector<OptionProblem> takeOrder(Recipe& recipe, const Json& json)
{
    const auto isText = [](const Json& name) { return name.is_string(); };
    if (!json.is_array() || !std::ranges::all_of(json, isText)) {
        return {{"order",
                 "option.wrong_type",
                 {{"expected", HISTOSYNTH_TEXT("a list of operations")}, {"value", json.dump()}}}};
    }
    auto order = json.get<std::vector<std::string>>();
    auto problems = orderProblems(order);
    if (!problems.empty())
        return problems;
    for (const auto& name : augmentationOperations()) {
        if (std::ranges::find(order, name) == order.end())
            order.push_back(name);
    }
    recipe.order = std::move(order);
    return {};
}

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
        for (const auto& one : operations)
            one.takeOver(made, one.name);
        for (auto& field : made) { // two operations share FlipOptions
            if (field.info.name == "flip_horizontal")
                field.info.label = HISTOSYNTH_TEXT("Flip left to right");
            else if (field.info.name == "flip_vertical")
                field.info.label = HISTOSYNTH_TEXT("Flip top to bottom");
        }
        return made;
    }();
    return list;
}

const std::vector<std::string>& augmentationOperations()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> made;
        for (const auto& one : operations)
            made.emplace_back(one.name);
        return made;
    }();
    return names;
}

Json recipeJson(const AugmentationRecipe& recipe)
{
    Json json = toJson(recipe);
    if (recipe.order != augmentationOperations())
        json["order"] = recipe.order;
    return json;
}

std::vector<OptionProblem> takeRecipe(AugmentationRecipe& recipe, const Json& json)
{
    Json options = json;
    options.erase("order");
    auto problems = fromJson(recipe, options);
    if (json.contains("order")) {
        const auto wrong = takeOrder(recipe, json.at("order"));
        problems.insert(problems.end(), wrong.begin(), wrong.end());
    }
    return problems;
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
    for (const auto& preset : presets) {
        if (name == preset.name)
            return preset.make();
    }
    throw Error(ErrorKind::WrongUsage, "image.unknown_preset",
                {{"name", name}, {"known", joined(augmentationPresets())}});
}

std::vector<OptionProblem> recipeProblems(const AugmentationRecipe& recipe)
{
    auto problems = check(recipe);
    checkRange(problems, "zoom", recipe.zoom);
    checkRange(problems, "brightness", recipe.brightness);
    checkRange(problems, "contrast", recipe.contrast);
    const auto ofOrder = orderProblems(recipe.order);
    problems.insert(problems.end(), ofOrder.begin(), ofOrder.end());
    return problems;
}

AugmentationResult augment(const cv::Mat& crop, const AugmentationRecipe& recipe, std::uint64_t seed)
{
    CV_Assert(crop.type() == CV_8UC3);
    if (crop.cols < 2 || crop.rows < 2) {
        throw Error(ErrorKind::BadInput, "image.cannot_augment",
                    {{"width", std::to_string(crop.cols)}, {"height", std::to_string(crop.rows)}});
    }
    Performer performer(crop, seed);
    for (const auto& name : recipe.order) {
        const auto one = std::ranges::find(operations, std::string_view(name), &Operation::name);
        CV_Assert(one != operations.end());
        one->perform(performer, one->name, recipe);
    }
    return performer.takeResult();
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
