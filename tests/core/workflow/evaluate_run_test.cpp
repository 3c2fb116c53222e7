// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/evaluate_run.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/metrics/equal_size_distance.h"
#include "core/metrics/frechet_distance.h"
#include "core/metrics/texture_features.h"
#include "core/workflow/evaluation_sets.h"
#include "core/workflow/generate_images.h"
#include "core/workflow/train_model.h"
#include "core/workflow/trained_model.h"
#include "core/workflow/training_report.h"
#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

namespace {

EvaluateOptions tiny()
{
    EvaluateOptions options;
    options.count = 4;
    options.steps = 2;
    return options;
}

// Four images for export, drawn by the model that is the best.
void drawSome(Project& project)
{
    NoControl control;
    GenerationOptions options;
    options.count = 4;
    options.steps = 2;
    generateImages(project, {0, 0, test::wild}, options, control);
}

template <typename Row>
std::vector<RowId> idsOf(const std::vector<Row>& rows)
{
    std::vector<RowId> ids;
    for (const auto& row : rows)
        ids.push_back(row.id);
    return ids;
}

std::vector<Metric> metricsNamed(Project& project, const std::string& name)
{
    MetricFilter filter;
    filter.name = name;
    return project.metrics().list(filter);
}

} // namespace

TEST_CASE("every checkpoint is measured for every class, and the numbers are in the project")
{
    const test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    drawSome(project);
    test::Listener control;
    const auto result = evaluateRun(project, tiny(), control);
    CHECK(control.count("evaluate.small_test_set") == 2);
    REQUIRE(result.measures.size() == 6);
    for (std::size_t i = 0; i < 6; i += 2) {
        CHECK(result.measures[i].step == static_cast<std::int64_t>(i) + 2);
        CHECK(result.measures[i].className == test::calm);
        CHECK(result.measures[i + 1].className == test::wild);
    }
    CHECK(result.bestStep == project.trainingCheckpoints().best(result.trainingRun)->step);
    const auto rows = metricsNamed(project, "frechet_texture_distance");
    REQUIRE(rows.size() == 6);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].value == result.measures[i].distance.value);
        CHECK(rows[i].baseline == result.measures[i].baseline);
        CHECK(rows[i].count == 4);
        CHECK(rows[i].extra.at("real_images") == 12);
    }
    CHECK(metricsNamed(project, "suspected_copies").size() == 6);
    std::int64_t done = 0;
    for (const auto& progress : control.progress()) {
        if (progress.stage != "evaluate")
            continue;
        CHECK(progress.total == 24); // images of all checkpoints and classes
        CHECK(progress.done >= done);
        done = progress.done;
    }
    CHECK(done == 24);
    REQUIRE(result.comparison.size() == 2);
    CHECK(result.comparisonRows == 4);
    CHECK(metricsNamed(project, "distance_to_each_class").at(1).value == result.comparison[1].toReal[1]);

    std::set<RowId> training;
    CropFilter ofTraining;
    ofTraining.split = Split::Train;
    for (const auto& crop : project.crops().list(ofTraining))
        training.insert(crop.id);
    const auto images = project.syntheticImages().list();
    CHECK(images.size() == 6 * 4 + 4); // those for export, too, have been searched for copies
    for (const auto& image : images) {
        REQUIRE(image.nearest);
        CHECK(training.contains(image.nearest->cropId.value()));
        CHECK(image.nearest->distance > 0.0);
        CHECK(image.nearest->ratio > 0.0);
    }
}

TEST_CASE("the same evaluation again takes the place of the first; one that was stopped goes on")
{
    const test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    auto options = tiny();
    options.checkpoint = 4;
    test::Listener stopping("evaluate", 2);
    CHECK(test::failureOf([&] { evaluateRun(project, options, stopping); }) == "stopped");
    NoControl control;
    const auto first = evaluateRun(project, options, control);
    const auto second = evaluateRun(project, options, control);
    REQUIRE(first.measures.size() == 2);
    CHECK(second.measures[0].step == 4);
    CHECK(second.measures[0].distance.value == doctest::Approx(first.measures[0].distance.value));
    CHECK(project.runs().list(RunKind::Evaluate).size() == 1);
    CHECK(project.syntheticImages().list().size() == 8);
    CHECK(metricsNamed(project, "frechet_texture_distance").size() == 2);
}

TEST_CASE("an evaluation that is repeated draws nothing anew, and loses nothing when it is stopped")
{
    const test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    auto options = tiny();
    options.checkpoint = 6;
    NoControl control;
    const auto first = evaluateRun(project, options, control);
    const auto drawn = idsOf(project.syntheticImages().list());
    const auto metrics = idsOf(project.metrics().list());

    test::Listener stopping("load", 0);
    CHECK(test::failureOf([&] { evaluateRun(project, options, stopping); }) == "stopped");
    CHECK(idsOf(project.syntheticImages().list()) == drawn);
    CHECK(idsOf(project.metrics().list()) == metrics);

    test::Listener listener;
    const auto again = evaluateRun(project, options, listener);
    CHECK(again.run == first.run);
    CHECK(again.measures[1].distance.value == first.measures[1].distance.value);
    CHECK(idsOf(project.syntheticImages().list()) == drawn);
    CHECK(idsOf(project.metrics().list()).size() == metrics.size());
    for (const auto& progress : listener.progress())
        CHECK((progress.stage != "evaluate" || progress.done % 4 == 0)); // of whole sets only
    CHECK(project.runs().get(first.run).state == RunState::Done);
}

TEST_CASE("the real-against-real baseline is a mean over the training crops, the same for every checkpoint")
{
    const test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    NoControl control;
    const auto result = evaluateRun(project, tiny(), control);
    const TextureFeatures extractor;
    for (std::size_t i = 0; i < 2; ++i) {
        const auto& measure = result.measures.at(i);
        REQUIRE(measure.baseline);
        CHECK(measure.baselineCount == 4);
        CHECK(result.measures.at(i + 2).baseline == measure.baseline);
        const auto classId = project.classes().named(measure.className).id;
        const auto features = [&](Split split) {
            return featuresOf(project, realCrops(project, classId, split), 32, extractor, control);
        };
        const auto test = features(Split::Test), train = features(Split::Train);
        const auto many = realBaseline(test, train, 4, 400, 99);
        CHECK(std::abs(*measure.baseline - many.mean) < many.deviation); // five standard errors of 25 choices
        CHECK(*measure.baseline != doctest::Approx(frechetDistance(test, train.slice(0, 0, 4)).value));
    }
}

TEST_CASE("all that is wrong with the options is told at once, before there is a run")
{
    const test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    auto options = tiny();
    options.sampler = "foo";
    options.schedule = "bar";
    options.guidance = 60;
    options.steps = 0;
    NoControl control;
    std::map<std::string, std::string> problems;
    try {
        evaluateRun(project, options, control);
    } catch (const InvalidOptions& invalid) {
        CHECK(invalid.problems().size() == 4);
        for (const auto& problem : invalid.problems())
            problems[problem.field] = problem.code;
    }
    CHECK(problems["sampler"] == "option.unknown_choice");
    CHECK(problems["schedule"] == "option.unknown_choice");
    CHECK(problems["guidance"] == "option.out_of_range");
    CHECK(problems["steps"] == "option.out_of_range");
    CHECK(project.runs().list(RunKind::Evaluate).empty());
}

TEST_CASE("classes that were merged are measured as the one that they are")
{
    const test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    auto options = tiny();
    options.checkpoint = 6;
    NoControl control;
    evaluateRun(project, options, control);
    auto& classes = project.classes();
    classes.merge(classes.named(test::calm).id, classes.named(test::wild).id);
    const auto result = evaluateRun(project, options, control);
    REQUIRE(result.measures.size() == 1);
    CHECK(result.classNames == std::vector<std::string>{test::wild});
    CHECK(result.measures[0].distance.syntheticCount == 4);
    CHECK(result.measures[0].distance.realCount == 24);
    CHECK(result.comparison.empty());
    CHECK(metricsNamed(project, "frechet_texture_distance").size() == 1);
    const auto model = trainedModel(project, project.runs().get(result.trainingRun), 6);
    CHECK(labelOf(model, classes.named(test::wild)) == 1); // its own, not that of the class merged into it
}

TEST_CASE("a copy among the images for export is named, with the crop that it is a copy of")
{
    const test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    drawSome(project);
    const auto crop = realCrops(project, {}, Split::Train).at(5);
    auto copy = project.syntheticImages().list().back();
    copy.index = 99;
    copy.storedName = crop.storedName;
    const RowId id = project.syntheticImages().add(copy);
    NoControl control;
    auto options = tiny();
    options.checkpoint = 6;
    const auto result = evaluateRun(project, options, control);
    const auto found = std::ranges::find(result.suspects, id, &SuspectedCopy::image);
    REQUIRE(found != result.suspects.end());
    CHECK(found->nearest.cropId == crop.id);
    CHECK(found->nearest.distance < 0.01);
    CHECK(found->nearest.ratio < 0.1);
    CHECK(found->className == test::wild);
    CHECK(found->step == 6);
    CHECK(found->purpose == Purpose::Export);
    CHECK(found->cropFile == project.files().path(crop.storedName));
    CHECK(project.syntheticImages().get(id).nearest->isSuspect());
    CHECK(std::ranges::is_sorted(result.suspects, std::ranges::greater(),
                                 [](const SuspectedCopy& one) { return one.nearest.suspicion; }));

    writeTrainingReport(project, result, folder / "report.html");
    const auto html = test::readFile(folder / "report.html");
    CHECK(html.find("Suspected copies of training images") != std::string::npos);
    CHECK(html.find("image " + std::to_string(id) + "<") != std::string::npos);
    CHECK(html.find("crop " + std::to_string(crop.id) + "<") != std::string::npos);
    CHECK(html.find(folder.path().string()) == std::string::npos);
}

TEST_CASE("the axis of the loss names the loss that was trained with")
{
    const test::TemporaryFolder folder;
    Project project = test::croppedProject(folder.path());
    NoControl control;
    auto options = test::tinyTraining();
    options.steps = 2;
    options.loss = LossKind::MeanAbsolute;
    EvaluateResult evaluation;
    evaluation.trainingRun = trainModel(project, options, control).run;
    evaluation.bestStep = 2;
    writeTrainingReport(project, evaluation, folder / "report.html");
    const auto html = test::readFile(folder / "report.html");
    CHECK(html.find("mean absolute error") != std::string::npos);
    CHECK(html.find("mean squared error") == std::string::npos);
}

TEST_CASE("without a model or without test images there is nothing to measure")
{
    const test::TemporaryFolder folder;
    const test::TemporaryFolder other;
    NoControl control;
    Project empty = test::emptyProject(other.path());
    CHECK(test::failureOf([&] { evaluateRun(empty, tiny(), control); }) == "train.no_run");
    Project project = test::trainedProject(folder.path());
    CropFilter ofTest;
    ofTest.split = Split::Test;
    for (const auto& crop : project.crops().list(ofTest))
        project.crops().remove(crop.id);
    test::Listener listener;
    CHECK(test::failureOf([&] { evaluateRun(project, tiny(), listener); }) == "evaluate.no_test_set");
    CHECK(listener.count("evaluate.no_test_images") == 2);
    CHECK(project.runs().latest(RunKind::Evaluate)->errorCode == "evaluate.no_test_set");
}

TEST_CASE("a report shows the whole training in one file that needs no other and names no patient")
{
    const test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    drawSome(project);
    NoControl control;
    writeTrainingReport(project, evaluateRun(project, tiny(), control), folder / "report.html");
    const auto html = test::readFile(folder / "report.html");
    const auto contains = [&html](const std::string& text) { return html.find(text) != std::string::npos; };
    CHECK(contains("&lt;wild&gt; &amp; co"));
    CHECK_FALSE(contains(test::wild));
    CHECK_FALSE(contains(test::patientName));
    CHECK(contains("Fréchet texture distance"));
    CHECK(contains("channels"));
    for (const char* foreign : {"http://", "https://", "url(", "<link", "<script src", "@import"})
        CHECK_FALSE_MESSAGE(contains(foreign), foreign);
    std::size_t pictures = 0;
    for (auto at = html.find("src="); at != std::string::npos; at = html.find("src=", at + 1)) {
        CHECK(html.compare(at, 10, "src=\"data:") == 0);
        ++pictures;
    }
    CHECK(pictures == 8 + 8 + 4); // real ones of each class, and the synthetic ones
}
