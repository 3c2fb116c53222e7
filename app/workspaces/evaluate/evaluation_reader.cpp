// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/evaluate/evaluation_reader.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <tuple>

namespace histosynth {

namespace {

constexpr auto distanceName = "frechet_texture_distance";

std::vector<Metric> metricsOf(Project& project, RowId evaluation)
{
    MetricFilter filter;
    filter.runId = evaluation;
    return project.metrics().list(filter);
}

std::optional<Run> lastWithNumbers(Project& project, const std::vector<Run>& evaluations, RowId training)
{
    for (const auto& run : std::views::reverse(evaluations)) {
        if (run.parentId == training && !metricsOf(project, run.id).empty())
            return run;
    }
    return std::nullopt;
}

std::vector<std::string> classNamesOf(const Run& run)
{
    std::vector<std::string> names;
    for (const auto& one : run.settings.value("classes", Json::array()))
        names.push_back(one.value("name", std::string()));
    return names;
}

// Reads the numbers of one evaluation.
class MetricReader {
public:
    explicit MetricReader(Project& project) : m_project(project)
    {
        int place = 0;
        for (const auto& one : project.classes().list()) {
            m_classes[one.id] = one;
            m_places[one.id] = place++;
        }
    }

    void read(RowId evaluation, Judgement& judgement)
    {
        std::map<std::pair<RowId, RowId>, MeasuredClass> found; // by class and checkpoint
        for (const auto& metric : metricsOf(m_project, evaluation)) {
            if (!metric.classId)
                continue;
            if (metric.name == "distance_to_each_class") {
                addComparison(metric, judgement);
                continue;
            }
            auto& measure = found[{*metric.classId, metric.checkpointId.value_or(0)}];
            if (metric.name == distanceName)
                addDistance(metric, measure);
            else if (metric.name == "suspected_copies")
                addCopies(metric, measure);
        }
        for (auto& [key, measure] : found) {
            if (measure.distance.name.empty())
                continue;
            judgement.imagesOfEach = measure.distance.count;
            judgement.measures.push_back(std::move(measure));
        }
        std::ranges::sort(judgement.measures, {}, [this](const MeasuredClass& one) {
            return std::tuple(m_places[m_project.classes().resolve(*one.distance.classId)], one.className, one.step);
        });
    }

private:
    const ImageClass& classOf(RowId id) { return m_classes[m_project.classes().resolve(id)]; }

    void addDistance(const Metric& metric, MeasuredClass& measure)
    {
        const auto& imageClass = classOf(*metric.classId);
        measure.className = imageClass.name;
        measure.colour = imageClass.colour;
        measure.distance = metric;
        if (metric.checkpointId)
            measure.step = m_project.trainingCheckpoints().get(*metric.checkpointId).step;
    }

    static void addCopies(const Metric& metric, MeasuredClass& measure)
    {
        measure.copies = metric.value;
        if (metric.extra.contains("median_nearest_ratio"))
            measure.nearestRatio = metric.extra.at("median_nearest_ratio").get<double>();
    }

    void addComparison(const Metric& metric, Judgement& judgement)
    {
        judgement.classNames = metric.extra.value("classes", std::vector<std::string>());
        judgement.comparisonStep = metric.extra.value("step", std::int64_t{0});
        judgement.comparisonImages = metric.count;
        judgement.distances.push_back(
            {classOf(*metric.classId).name, metric.extra.value("values", std::vector<double>())});
    }

    Project& m_project;
    std::map<RowId, ImageClass> m_classes;
    std::map<RowId, int> m_places;
};

std::string cropFile(Project& project, const Likeness& nearest, std::map<RowId, std::string>& known)
{
    if (!nearest.cropId)
        return {};
    const auto [found, isNew] = known.try_emplace(*nearest.cropId);
    if (isNew)
        found->second = project.crops().get(*nearest.cropId).storedName;
    return found->second;
}

void readPairs(Project& project, const std::map<RowId, std::int64_t>& stepOf, Judgement& judgement)
{
    std::map<RowId, std::string> classNames;
    for (const auto& one : project.classes().list())
        classNames[one.id] = one.name;
    std::map<RowId, std::string> crops;
    for (const auto& image : project.syntheticImages().list()) {
        const auto step = image.checkpointId ? stepOf.find(*image.checkpointId) : stepOf.end();
        if (!image.nearest || step == stepOf.end())
            continue;
        judgement.pairs.push_back({image.id, classNames[image.classId], step->second, image.purpose, image.rating,
                                   *image.nearest, image.storedName, cropFile(project, *image.nearest, crops)});
    }
    std::ranges::stable_sort(judgement.pairs, [](const LikePair& one, const LikePair& other) {
        return std::pair(-one.nearest.suspicion, one.nearest.ratio) <
               std::pair(-other.nearest.suspicion, other.nearest.ratio);
    });
}

} // namespace

std::vector<JudgedRun> readJudgedRuns(Project& project)
{
    std::vector<JudgedRun> found;
    const auto evaluations = project.runs().list(RunKind::Evaluate);
    const auto trainings = project.runs().list(RunKind::Train);
    for (const auto& training : std::views::reverse(trainings)) {
        JudgedRun one;
        one.training = training.id;
        one.state = training.state;
        one.classNames = classNamesOf(training);
        one.checkpoints = std::ssize(project.trainingCheckpoints().list(training.id));
        one.evaluation = lastWithNumbers(project, evaluations, training.id);
        for (const auto& run : evaluations) {
            if (run.parentId == training.id)
                one.lastState = run.state;
        }
        found.push_back(std::move(one));
    }
    return found;
}

Judgement readJudgement(Project& project, RowId training)
{
    Judgement judgement;
    judgement.training = training;
    if (const auto best = project.trainingCheckpoints().best(training))
        judgement.bestStep = best->step;
    std::map<RowId, std::int64_t> stepOf;
    for (const auto& checkpoint : project.trainingCheckpoints().list(training))
        stepOf[checkpoint.id] = checkpoint.step;
    if (const auto evaluation = lastWithNumbers(project, project.runs().list(RunKind::Evaluate), training))
        MetricReader(project).read(evaluation->id, judgement);
    for (const auto& measure : judgement.measures) {
        if (measure.distance.checkpointId)
            stepOf[*measure.distance.checkpointId] = measure.step;
    }
    readPairs(project, stepOf, judgement);
    return judgement;
}

} // namespace histosynth
