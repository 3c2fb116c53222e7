// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_json.h"

namespace histosynth {

namespace {

template <typename Value>
Json orNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json();
}

Json countsJson(const SplitCounts& counts)
{
    return {{"train", counts.train},
            {"validation", counts.validation},
            {"test", counts.test},
            {"unassigned", counts.unassigned}};
}

Json measureJson(const ClassMeasure& measure)
{
    const auto& distance = measure.distance;
    return {{"class", measure.className},
            {"step", measure.step},
            {"frechet_texture_distance", distance.value},
            {"interval", {distance.expectedAtThisSize.low, distance.expectedAtThisSize.high}},
            {"extrapolated", distance.extrapolated},
            {"extrapolated_interval", {distance.extrapolatedInterval.low, distance.extrapolatedInterval.high}},
            {"baseline", orNull(measure.baseline)},
            {"baseline_images", measure.baselineCount},
            {"test_images", distance.realCount},
            {"synthetic_images", distance.syntheticCount},
            {"suspected_copies", measure.suspectedCopies},
            {"median_nearest_ratio", measure.nearestRatio},
            {"warnings", distance.warnings}};
}

Json suspectJson(const SuspectedCopy& suspect)
{
    return {{"image", suspect.image},
            {"class", suspect.className},
            {"step", suspect.step},
            {"drawn_for", purposeName(suspect.purpose)},
            {"file", suspect.file.string()},
            {"nearest_crop", orNull(suspect.nearest.cropId)},
            {"nearest_file", suspect.cropFile.string()},
            {"distance", suspect.nearest.distance},
            {"ratio", suspect.nearest.ratio},
            {"suspicion", suspect.nearest.suspicion}};
}

} // namespace

Json resultJson(const TrainResult& result)
{
    return {{"run", result.run},
            {"steps", result.steps},
            {"training_images", result.trainingImages},
            {"validation_images", result.validationImages},
            {"loss", result.loss},
            {"first_validation_loss", orNull(result.firstValidation)},
            {"validation_loss", orNull(result.validation)},
            {"best_step", orNull(result.bestStep)},
            {"checkpoints", result.checkpoints}};
}

Json resultJson(Project& project, const GenerateResult& result)
{
    Json images = Json::array();
    for (const auto& image : result.images)
        images.push_back(
            {{"id", image.id}, {"seed", image.seed}, {"file", project.files().path(image.storedName).string()}});
    return {{"run", result.run},
            {"training_run", result.trainingRun},
            {"step", result.step},
            {"was_done", result.wasDone},
            {"images", images}};
}

Json resultJson(const EvaluateResult& result)
{
    Json measures = Json::array();
    for (const auto& measure : result.measures)
        measures.push_back(measureJson(measure));
    Json suspects = Json::array();
    for (const auto& suspect : result.suspects)
        suspects.push_back(suspectJson(suspect));
    Json comparison = Json::object();
    for (const auto& one : result.comparison) {
        for (std::size_t i = 0; i < one.toReal.size(); ++i)
            comparison[one.syntheticClass][result.classNames[i]] = one.toReal[i];
    }
    return {{"run", result.run},    {"training_run", result.trainingRun}, {"best_step", result.bestStep},
            {"measures", measures}, {"comparison", comparison},           {"comparison_images", result.comparisonRows},
            {"suspects", suspects}};
}

Json resultJson(const std::vector<ClassSummary>& summary)
{
    Json classes = Json::array();
    for (const auto& one : summary)
        classes.push_back({{"name", one.imageClass.name},
                           {"colour", one.imageClass.colour},
                           {"prompt", one.imageClass.prompt},
                           {"patients", one.patients},
                           {"images", countsJson(one.images)},
                           {"crops", countsJson(one.crops)},
                           {"augmented", countsJson(one.augmented)},
                           {"synthetic", one.synthetic},
                           {"accepted", one.accepted},
                           {"rejected", one.rejected}});
    return classes;
}

} // namespace histosynth
