// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/generate_images.h"

#include <opencv2/core.hpp>

#include <algorithm>

#include "core/image/image_io.h"
#include "core/project/content_hash.h"
#include "core/workflow/trained_model.h"
#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

namespace {

// The trained sample, which draws.
struct Studio {
    GenerateResult draw(const GenerationOptions& options, const std::string& className = test::wild)
    {
        return draw(options, className, control);
    }
    GenerateResult draw(const GenerationOptions& options, const std::string& className, RunControl& other)
    {
        return generateImages(project, {0, 0, className}, options, other);
    }
    std::size_t runs() { return project.runs().list(RunKind::Generate).size(); }

    test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    NoControl control;
};

GenerationOptions tiny(std::int64_t count)
{
    GenerationOptions options;
    options.count = count;
    options.steps = 2;
    options.batch = 2;
    options.seed = 40;
    options.threads = 1;
    return options;
}

double largestDifference(Project& project, const SyntheticImage& a, const SyntheticImage& b)
{
    return cv::norm(readImage(project.files().path(a.storedName)), readImage(project.files().path(b.storedName)),
                    cv::NORM_INF);
}

} // namespace

TEST_CASE("an image follows from its seed: the same bytes again, the same pixels in another batch")
{
    Studio studio;
    Studio twin;
    const auto first = studio.draw(tiny(5));
    CHECK(first.images.size() == 5);
    CHECK(test::storedNames(first.images) == test::storedNames(twin.draw(tiny(5)).images));
    const auto again = studio.draw(tiny(5));
    CHECK(again.wasDone);
    CHECK(again.run == first.run);
    CHECK(studio.runs() == 1);

    auto other = tiny(5);
    other.batch = 3;
    const auto batched = studio.draw(other);
    REQUIRE(batched.images.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(first.images[i].seed == 40 + i);
        CHECK(batched.images[i].seed == 40 + i);
        CHECK(largestDifference(studio.project, first.images[i], batched.images[i]) <= 1);
    }
    other.seed = 42;
    other.count = 1;
    const auto shifted = studio.draw(other);
    CHECK(largestDifference(studio.project, shifted.images[0], first.images[2]) <= 1);
    CHECK(largestDifference(studio.project, shifted.images[0], first.images[1]) > 1);
}

TEST_CASE("stopped, the same request goes on where it was and gives the set of an undisturbed one")
{
    Studio studio;
    Studio undisturbed;
    const auto wanted = undisturbed.draw(tiny(6));
    test::Listener stopping("generate", 5); // in the second batch of 2 images and 2 steps
    CHECK(test::failureOf([&] { studio.draw(tiny(6), test::wild, stopping); }) == "stopped");
    const auto run = *studio.project.runs().latest(RunKind::Generate);
    CHECK(run.state == RunState::Stopped);
    const auto kept = studio.project.syntheticImages().list().size();
    CHECK(kept >= 2);
    CHECK(kept < 6);
    const auto result = studio.draw(tiny(6));
    CHECK(result.run == run.id);
    CHECK(test::storedNames(result.images) == test::storedNames(wanted.images));
    CHECK(studio.runs() == 1);
    CHECK(studio.project.runs().get(run.id).state == RunState::Done);
}

TEST_CASE("images that were removed from a set are drawn again, each in its place")
{
    Studio studio;
    const auto first = studio.draw(tiny(5));
    const auto removed = first.images.at(1);
    studio.project.syntheticImages().remove(removed.id);
    studio.project.syntheticImages().remove(first.images.at(4).id);
    const auto again = studio.draw(tiny(5));
    REQUIRE(again.images.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(again.images[i].seed == 40 + i);
        CHECK(largestDifference(studio.project, first.images[i], again.images[i]) <= 1);
    }
    CHECK(again.images[0].id == first.images[0].id);
    CHECK(again.images[1].id != removed.id);
}

TEST_CASE("the file of an image tells all that it takes to draw it again")
{
    Studio studio;
    const auto result = studio.draw(tiny(2));
    const auto& image = result.images.at(1);
    const auto model = trainedModel(studio.project, studio.project.runs().get(result.trainingRun), result.step);
    const auto text = readPngText(studio.project.files().read(image.storedName), "image");
    const auto found = std::ranges::find(text, "HistoSynth", &PngText::value_type::first);
    REQUIRE(found != text.end());
    const auto settings = Json::parse(found->second);
    CHECK(settings == image.settings);
    CHECK(settings.at("seed") == 41);
    CHECK(settings.at("steps") == 2);
    CHECK(settings.at("class") == test::wild);
    CHECK(settings.at("model_hash") == contentOf(model.file).hash);
    CHECK(image.checkpointId == model.checkpointId);
}

TEST_CASE("what no model can draw is refused before there is a run")
{
    Studio studio;
    studio.project.classes().add({0, "late", {}, {}});
    const auto failure = [&](const GenerateTarget& target, std::int64_t count) {
        return test::failureOf([&] { generateImages(studio.project, target, tiny(count), studio.control); });
    };
    CHECK(failure({0, 0, "unheard of"}, 2) == "project.no_such_class");
    CHECK(failure({0, 0, "late"}, 2) == "generate.class_unknown_to_model");
    CHECK(failure({0, 5, test::calm}, 2) == "train.no_such_checkpoint");
    CHECK(failure({1, 0, test::calm}, 2) == "train.not_a_training");
    CHECK(failure({0, 0, test::calm}, 0) == "option.out_of_range");
    CHECK(studio.runs() == 0);

    const test::TemporaryFolder other;
    Project untrained = test::emptyProject(other.path());
    CHECK(test::failureOf([&] { generateImages(untrained, {0, 0, test::calm}, tiny(1), studio.control); }) ==
          "train.no_run");
}
