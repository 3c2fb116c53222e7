// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/status_command.h"

#include <CLI/CLI.hpp>

#include <memory>

#include "app/cli/command_support.h"
#include "app/cli/result_json.h"
#include "app/error_texts.h"
#include "core/base/progress_meter.h"
#include "core/workflow/measure_quality.h"

namespace histosynth {

namespace {

std::string cell(const SplitCounts& counts)
{
    return groupedNumber(counts.train) + " / " + groupedNumber(counts.validation) + " / " + groupedNumber(counts.test) +
           " / " + groupedNumber(counts.unassigned);
}

Json checkpointsJson(Project& project, RowId run)
{
    Json list = Json::array();
    for (const auto& checkpoint : project.trainingCheckpoints().list(run))
        list.push_back({{"step", checkpoint.step},
                        {"validation_loss", checkpoint.validationLoss ? Json(*checkpoint.validationLoss) : Json()},
                        {"best", checkpoint.isBest},
                        {"bytes", checkpoint.bytes + checkpoint.modelBytes},
                        {"created", checkpoint.createdAt}});
    return list;
}

Json runJson(Project& project, const Run& run)
{
    Json json = {{"id", run.id},
                 {"kind", runKindName(run.kind)},
                 {"state", runStateName(run.state)},
                 {"parent", run.parentId ? Json(*run.parentId) : Json()},
                 {"started", run.startedAt},
                 {"finished", run.finishedAt},
                 {"bytes", project.runs().sizeOnDisk(run.id)},
                 {"settings", run.settings},
                 {"result", run.result},
                 {"error", run.errorCode.empty() ? Json() : Json(errorText(run.errorCode, run.errorArguments))}};
    if (run.kind == RunKind::Train)
        json["checkpoints"] = checkpointsJson(project, run.id);
    return json;
}

std::string runTable(Project& project)
{
    std::vector<std::vector<std::string>> rows{{"run", "kind", "state", "started", "on disk"}};
    for (const auto& run : project.runs().list())
        rows.push_back({std::to_string(run.id), runKindName(run.kind), runStateName(run.state), run.startedAt,
                        sizeText(project.runs().sizeOnDisk(run.id))});
    return textTable(rows);
}

Json qualityJson(const QualityCounts& counts)
{
    return {{"blurred", counts.blurred},
            {"no_tissue", counts.noTissue},
            {"saturated", counts.saturated},
            {"not_measured", counts.unmeasured}};
}

// Empty where nothing stands out.
std::string qualityLines(const QualityCounts& counts)
{
    std::string text;
    const auto add = [&text](std::int64_t count, const std::string& what) {
        if (count > 0)
            text += (text.empty() ? "\n\n" : "\n") + counted(count, "image") + " " + what;
    };
    add(counts.blurred, "with no sharp edge: blurred?");
    add(counts.noTissue, "with hardly any tissue");
    add(counts.saturated, "with colours that are too strong");
    return text;
}

// Empty where no training has written any.
std::string checkpointTable(Project& project)
{
    std::vector<std::vector<std::string>> rows{{"training run", "step", "validation loss", "", "on disk"}};
    for (const auto& run : project.runs().list(RunKind::Train)) {
        for (const auto& checkpoint : project.trainingCheckpoints().list(run.id))
            rows.push_back({std::to_string(run.id), groupedNumber(checkpoint.step),
                            checkpoint.validationLoss ? shortNumber(*checkpoint.validationLoss) : "-",
                            checkpoint.isBest ? "best" : "", sizeText(checkpoint.bytes + checkpoint.modelBytes)});
    }
    return rows.size() > 1 ? "\n\nTraining checkpoints:\n" + textTable(rows) : "";
}

CommandResult runStatus(const std::string& folder, bool verify, RunControl& control)
{
    Project project = openProject(folder, OpenMode::WriteIfPossible, control);
    const auto quality = countQuality(project.images().list());
    Json runs = Json::array();
    for (const auto& run : project.runs().list())
        runs.push_back(runJson(project, run));
    CommandResult result{{{"project", project.folder().string()},
                          {"read_only", project.isReadOnly()},
                          {"classes", resultJson(project.summary())},
                          {"quality", qualityJson(quality)},
                          {"runs", runs}},
                         project.folder().string() + "\n\n" + classTable(project.summary()) + qualityLines(quality) +
                             "\n\n" + runTable(project) + checkpointTable(project)};
    if (!verify)
        return result;
    const auto verification = project.verify(control);
    Json problems = Json::array();
    for (const auto& problem : verification.problems) {
        problems.push_back(errorText(problem.code, problem.arguments));
        control.handle(problem);
    }
    result.json["verification"] = {
        {"files", verification.files}, {"missing_sources", verification.missingSources}, {"problems", problems}};
    if (!verification.problems.empty()) {
        result.failure.emplace(ErrorKind::BadInput, "project.verification_failed",
                               std::vector<ErrorArgument>{{"folder", project.folder().string()},
                                                          {"count", std::to_string(verification.problems.size())}});
        return result;
    }
    result.text += "\n\n" + counted(verification.files, "file") + " read and compared: nothing is missing or altered.";
    return result;
}

} // namespace

std::string classTable(const std::vector<ClassSummary>& summary)
{
    std::vector<std::vector<std::string>> rows{
        {"class", "patients", "images*", "crops*", "augmented", "synthetic", "accepted"}};
    for (const auto& one : summary)
        rows.push_back({one.imageClass.name, groupedNumber(one.patients), cell(one.images), cell(one.crops),
                        groupedNumber(one.augmented.train), groupedNumber(one.synthetic), groupedNumber(one.accepted)});
    return textTable(rows) + "\n* train / validation / test / not split";
}

void addStatusCommand(CLI::App& app, CommandAction& chosen)
{
    struct Given {
        std::string project;
        bool verify = false;
    };
    auto given = std::make_shared<Given>();
    auto* command = app.add_subcommand("status", "Show what is in a project");
    addProjectArgument(*command, given->project);
    command->add_flag("--verify", given->verify, "Read all files and check that nothing is missing or altered");
    command->callback([given, &chosen] {
        chosen = [given](RunControl& control) { return runStatus(given->project, given->verify, control); };
    });
}

} // namespace histosynth
