// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/evaluate_run.h"

#include <map>
#include <set>

#include "core/workflow/generate_images.h"
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
    std::map<double, std::int64_t> stepOfSum;
    for (std::size_t i = 0; i < 6; i += 2) {
        CHECK(result.measures[i].step == static_cast<std::int64_t>(i) + 2);
        CHECK(result.measures[i].className == test::calm);
        CHECK(result.measures[i + 1].className == test::wild);
        stepOfSum[result.measures[i].distance.value + result.measures[i + 1].distance.value] = result.measures[i].step;
    }
    CHECK(result.bestStep == stepOfSum.begin()->second);
    const auto rows = metricsNamed(project, "frechet_texture_distance");
    REQUIRE(rows.size() == 6);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].value == result.measures[i].distance.value);
        CHECK(rows[i].baseline == result.measures[i].baseline);
        CHECK(rows[i].count == 4);
        CHECK(rows[i].extra.at("real_images") == 12);
    }
    CHECK(metricsNamed(project, "suspected_copies").size() == 6);
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
        REQUIRE(image.nearestCropId);
        CHECK(training.contains(*image.nearestCropId));
        CHECK(*image.nearestDistance > 0.0);
    }
}

TEST_CASE("the same evaluation again takes the place of the first; one that was stopped goes on")
{
    const test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    auto options = tiny();
    options.checkpoint = 4;
    test::Listener stopping("generate", 1);
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
