// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/training_report.h"

#include <array>
#include <cstdio>
#include <ranges>

#include "core/base/atomic_file.h"
#include "core/base/progress_meter.h"
#include "core/image/crop_grid.h"
#include "core/image/image_io.h"
#include "core/report/html_report.h"
#include "core/workflow/program_version.h"

namespace histosynth {

namespace {

constexpr int picturesPerStrip = 8;
constexpr int pictureSide = 128;

std::string number(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.4g", value);
    return text.data();
}

ReportImage pictureOf(const std::filesystem::path& file, const std::string& caption)
{
    const auto image = readImage(file);
    return {encodePng(cropPixels(image, {0, 0, std::min(image.cols, image.rows), 1.0}, pictureSide)), caption};
}

// Pictures spread evenly over `rows`, all of one size.
template <typename Row>
ReportStrip stripOf(Project& project, const std::string& label, const std::vector<Row>& rows)
{
    ReportStrip strip{label, {}};
    const std::size_t count = std::min<std::size_t>(picturesPerStrip, rows.size());
    for (std::size_t i = 0; i < count; ++i) {
        const auto& row = rows[i * rows.size() / count];
        strip.images.push_back(pictureOf(project.files().path(row.storedName), ""));
    }
    return strip;
}

std::vector<ReportClass> classesOf(Project& project, const Run& training)
{
    std::vector<ReportClass> classes;
    int colour = 0;
    for (const auto& imageClass : project.classes().list()) {
        CropFilter crops;
        crops.classId = imageClass.id;
        AugmentedImageFilter augmented;
        augmented.classId = imageClass.id;
        std::vector<SyntheticImage> synthetic;
        for (const auto& checkpoint : project.trainingCheckpoints().list(training.id)) {
            SyntheticImageFilter filter;
            filter.classId = imageClass.id;
            filter.checkpointId = checkpoint.id;
            filter.purpose = Purpose::Export;
            for (auto& image : project.syntheticImages().list(filter))
                synthetic.push_back(std::move(image));
        }
        classes.push_back({imageClass.name,
                           colour++,
                           {stripOf(project, "real", project.crops().list(crops)),
                            stripOf(project, "augmented", project.augmentedImages().list(augmented)),
                            stripOf(project, "synthetic", synthetic)}});
    }
    return classes;
}

std::string lossName(const Run& training)
{
    const auto loss = training.settings.at("options").value("loss", std::string("mse"));
    if (loss == "mae")
        return "mean absolute error";
    return loss == "huber" ? "Huber loss" : "mean squared error";
}

LineChart lossChart(Project& project, const Run& training)
{
    const RowId run = training.id;
    constexpr double smoothingSpan = 50;
    constexpr std::size_t mostPoints = 2000;
    std::vector<ChartPoint> raw;
    const auto steps = project.runLog().steps(run);
    const std::size_t stride = steps.size() / mostPoints + 1;
    for (std::size_t i = 0; i < steps.size(); i += stride)
        raw.push_back({static_cast<double>(steps[i].step), steps[i].loss});
    std::vector<ChartPoint> validation;
    for (const auto& loss : project.runLog().validationLosses(run))
        validation.push_back({static_cast<double>(loss.step), loss.loss});
    return {.title = "Loss",
            .xTitle = "training step",
            .yTitle = lossName(training),
            .logarithmicY = true,
            .series = {{"", -1, SeriesLook::Faint, raw, false},
                       {"training", 0, SeriesLook::Line, smoothed(raw, smoothingSpan), false},
                       {"validation", 1, SeriesLook::Markers, validation, false}}};
}

LineChart distanceChart(const EvaluateResult& evaluation)
{
    LineChart chart;
    chart.title = "Fréchet texture distance to real test images";
    chart.xTitle = "training step";
    chart.yTitle = "distance (smaller is better)";
    int colour = 0;
    for (const auto& name : evaluation.classNames) {
        ChartSeries series{name, colour, SeriesLook::Markers, {}, true};
        ChartSeries baseline{"", colour++, SeriesLook::Baseline, {}, false};
        for (const auto& one : evaluation.measures) {
            if (one.className != name)
                continue;
            const auto& interval = one.distance.expectedAtThisSize;
            const auto step = static_cast<double>(one.step);
            series.points.push_back({step, one.distance.value, interval.low, interval.high});
            if (one.baseline)
                baseline.points.push_back({step, *one.baseline});
        }
        chart.series.push_back(std::move(series));
        chart.series.push_back(std::move(baseline));
    }
    return chart;
}

ReportTable measureTable(const EvaluateResult& evaluation)
{
    ReportTable table{"Every training checkpoint",
                      {"class", "step", "distance", "low", "high", "extrapolated", "real-real", "test images",
                       "drawn images", "suspected copies"},
                      {},
                      "Distance: Fréchet distance over hand-made texture features, not FID. Low, high: 95 % jackknife "
                      "interval of the expected value at these numbers of images. Real-real: real training images in "
                      "place of synthetic ones, mean over random choices."};
    for (const auto& one : evaluation.measures)
        table.rows.push_back({one.className, groupedNumber(one.step), number(one.distance.value),
                              number(one.distance.expectedAtThisSize.low), number(one.distance.expectedAtThisSize.high),
                              number(one.distance.extrapolated), one.baseline ? number(*one.baseline) : "–",
                              groupedNumber(one.distance.realCount), groupedNumber(one.distance.syntheticCount),
                              groupedNumber(one.suspectedCopies)});
    return table;
}

ReportTable comparisonTable(const EvaluateResult& evaluation)
{
    ReportTable table{"Is each class drawn as its own kind?",
                      {"synthetic images of"},
                      {},
                      "Mean texture distance to real test images of each class, " +
                          groupedNumber(evaluation.comparisonRows) +
                          " images in each set. The least number of a row should stand under the same class."};
    for (const auto& name : evaluation.classNames)
        table.columns.push_back("real " + name);
    for (const auto& one : evaluation.comparison) {
        table.rows.push_back({one.syntheticClass});
        for (const double distance : one.toReal)
            table.rows.back().push_back(number(distance));
    }
    return table;
}

// A reader elsewhere needs no more than the place within the project.
std::string placeOf(Project& project, const std::filesystem::path& file)
{
    return file.lexically_relative(project.folder()).generic_string();
}

ReportTable suspectTable(Project& project, const std::vector<SuspectedCopy>& suspects)
{
    ReportTable table{"Suspected copies of training images",
                      {"image", "class", "step", "drawn for", "ratio", "suspicion", "nearest crop", "file", "its file"},
                      {},
                      "Ratio: distance to the nearest training crop, 1 = as far as a new real image. Look at each pair "
                      "and reject what is a copy."};
    for (const auto& one : suspects)
        table.rows.push_back({std::to_string(one.image), one.className, groupedNumber(one.step),
                              purposeName(one.purpose), number(one.nearest.ratio), number(one.nearest.suspicion),
                              std::to_string(*one.nearest.cropId), placeOf(project, one.file),
                              placeOf(project, one.cropFile)});
    return table;
}

// The worst ones of all classes, each above the crop that it resembles.
ReportClass suspectPictures(const std::vector<SuspectedCopy>& suspects)
{
    ReportStrip synthetic{"synthetic", {}};
    ReportStrip real{"nearest real", {}};
    for (const auto& one : suspects | std::views::take(picturesPerStrip)) {
        synthetic.images.push_back(pictureOf(one.file, "image " + std::to_string(one.image)));
        real.images.push_back(pictureOf(one.cropFile, "crop " + std::to_string(*one.nearest.cropId)));
    }
    return {"The most suspicious pairs", 0, {synthetic, real}};
}

std::vector<std::pair<std::string, std::string>> factsOf(const Json& settings)
{
    std::vector<std::pair<std::string, std::string>> facts;
    for (const auto& [name, value] : settings.items())
        facts.emplace_back(name, value.is_string() ? value.get<std::string>() : value.dump());
    return facts;
}

std::vector<ReportFigure> figuresOf(Project& project, const EvaluateResult& evaluation)
{
    std::int64_t real = 0;
    std::int64_t augmented = 0;
    std::int64_t synthetic = 0;
    for (const auto& one : project.summary()) {
        real += one.crops.train + one.crops.validation + one.crops.test;
        augmented += one.augmented.train;
        synthetic += one.synthetic;
    }
    return {{groupedNumber(real), "real crops"},
            {groupedNumber(augmented), "augmented images"},
            {groupedNumber(synthetic), "synthetic images"},
            {groupedNumber(evaluation.bestStep), "best training step"}};
}

} // namespace

void writeTrainingReport(Project& project, const EvaluateResult& evaluation, const std::filesystem::path& file)
{
    const auto training = project.runs().get(evaluation.trainingRun);
    HtmlReport report("HistoSynth: " + project.folder().filename().string(),
                      "Training run " + std::to_string(training.id) + ", " + training.startedAt + ", HistoSynth " +
                          programVersion() + ". For research only, not for diagnosis.");
    report.addFigures(figuresOf(project, evaluation));
    report.addHeading("Images");
    report.addClasses(classesOf(project, training));
    report.addHeading("Training");
    report.addChart(lossChart(project, training));
    report.addHeading("Quality");
    report.addChart(distanceChart(evaluation));
    report.addTable(measureTable(evaluation));
    if (!evaluation.comparison.empty())
        report.addTable(comparisonTable(evaluation));
    if (!evaluation.suspects.empty()) {
        report.addTable(suspectTable(project, evaluation.suspects));
        report.addClasses({suspectPictures(evaluation.suspects)});
    }
    report.addHeading("Settings");
    report.addFacts("Training", factsOf(training.settings.at("options")));
    writeFileAtomically(file, report.html());
}

} // namespace histosynth
