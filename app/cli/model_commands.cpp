// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that work with models: train, generate, evaluate.
#include <CLI/CLI.hpp>

#include <map>
#include <memory>
#include <set>

#include "app/cli/command_support.h"
#include "app/cli/result_json.h"
#include "app/error_texts.h"
#include "core/base/progress_meter.h"
#include "core/workflow/evaluate_run.h"
#include "core/workflow/generate_images.h"
#include "core/workflow/train_model.h"

namespace histosynth {

namespace {

struct TrainGiven {
    std::string project;
    std::string model = "compact";
    bool resume = false;
    RowId run = 0;
    Json options = Json::object();
};

std::string lossText(const TrainResult& result)
{
    std::string text = "loss " + shortNumber(result.loss);
    if (result.firstValidation && result.validation)
        text += ", validation loss " + shortNumber(*result.firstValidation) + " at the start and " +
                shortNumber(*result.validation) + " at the end";
    if (result.bestStep)
        text += ", best at step " + groupedNumber(*result.bestStep);
    return text;
}

CommandResult runTrain(const TrainGiven& given, RunControl& control)
{
    if (given.resume && !given.options.empty())
        throw InvalidOptions({{"resume", "train.resume_with_options", {}}});
    const auto options = readOptions<CompactTrainingOptions>(given.options);
    Project project = openProject(given.project, OpenMode::Write, control);
    const auto run = given.run > 0 ? std::optional(given.run) : std::nullopt;
    const auto result = given.resume ? resumeTraining(project, run, control) : trainModel(project, options, control);
    return {resultJson(result), "Run " + std::to_string(result.run) + ": " + counted(result.steps, "step") + " on " +
                                    counted(result.trainingImages, "image") + "; " + lossText(result) + "."};
}

struct GenerateGiven {
    std::string project;
    Json target = Json::object();
    Json options = Json::object();
};

CommandResult runGenerate(const GenerateGiven& given, RunControl& control)
{
    std::vector<OptionProblem> problems;
    const auto target = readOptions<GenerateTarget>(given.target, problems);
    const auto options = readOptions<GenerationOptions>(given.options, problems);
    throwIfAny(std::move(problems));
    Project project = openProject(given.project, OpenMode::Write, control);
    const auto result = generateImages(project, target, options, control);
    const auto count = static_cast<std::int64_t>(result.images.size());
    const std::string where = (project.folder() / "files").string();
    return {resultJson(project, result),
            (result.wasDone ? "This was done before: " : "") + counted(count, "image") + " of " + target.className +
                " by the model of run " + std::to_string(result.trainingRun) + ", step " + groupedNumber(result.step) +
                " (generation " + std::to_string(result.run) + "), in " + where + "."};
}

std::string tableOf(const EvaluateResult& result)
{
    std::vector<std::vector<std::string>> rows{{"class", "step", "distance", "95 % interval", "at infinity",
                                                "real-real", "test", "drawn", "copies?", "nearest"}};
    for (const auto& one : result.measures)
        rows.push_back({one.className, groupedNumber(one.step), shortNumber(one.distance.value),
                        shortNumber(one.distance.expectedAtThisSize.low) + " to " +
                            shortNumber(one.distance.expectedAtThisSize.high),
                        shortNumber(one.distance.extrapolated), one.baseline ? shortNumber(*one.baseline) : "-",
                        groupedNumber(one.distance.realCount), groupedNumber(one.distance.syntheticCount),
                        groupedNumber(one.suspectedCopies), shortNumber(one.nearestRatio, 3)});
    return textTable(rows);
}

// What to keep in mind of the numbers, each with the classes that it holds for.
std::string warningsOf(const EvaluateResult& result)
{
    std::map<std::string, std::set<std::string>> classes;
    for (const auto& one : result.measures) {
        for (const auto& code : one.distance.warnings)
            classes[code].insert(one.className);
    }
    std::string text;
    for (const auto& [code, names] : classes) {
        std::string list;
        for (const auto& name : names)
            list += (list.empty() ? "" : ", ") + name;
        text += "\n" + list + ": " + errorText(code, {});
    }
    return text;
}

std::string comparisonOf(const EvaluateResult& result)
{
    std::vector<std::vector<std::string>> rows{{"synthetic \\ real"}};
    rows[0].insert(rows[0].end(), result.classNames.begin(), result.classNames.end());
    for (const auto& one : result.comparison) {
        rows.push_back({one.syntheticClass});
        for (const double distance : one.toReal)
            rows.back().push_back(shortNumber(distance));
    }
    return textTable(rows);
}

std::string suspectsOf(const EvaluateResult& result)
{
    std::vector<std::vector<std::string>> rows{
        {"image", "class", "step", "drawn for", "ratio", "nearest crop", "file"}};
    for (const auto& one : result.suspects)
        rows.push_back({std::to_string(one.image), one.className, groupedNumber(one.step), purposeName(one.purpose),
                        shortNumber(one.nearest.ratio, 3), std::to_string(*one.nearest.cropId),
                        one.file.string() + " resembles " + one.cropFile.string()});
    return textTable(rows);
}

CommandResult runEvaluate(const std::string& folder, const Json& given, RunControl& control)
{
    const auto options = readOptions<EvaluateOptions>(given);
    Project project = openProject(folder, OpenMode::Write, control);
    const auto result = evaluateRun(project, options, control);
    std::string text = "Fréchet texture distance to the real test crops (smaller is better; 0 is out of reach: compare "
                       "with real-real):\n" +
                       tableOf(result) + warningsOf(result);
    if (!result.comparison.empty())
        text += "\n\nStep " + groupedNumber(result.bestStep) +
                " (the best by validation loss), each class against each, " + counted(result.comparisonRows, "image") +
                " a set:\n" + comparisonOf(result);
    if (!result.suspects.empty())
        text += "\n\n" + counted(static_cast<std::int64_t>(result.suspects.size()), "image") +
                " may be a copy of a training crop (ratio: distance to it, 1 = as far as a new real image). Look at "
                "them, and reject copies with rate PROJECT --reject IMAGES:\n" +
                suspectsOf(result);
    return {resultJson(result), text};
}

} // namespace

void addTrainCommand(CLI::App& app, CommandAction& chosen)
{
    auto given = std::make_shared<TrainGiven>();
    auto* command = app.add_subcommand("train", "Train a model on the training crops and their augmented images");
    addProjectArgument(*command, given->project);
    command->add_option("--model", given->model, "Kind of model: compact, a small diffusion model from nothing");
    addCheck(*command, [given]() -> std::vector<OptionProblem> {
        if (given->model == "compact")
            return {};
        return {{"model", "option.unknown_choice", {{"value", given->model}, {"choices", "compact"}}}};
    });
    command->add_flag("--resume", given->resume,
                      "Go on with a run that was stopped, from its last training checkpoint");
    command->add_option("--run", given->run, "The run to go on with; the last one if not given")->needs("--resume");
    addOptionFlags<CompactTrainingOptions>(*command, given->options);
    command->callback(
        [given, &chosen] { chosen = [given](RunControl& control) { return runTrain(*given, control); }; });
}

void addGenerateCommand(CLI::App& app, CommandAction& chosen)
{
    auto given = std::make_shared<GenerateGiven>();
    auto* command = app.add_subcommand("generate", "Draw synthetic images of a class with a trained model");
    addProjectArgument(*command, given->project);
    addOptionFlags<GenerateTarget>(*command, given->target);
    command->get_option("--class")->required();
    addOptionFlags<GenerationOptions>(*command, given->options);
    command->callback(
        [given, &chosen] { chosen = [given](RunControl& control) { return runGenerate(*given, control); }; });
}

void addEvaluateCommand(CLI::App& app, CommandAction& chosen)
{
    struct Given {
        std::string project;
        Json options = Json::object();
    };
    auto given = std::make_shared<Given>();
    auto* command = app.add_subcommand("evaluate", "Measure each training checkpoint against real images held back");
    addProjectArgument(*command, given->project);
    addOptionFlags<EvaluateOptions>(*command, given->options);
    command->callback([given, &chosen] {
        chosen = [given](RunControl& control) { return runEvaluate(given->project, given->options, control); };
    });
}

} // namespace histosynth
