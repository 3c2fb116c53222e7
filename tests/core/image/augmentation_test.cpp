// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/augmentation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <set>
#include <thread>

#include "core/base/error.h"
#include "core/image/seeded_random.h"
#include "tests/core/image/test_images.h"

using namespace histosynth;

namespace {

bool same(const cv::Mat& a, const cv::Mat& b)
{
    return a.size() == b.size() && cv::norm(a, b, cv::NORM_INF) == 0;
}

// Everything on, always.
AugmentationRecipe everything()
{
    auto recipe = augmentationPreset("full");
    Json changes = Json::object();
    for (const auto& field : AugmentationRecipe::fields()) {
        if (field.info.name.ends_with("_probability"))
            changes[field.info.name] = 1.0;
    }
    CHECK(fromJson(recipe, changes).empty());
    return recipe;
}

std::vector<cv::Mat> augmentedBy(int threads, const cv::Mat& crop, const AugmentationRecipe& recipe, int count)
{
    std::vector<cv::Mat> images(count);
    std::atomic<int> next = 0;
    {
        std::vector<std::jthread> workers;
        for (int thread = 0; thread < threads; ++thread) {
            workers.emplace_back([&] {
                for (int index = next++; index < count; index = next++)
                    images[index] = augment(crop, recipe, index).image;
            });
        }
    }
    return images;
}

} // namespace

TEST_CASE("the thesis preset is what the thesis says")
{
    const Json recipe = toJson(augmentationPreset("thesis"));
    std::set<std::string> on;
    for (const auto& field : AugmentationRecipe::fields()) {
        if (field.info.type == FieldType::Boolean && recipe.at(field.info.name).get<bool>())
            on.insert(field.info.name);
    }
    CHECK(on == std::set<std::string>{"rotate", "elastic", "zoom"});
    for (const char* name : {"rotate_probability", "elastic_probability", "zoom_probability"})
        CHECK(recipe.at(name) == 0.7);
    CHECK(recipe.at("rotate_left") == 15.0);
    CHECK(recipe.at("rotate_right") == 15.0);
    CHECK(recipe.at("zoom_minimum") == 1.0);
    CHECK(recipe.at("zoom_maximum") == 1.2);
    CHECK(recipe.at("elastic_cells") == 8);
    CHECK(recipe.at("elastic_magnitude") == 5.0);
}

TEST_CASE("every preset is sound and goes to JSON and back; an unknown one is refused")
{
    for (const auto& name : augmentationPresets()) {
        const auto recipe = augmentationPreset(name);
        CHECK(recipeProblems(recipe).empty());
        AugmentationRecipe read;
        CHECK(fromJson(read, toJson(recipe)).empty());
        CHECK(toJson(read) == toJson(recipe));
    }
    CHECK_THROWS_AS(augmentationPreset("wild"), Error);
}

TEST_CASE("crossed ranges are told")
{
    auto recipe = augmentationPreset("thesis");
    recipe.zoom.minimum = 1.5;
    recipe.rotate.left = 500;
    const auto problems = recipeProblems(recipe);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].field == "rotate_left");
    CHECK(problems[1].field == "zoom_minimum");
    CHECK(problems[1].code == "option.range_crossed");
}

TEST_CASE("each operation happens with its exact probability, independently, within its range")
{
    const cv::Mat crop = test::noiseImage({8, 8}, 1);
    auto recipe = augmentationPreset("full");
    recipe.stainJitter.probability = 0.3;
    constexpr int count = 20000;
    std::map<std::string, int> happened;
    int rotatedAndZoomed = 0;
    for (int index = 0; index < count; ++index) {
        std::map<std::string, Json> done;
        for (const auto& record : augment(crop, recipe, derivedSeed(7, "probability", index)).operations)
            done[record.at("operation").get<std::string>()] = record;
        for (const auto& [name, record] : done)
            ++happened[name];
        if (done.contains("rotate"))
            REQUIRE(std::abs(done["rotate"].at("degrees").get<double>()) <= 15.0);
        if (done.contains("zoom"))
            REQUIRE(std::abs(done["zoom"].at("factor").get<double>() - 1.1) <= 0.1 + 1e-12);
        if (done.contains("brightness"))
            REQUIRE(std::abs(done["brightness"].at("factor").get<double>() - 0.975) <= 0.125 + 1e-12);
        if (done.contains("skew"))
            REQUIRE(done["skew"].at("amount").get<double>() <= 0.2);
        rotatedAndZoomed += done.contains("rotate") && done.contains("zoom") ? 1 : 0;
    }
    const Json json = toJson(recipe);
    CHECK(happened.size() == 10);
    for (const auto& [name, times] : happened) {
        const double p = json.at(name + "_probability").get<double>();
        INFO(name);
        CHECK(std::abs(times - count * p) < 3.5 * std::sqrt(count * p * (1 - p)));
    }
    CHECK(std::abs(rotatedAndZoomed - count * 0.49) < 3.5 * std::sqrt(count * 0.49 * 0.51));
}

TEST_CASE("no black corners: nothing is sampled from outside")
{
    const cv::Mat white(57, 64, CV_8UC3, cv::Scalar::all(255));
    auto recipe = everything();
    recipe.stainJitter.enabled = recipe.brightness.enabled = recipe.contrast.enabled = false;
    recipe.rotate.left = recipe.rotate.right = 180;
    recipe.elastic.magnitude = 100;
    recipe.skew.magnitude = 0.45;
    for (int seed = 0; seed < 300; ++seed) {
        const cv::Mat image = augment(white, recipe, seed).image;
        REQUIRE(cv::countNonZero(image.reshape(1) != 255) == 0);
    }
}

TEST_CASE("before clamping, rotation, zoom and skew stay inside by themselves")
{
    const cv::Size size(64, 40);
    SeededRandom random(9);
    for (int attempt = 0; attempt < 2000; ++attempt) {
        const double amount = random.uniform(0, 0.45);
        const cv::Matx33d map = rotationMap(size, random.uniform(-180, 180)) *
                                skewMap(size, {{{amount, amount}, {0, amount}, {0, 0}, {amount, 0}}}) *
                                zoomMap(size, random.uniform(1, 3));
        for (const cv::Vec3d& corner : {cv::Vec3d(0, 0, 1), {63, 0, 1}, {0, 39, 1}, {63, 39, 1}}) {
            const cv::Vec3d at = map * corner;
            REQUIRE(std::abs(at[0] / at[2] - 31.5) <= 31.5 + 1e-4);
            REQUIRE(std::abs(at[1] / at[2] - 19.5) <= 19.5 + 1e-4);
        }
    }
}

TEST_CASE("the same seed gives the same bytes on any number of threads")
{
    const cv::Mat crop = test::noiseImage({96, 96}, 2);
    const auto recipe = everything();
    const auto alone = augmentedBy(1, crop, recipe, 24);
    for (const int threads : {2, 8}) {
        const auto together = augmentedBy(threads, crop, recipe, 24);
        for (std::size_t index = 0; index < alone.size(); ++index)
            CHECK(same(alone[index], together[index]));
    }
    CHECK_FALSE(same(alone[0], alone[1]));
}

TEST_CASE("switching an operation on leaves the draws of the others")
{
    const cv::Mat crop = test::noiseImage({32, 32}, 3);
    auto recipe = augmentationPreset("thesis");
    recipe.rotate.probability = recipe.zoom.probability = 1.0;
    recipe.elastic.enabled = false;
    const Json without = augment(crop, recipe, 5).operations;
    recipe.skew.enabled = true;
    recipe.skew.probability = 1.0;
    const Json with = augment(crop, recipe, 5).operations;
    REQUIRE(without.size() == 2);
    REQUIRE(with.size() == 3);
    CHECK(with[0] == without[0]);
    CHECK(with[2] == without[1]);
}

TEST_CASE("the order is part of the recipe: a list in JSON, absent where it is the usual one")
{
    auto recipe = augmentationPreset("thesis");
    CHECK_FALSE(recipeJson(recipe).contains("order"));
    CHECK(recipeJson(recipe) == toJson(recipe)); // so are recipes of older projects
    CHECK(takeRecipe(recipe, {{"order", {"contrast", "zoom"}}, {"zoom_maximum", 1.5}}).empty());
    REQUIRE(recipe.order.size() == 10);
    CHECK(std::vector(recipe.order.begin(), recipe.order.begin() + 4) ==
          std::vector<std::string>{"contrast", "zoom", "rotate", "elastic"});
    CHECK(recipe.zoom.maximum == 1.5);
    AugmentationRecipe read;
    CHECK(takeRecipe(read, recipeJson(recipe)).empty());
    CHECK(recipeJson(read) == recipeJson(recipe));

    const auto before = recipe.order;
    const auto codes = [&](const Json& order) {
        std::string text;
        for (const auto& problem : takeRecipe(recipe, {{"order", order}}))
            text += problem.field + " " + problem.code + ";";
        return text;
    };
    CHECK(codes({"zoom", "turn"}) == "order option.unknown_choice;");
    CHECK(codes({"zoom", "zoom"}) == "order option.named_twice;");
    CHECK(codes("zoom") == "order option.wrong_type;");
    CHECK(recipe.order == before);
    recipe.order.push_back("zoom");
    CHECK(recipeProblems(recipe).size() == 1);
}

TEST_CASE("the operations are applied in the order of the recipe, with the same draws in any")
{
    const cv::Mat crop = test::noiseImage({48, 32}, 5);
    auto recipe = everything();
    const auto usual = augment(crop, recipe, 3);
    std::ranges::reverse(recipe.order);
    const auto reversed = augment(crop, recipe, 3);
    std::map<std::string, Json> draws;
    for (const auto& record : usual.operations)
        draws[record.at("operation").get<std::string>()] = record;
    REQUIRE(reversed.operations.size() == usual.operations.size());
    for (std::size_t i = 0; i < recipe.order.size(); ++i) {
        const auto& record = reversed.operations[i];
        CHECK(record.at("operation") == recipe.order[i]);
        if (recipe.order[i] != "elastic") // its largest shift goes by the size that it meets
            CHECK(record == draws[recipe.order[i]]);
    }

    // Contrast about the mean of the whole picture differs from contrast about that of the part that is left.
    auto two = augmentationPreset("none");
    two.zoom = {.enabled = true, .probability = 1, .minimum = 2, .maximum = 2};
    two.contrast = {.enabled = true, .probability = 1, .minimum = 0.5, .maximum = 0.5};
    cv::Mat halves(32, 32, CV_8UC3, cv::Scalar::all(40));
    halves(cv::Rect(8, 8, 16, 16)).setTo(cv::Scalar::all(200));
    CHECK(augment(halves, two, 1).image.at<cv::Vec3b>(16, 16)[0] > 190); // all that is seen is nearly one grey
    std::ranges::reverse(two.order);
    CHECK(augment(halves, two, 1).image.at<cv::Vec3b>(16, 16)[0] == 140); // the mean was 80
}

TEST_CASE("a recipe with nothing on gives a copy, and ranges of no width change nothing")
{
    const cv::Mat crop = test::noiseImage({33, 32}, 4);
    const auto copied = augment(crop, augmentationPreset("none"), 1);
    CHECK(same(copied.image, crop));
    CHECK(copied.image.data != crop.data);
    CHECK(copied.operations.empty());
    auto idle = everything();
    idle.quarterTurn.enabled = idle.flipHorizontal.enabled = idle.flipVertical.enabled = false;
    idle.rotate.left = idle.rotate.right = idle.elastic.magnitude = idle.skew.magnitude = 0;
    idle.zoom.maximum = idle.brightness.minimum = idle.brightness.maximum = 1;
    idle.contrast.minimum = idle.contrast.maximum = 1;
    idle.stainJitter.strength = idle.stainJitter.shift = 0;
    CHECK(same(augment(crop, idle, 1).image, crop));
    CHECK_THROWS_AS(augment(crop(cv::Rect(0, 0, 1, 20)), idle, 1), Error);
}

TEST_CASE("brightness and contrast act on the values as told")
{
    cv::Mat image(2, 2, CV_8UC3, cv::Scalar(100, 100, 100));
    image.at<cv::Vec3b>(0, 0) = {200, 200, 200};
    image.at<cv::Vec3b>(1, 1) = {0, 0, 0};
    SeededRandom random(1);
    cv::Mat brighter = image.clone();
    applyBrightness(brighter, {.enabled = true, .probability = 1, .minimum = 1.5, .maximum = 1.5}, random);
    CHECK(brighter.at<cv::Vec3b>(0, 0)[0] == 255);
    CHECK(brighter.at<cv::Vec3b>(0, 1)[1] == 150);
    cv::Mat flatter = image.clone();
    applyContrast(flatter, {.enabled = true, .probability = 1, .minimum = 0.5, .maximum = 0.5}, random);
    CHECK(flatter.at<cv::Vec3b>(0, 0)[0] == 150);
    CHECK(flatter.at<cv::Vec3b>(0, 1)[1] == 100);
    CHECK(flatter.at<cv::Vec3b>(1, 1)[2] == 50);
}

TEST_CASE("a plan uses every source equally often, with its own seeds, and its beginning does not depend on its length")
{
    const auto plan = planAugmentation("dense", 7, 125, 42);
    REQUIRE(plan.size() == 125);
    std::map<int, int> uses;
    std::set<std::uint64_t> seeds;
    for (const auto& output : plan) {
        ++uses[output.source];
        seeds.insert(output.seed);
    }
    REQUIRE(uses.size() == 7);
    for (const auto& [source, count] : uses)
        CHECK((count == 17 || count == 18));
    CHECK(seeds.size() == 125);
    const auto shorter = planAugmentation("dense", 7, 30, 42);
    for (std::size_t index = 0; index < shorter.size(); ++index) {
        CHECK(shorter[index].source == plan[index].source);
        CHECK(shorter[index].seed == plan[index].seed);
    }
    CHECK(planAugmentation("nested", 7, 1, 42)[0].seed != plan[0].seed);
    CHECK(planAugmentation("dense", 0, 5, 42).empty());
}
