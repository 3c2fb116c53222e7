// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/evaluate_run.h"

#include <algorithm>
#include <map>

#include "core/metrics/equal_size_distance.h"
#include "core/metrics/texture_features.h"
#include "core/workflow/copy_search.h"
#include "core/workflow/evaluation_sets.h"
#include "core/workflow/recorded_run.h"
#include "core/workflow/synthetic_drawing.h"

namespace histosynth {

namespace {

constexpr std::int64_t smallTestSet = 20;
constexpr std::int64_t leastRows = 3; // that an interval can be told for
constexpr std::int64_t randomSubsets = 25;
constexpr const char* distanceName = "frechet_texture_distance";

// What is known of the real images of a class before any synthetic one is looked at.
struct RealClass {
    ImageClass imageClass;
    std::vector<std::int64_t> testPatients;
    torch::Tensor testFeatures; // [N, d]
    std::optional<double> baseline;
    std::int64_t baselineCount = 0;
};

// The classes that the model knows, each once, even where several of its labels were merged into one.
std::vector<RowId> distinctClasses(const TrainedModel& model)
{
    std::vector<RowId> classes;
    for (const RowId id : model.classIds) {
        if (std::ranges::find(classes, id) == classes.end())
            classes.push_back(id);
    }
    return classes;
}

bool isEnough(const ImageClass& imageClass, std::int64_t testCrops, RunControl& control)
{
    if (testCrops < leastRows) {
        control.handle(Notice{"evaluate.no_test_images", {{"class", imageClass.name}}});
        return false;
    }
    if (testCrops < smallTestSet)
        control.handle(
            Notice{"evaluate.small_test_set", {{"class", imageClass.name}, {"count", std::to_string(testCrops)}}});
    return true;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

// Turns the progress of drawing one set of images into that of all sets.
class DrawingProgress : public RunControl {
public:
    DrawingProgress(RunControl& whole, std::int64_t sets, std::int64_t imagesOfEach)
        : m_whole(whole), m_sets(sets), m_imagesOfEach(imagesOfEach)
    {
        tell(0);
    }

    Request request() override { return m_whole.request(); }

    void handle(const Event& event) override
    {
        const auto* progress = std::get_if<Progress>(&event);
        if (progress == nullptr)
            m_whole.handle(event);
        else if (progress->stage == "generate" && progress->total > 0)
            tell(m_imagesOfEach * progress->done / progress->total);
    }

    void setDone()
    {
        ++m_setsDone;
        tell(0);
    }

private:
    void tell(std::int64_t imagesOfSet)
    {
        m_whole.handle(Progress{"evaluate", m_setsDone * m_imagesOfEach + imagesOfSet, m_sets * m_imagesOfEach});
    }

    RunControl& m_whole;
    std::int64_t m_sets;
    std::int64_t m_imagesOfEach;
    std::int64_t m_setsDone = 0;
};

// One evaluation under way.
class Evaluation {
public:
    Evaluation(Project& project, const EvaluateOptions& options, RowId run, RunControl& control)
        : m_project(project), m_options(options), m_run(run), m_control(control)
    {
    }

    EvaluateResult evaluate(const std::vector<TrainedModel>& models, const TrainedModel& best)
    {
        m_result.run = m_run;
        m_result.trainingRun = best.run.id;
        m_result.bestStep = best.step;
        m_side = ClassToImage(models.front().file).config().side;
        loadRealClasses(models.front());
        CopySearch copies(m_project, m_side, m_control);
        DrawingProgress progress(m_control, static_cast<std::int64_t>(models.size() * m_classes.size()),
                                 m_options.count);
        for (const auto& model : models)
            measureModel(model, copies, progress);
        compareClasses();
        searchExportImages(models, copies);
        m_result.suspects = copies.suspects();
        keepMetrics();
        return m_result;
    }

private:
    void loadRealClasses(const TrainedModel& model)
    {
        for (const RowId id : distinctClasses(model)) {
            RealClass real;
            real.imageClass = m_project.classes().get(id);
            const auto test = realCrops(m_project, id, Split::Test);
            if (!isEnough(real.imageClass, static_cast<std::int64_t>(test.size()), m_control))
                continue;
            real.testPatients = patientNumbers(test);
            real.testFeatures = featuresOf(m_project, test, m_side, m_features, m_control);
            addBaseline(real);
            m_result.classNames.push_back(real.imageClass.name);
            m_classes.push_back(std::move(real));
        }
        if (m_classes.empty())
            throw Error(ErrorKind::BadInput, "evaluate.no_test_set", {});
    }

    void addBaseline(RealClass& real)
    {
        const auto crops = realCrops(m_project, real.imageClass.id, Split::Train);
        real.baselineCount = std::min(static_cast<std::int64_t>(crops.size()), m_options.count);
        if (real.baselineCount < leastRows)
            return;
        const auto training = featuresOf(m_project, crops, m_side, m_features, m_control);
        real.baseline = realBaseline(real.testFeatures, training, real.baselineCount, randomSubsets,
                                     static_cast<std::uint64_t>(m_options.seed))
                            .mean;
    }

    void measureModel(const TrainedModel& model, CopySearch& copies, DrawingProgress& progress)
    {
        ClassToImage painter(model.file);
        for (const auto& real : m_classes) {
            const DrawingRequest request{m_run, Purpose::Evaluation, real.imageClass};
            drawMissing(m_project, painter, model, request, m_options.drawing(), progress);
            std::vector<torch::Tensor> features;
            std::vector<Likeness> nearest;
            loadInParts(m_project, drawnImages(m_project, model, request), m_side, progress,
                        [&](std::span<const SyntheticImage> images, const torch::Tensor& pixels) {
                            features.push_back(m_features.features(pixels));
                            const auto found = copies.search(images, pixels);
                            nearest.insert(nearest.end(), found.begin(), found.end());
                        });
            m_drawn[model.step].push_back(torch::cat(features));
            keepMeasure(model, real, m_drawn[model.step].back(), nearest);
            progress.setDone();
        }
    }

    void keepMeasure(const TrainedModel& model, const RealClass& real, const torch::Tensor& features,
                     const std::vector<Likeness>& nearest)
    {
        ClassMeasure measure;
        measure.className = real.imageClass.name;
        measure.step = model.step;
        measure.distance = estimateDistance(real.testFeatures, features, real.testPatients);
        measure.baseline = real.baseline;
        measure.baselineCount = real.baselineCount;
        std::vector<double> ratios;
        for (const auto& one : nearest) {
            measure.suspectedCopies += one.isSuspect() ? 1 : 0;
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

    // Is each class drawn nearer to its own kind than to any other?
    void compareClasses()
    {
        if (m_classes.size() < 2)
            return;
        const auto& drawn = m_drawn.at(m_result.bestStep);
        std::int64_t rows = m_options.count;
        for (const auto& real : m_classes)
            rows = std::min(rows, real.testFeatures.size(0));
        m_result.comparisonRows = rows;
        for (std::size_t i = 0; i < m_classes.size(); ++i) {
            ClassComparison comparison{m_classes[i].imageClass.name, {}};
            for (const auto& real : m_classes)
                comparison.toReal.push_back(equalSizeDistance(real.testFeatures, drawn[i], rows, randomSubsets,
                                                              static_cast<std::uint64_t>(m_options.seed))
                                                .mean);
            Metric metric;
            metric.runId = m_run;
            metric.classId = m_classes[i].imageClass.id;
            metric.name = "distance_to_each_class";
            metric.value = comparison.toReal[i];
            metric.count = rows;
            metric.extra = {
                {"step", m_result.bestStep}, {"classes", m_result.classNames}, {"values", comparison.toReal}};
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
            loadInParts(m_project, m_project.syntheticImages().list(filter), m_side, m_control,
                        [&](std::span<const SyntheticImage> images, const torch::Tensor& pixels) {
                            copies.search(images, pixels);
                        });
        }
    }

    // All or none, in place of those of an earlier time.
    void keepMetrics()
    {
        auto transaction = m_project.transaction();
        m_project.metrics().removeOfRun(m_run);
        for (const auto& metric : m_metrics)
            m_project.metrics().add(metric);
        transaction.commit();
    }

    Project& m_project;
    const EvaluateOptions& m_options;
    RowId m_run;
    RunControl& m_control;
    std::int64_t m_side = 0; // of the images, in px
    TextureFeatures m_features;
    std::vector<RealClass> m_classes;
    std::map<std::int64_t, std::vector<torch::Tensor>> m_drawn; // by step: features of each class
    std::vector<Metric> m_metrics;                              // written at the end, all or none
    EvaluateResult m_result;
};

} // namespace

EvaluateResult evaluateRun(Project& project, const EvaluateOptions& options, RunControl& control)
{
    throwIfAny(check(options));
    const auto training = trainingRun(project, options.run == 0 ? std::nullopt : std::optional<RowId>(options.run));
    const bool isOne = options.checkpoint != 0;
    const auto best = trainedModel(project, training, isOne ? std::optional(options.checkpoint) : std::nullopt);
    const auto models = isOne ? std::vector{best} : trainedModels(project, training);
    auto run = RecordedRun::takeUp(project, RunKind::Evaluate, toJson(options), training.id);
    EvaluateResult result;
    record(run, [&] {
        result = Evaluation(project, options, run.id(), control).evaluate(models, best);
        return Json{{"best_step", result.bestStep}, {"suspected_copies", result.suspects.size()}};
    });
    return result;
}

} // namespace histosynth
