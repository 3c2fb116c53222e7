// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/evaluate_run.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "core/metrics/equal_size_distance.h"
#include "core/metrics/memorization.h"
#include "core/metrics/texture_features.h"
#include "core/workflow/evaluation_sets.h"
#include "core/workflow/recorded_run.h"
#include "core/workflow/synthetic_drawing.h"

namespace histosynth {

namespace {

constexpr std::int64_t smallTestSet = 20;
constexpr std::int64_t comparisonSubsamples = 25;
constexpr const char* distanceName = "frechet_texture_distance";

// What is known of the real images of a class before any synthetic one is looked at.
struct RealClass {
    ImageClass imageClass;
    RealSet test;
    torch::Tensor testFeatures; // [N, d]
    torch::Tensor trainFeatures;
};

std::vector<RealClass> loadRealClasses(Project& project, const TrainedModel& model, std::int64_t side,
                                       const FeatureExtractor& extractor, RunControl& control)
{
    std::vector<RealClass> classes;
    for (const RowId id : model.classIds) {
        RealClass real;
        real.imageClass = project.classes().get(id);
        real.test = loadRealSet(project, id, Split::Test, side, control);
        const auto count = static_cast<std::int64_t>(real.test.cropIds.size());
        if (count < 3) {
            control.handle(Notice{"evaluate.no_test_images", {{"class", real.imageClass.name}}});
            continue;
        }
        if (count < smallTestSet)
            control.handle(
                Notice{"evaluate.small_test_set", {{"class", real.imageClass.name}, {"count", std::to_string(count)}}});
        real.testFeatures = extractor.features(real.test.images);
        const auto training = loadRealSet(project, id, Split::Train, side, control);
        if (!training.empty())
            real.trainFeatures = extractor.features(training.images);
        classes.push_back(std::move(real));
    }
    if (classes.empty())
        throw Error(ErrorKind::BadInput, "evaluate.no_test_set", {});
    return classes;
}

// Looks for copies among synthetic images and writes down what each resembles most.
class CopySearch {
public:
    CopySearch(Project& project, std::int64_t side, RunControl& control)
        : m_project(project), m_training(loadRealSet(project, {}, Split::Train, side, control)),
          m_detector(m_training.images)
    {
        const auto heldOut = loadRealSet(project, {}, Split::Test, side, control);
        m_detector.calibrate(heldOut.images, m_training.patients);
    }

    std::vector<NearestReal> search(const std::vector<SyntheticImage>& images)
    {
        const auto nearest = m_detector.nearest(loadSynthetic(m_project, images));
        auto transaction = m_project.transaction();
        for (std::size_t i = 0; i < images.size(); ++i) {
            const RowId crop = m_training.cropIds[static_cast<std::size_t>(nearest[i].index)];
            m_project.syntheticImages().setNearest(images[i].id, crop, nearest[i].ratio);
        }
        transaction.commit();
        return nearest;
    }

private:
    Project& m_project;
    RealSet m_training;
    CopyDetector m_detector;
};

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

// One evaluation under way.
class Evaluation {
public:
    Evaluation(Project& project, const EvaluateOptions& options, RowId run, RunControl& control)
        : m_project(project), m_options(options), m_run(run), m_control(control)
    {
    }

    EvaluateResult evaluate(const Run& training, const std::vector<TrainedModel>& models)
    {
        m_result.run = m_run;
        m_result.trainingRun = training.id;
        const std::int64_t side = ClassToImage(models.front().file).config().side;
        m_classes = loadRealClasses(m_project, models.front(), side, m_features, m_control);
        for (const auto& real : m_classes)
            m_result.classNames.push_back(real.imageClass.name);
        CopySearch copies(m_project, side, m_control);
        for (const auto& model : models)
            measureModel(model, copies);
        chooseBest();
        compareClasses();
        searchExportImages(models, copies);
        keepMetrics();
        return m_result;
    }

private:
    void measureModel(const TrainedModel& model, CopySearch& copies)
    {
        ClassToImage painter(model.file);
        for (const auto& real : m_classes) {
            const DrawingRequest request{m_run, Purpose::Evaluation, real.imageClass};
            drawMissing(m_project, painter, model, request, drawingOptions(), m_control);
            const auto images = drawnImages(m_project, model, request);
            const auto features = m_features.features(loadSynthetic(m_project, images));
            keepMeasure(model, real, features, copies.search(images));
            m_drawn[model.step].push_back(features);
        }
    }

    void keepMeasure(const TrainedModel& model, const RealClass& real, const torch::Tensor& features,
                     const std::vector<NearestReal>& nearest)
    {
        ClassMeasure measure;
        measure.className = real.imageClass.name;
        measure.step = model.step;
        measure.distance = estimateDistance(real.testFeatures, features, real.test.patients);
        if (real.trainFeatures.defined() && real.trainFeatures.size(0) >= 3) {
            measure.baselineCount = std::min(real.trainFeatures.size(0), features.size(0));
            measure.baseline =
                estimateDistance(real.testFeatures, real.trainFeatures.slice(0, 0, measure.baselineCount)).value;
        }
        std::vector<double> ratios;
        for (const auto& one : nearest) {
            measure.suspectedCopies += one.suspicion >= 0.5 ? 1 : 0;
            ratios.push_back(one.ratio);
        }
        measure.nearestRatio = median(ratios);
        m_result.measures.push_back(measure);
        rememberMetrics(model, real.imageClass.id, measure);
    }

    void rememberMetrics(const TrainedModel& model, RowId classId, const ClassMeasure& measure)
    {
        const auto& distance = measure.distance;
        Metric metric;
        metric.runId = m_run;
        metric.checkpointId = model.checkpointId;
        metric.classId = classId;
        metric.name = distanceName;
        metric.value = distance.value;
        metric.low = distance.expectedAtThisSize.low;
        metric.high = distance.expectedAtThisSize.high;
        metric.count = distance.syntheticCount;
        metric.baseline = measure.baseline;
        metric.extra = {{"features", m_features.name()},
                        {"interval", "95 % jackknife, expected value at this size"},
                        {"real_images", distance.realCount},
                        {"real_patients", distance.realUnits},
                        {"baseline_images", measure.baselineCount},
                        {"extrapolated", distance.extrapolated},
                        {"extrapolated_low", distance.extrapolatedInterval.low},
                        {"extrapolated_high", distance.extrapolatedInterval.high},
                        {"warnings", distance.warnings}};
        m_metrics.push_back(metric);
        Metric copies = metric;
        copies.name = "suspected_copies";
        copies.value = static_cast<double>(measure.suspectedCopies);
        copies.low = copies.high = copies.baseline = std::nullopt;
        copies.extra = {{"median_nearest_ratio", measure.nearestRatio}};
        m_metrics.push_back(copies);
    }

    void chooseBest()
    {
        std::map<std::int64_t, double> sums;
        for (const auto& measure : m_result.measures)
            sums[measure.step] += measure.distance.value;
        const auto best = std::ranges::min_element(sums, {}, [](const auto& entry) { return entry.second; });
        m_result.bestStep = best->first;
    }

    // Is each class drawn nearer to its own kind than to any other?
    void compareClasses()
    {
        if (m_classes.size() < 2)
            return;
        const auto& drawn = m_drawn.at(*m_result.bestStep);
        std::int64_t rows = m_options.count;
        for (const auto& real : m_classes)
            rows = std::min(rows, real.testFeatures.size(0));
        m_result.comparisonRows = rows;
        for (std::size_t i = 0; i < m_classes.size(); ++i) {
            ClassComparison comparison{m_classes[i].imageClass.name, {}};
            for (const auto& real : m_classes)
                comparison.toReal.push_back(equalSizeDistance(real.testFeatures, drawn[i], rows, comparisonSubsamples,
                                                              static_cast<std::uint64_t>(m_options.seed))
                                                .mean);
            Metric metric;
            metric.runId = m_run;
            metric.classId = m_classes[i].imageClass.id;
            metric.name = "distance_to_each_class";
            metric.value = comparison.toReal[i];
            metric.count = rows;
            metric.extra = {
                {"step", *m_result.bestStep}, {"classes", m_result.classNames}, {"values", comparison.toReal}};
            m_metrics.push_back(metric);
            m_result.comparison.push_back(std::move(comparison));
        }
    }

    void searchExportImages(const std::vector<TrainedModel>& models, CopySearch& copies)
    {
        for (const auto& model : models) {
            SyntheticImageFilter filter;
            filter.checkpointId = model.checkpointId;
            filter.purpose = Purpose::Export;
            if (const auto images = m_project.syntheticImages().list(filter); !images.empty())
                copies.search(images);
        }
    }

    // All or none; an earlier try of this run that was killed right after this has left the same numbers.
    void keepMetrics()
    {
        MetricFilter ofRun;
        ofRun.runId = m_run;
        if (!m_project.metrics().list(ofRun).empty())
            return;
        auto transaction = m_project.transaction();
        for (const auto& metric : m_metrics)
            m_project.metrics().add(metric);
        transaction.commit();
    }

    GenerationOptions drawingOptions() const
    {
        GenerationOptions drawing;
        drawing.count = m_options.count;
        drawing.sampler = m_options.sampler;
        drawing.schedule = m_options.schedule;
        drawing.steps = m_options.steps;
        drawing.guidance = m_options.guidance;
        drawing.seed = m_options.seed;
        return drawing;
    }

    Project& m_project;
    const EvaluateOptions& m_options;
    RowId m_run;
    RunControl& m_control;
    TextureFeatures m_features;
    std::vector<RealClass> m_classes;
    std::map<std::int64_t, std::vector<torch::Tensor>> m_drawn; // by step: features of each class
    std::vector<Metric> m_metrics;                              // written at the end, all or none
    EvaluateResult m_result;
};

} // namespace

const FieldList<EvaluateOptions>& EvaluateOptions::fields()
{
    static const FieldList<EvaluateOptions> list = {
        field("run", &EvaluateOptions::run, HISTOSYNTH_TEXT("Training run"),
              HISTOSYNTH_TEXT("The training run to judge; 0 takes the last."))
            .range(0, 1e15),
        field("checkpoint", &EvaluateOptions::checkpoint, HISTOSYNTH_TEXT("Checkpoint"),
              HISTOSYNTH_TEXT("The training step to judge; 0 takes all that are kept."))
            .range(0, 1e15),
        field("count", &EvaluateOptions::count, HISTOSYNTH_TEXT("Images"),
              HISTOSYNTH_TEXT("Images to draw for each class and training checkpoint."))
            .range(3, 100'000)
            .unit("images"),
        field("sampler", &EvaluateOptions::sampler, HISTOSYNTH_TEXT("Sampler"),
              HISTOSYNTH_TEXT("How the images are drawn; see generate."))
            .advanced(),
        field("schedule", &EvaluateOptions::schedule, HISTOSYNTH_TEXT("Schedule"),
              HISTOSYNTH_TEXT("The noise levels that drawing passes through; see generate."))
            .advanced(),
        field("steps", &EvaluateOptions::steps, HISTOSYNTH_TEXT("Steps"), HISTOSYNTH_TEXT("Steps to draw an image in."))
            .range(1, 1000)
            .unit("steps"),
        field("guidance", &EvaluateOptions::guidance, HISTOSYNTH_TEXT("Guidance"),
              HISTOSYNTH_TEXT("How strictly an image follows its class: 1 freely, 7 strictly."))
            .range(0, 100)
            .step(0.5),
        field("seed", &EvaluateOptions::seed, HISTOSYNTH_TEXT("Seed"),
              HISTOSYNTH_TEXT("Of the first image; the same for all checkpoints, so that they can be compared."))
            .range(0, 9'007'199'254'740'991),
    };
    return list;
}

EvaluateResult evaluateRun(Project& project, const EvaluateOptions& options, RunControl& control)
{
    throwIfAny(check(options));
    const auto training = trainingRun(project, options.run == 0 ? std::nullopt : std::optional<RowId>(options.run));
    auto models = trainedModels(project, training);
    if (options.checkpoint != 0 || models.empty())
        models = {trainedModel(project, training,
                               options.checkpoint == 0 ? std::nullopt : std::optional(options.checkpoint))};
    if (const auto earlier = doneRun(project, RunKind::Evaluate, toJson(options), training.id))
        project.runs().remove(earlier->id); // the same questions again: the new answers take its place
    RecordedRun run(project, RunKind::Evaluate, toJson(options), training.id);
    EvaluateResult result;
    record(run, [&] {
        result = Evaluation(project, options, run.id(), control).evaluate(training, models);
        return Json{{"best_step", *result.bestStep}};
    });
    return result;
}

} // namespace histosynth
