// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that keep a project in order: status, class, delete, rate, export.
#include <CLI/CLI.hpp>

#include <memory>

#include "app/cli/command_support.h"
#include "app/cli/result_json.h"
#include "app/error_texts.h"
#include "core/base/progress_meter.h"
#include "core/workflow/export_images.h"
#include "core/workflow/trained_model.h"

namespace histosynth {

namespace {

std::string cell(const SplitCounts& counts)
{
    return groupedNumber(counts.train + counts.unassigned) + " / " + groupedNumber(counts.validation) + " / " +
           groupedNumber(counts.test);
}

std::string classTable(const std::vector<ClassSummary>& summary)
{
    std::vector<std::vector<std::string>> rows{
        {"class", "patients", "images*", "crops*", "augmented", "synthetic", "accepted"}};
    for (const auto& one : summary)
        rows.push_back({one.imageClass.name, groupedNumber(one.patients), cell(one.images), cell(one.crops),
                        groupedNumber(one.augmented.train), groupedNumber(one.synthetic), groupedNumber(one.accepted)});
    return textTable(rows) + "\n* train / validation / test";
}

Json runJson(Project& project, const Run& run)
{
    return {{"id", run.id},
            {"kind", runKindName(run.kind)},
            {"state", runStateName(run.state)},
            {"parent", run.parentId ? Json(*run.parentId) : Json()},
            {"started", run.startedAt},
            {"finished", run.finishedAt},
            {"bytes", project.runs().sizeOnDisk(run.id)},
            {"settings", run.settings},
            {"result", run.result},
            {"error", run.errorCode.empty() ? Json() : Json(errorText(run.errorCode, run.errorArguments))}};
}

std::string runTable(Project& project)
{
    std::vector<std::vector<std::string>> rows{{"run", "kind", "state", "started", "on disk"}};
    for (const auto& run : project.runs().list())
        rows.push_back({std::to_string(run.id), runKindName(run.kind), runStateName(run.state), run.startedAt,
                        sizeText(project.runs().sizeOnDisk(run.id))});
    return textTable(rows);
}

CommandResult runStatus(const std::string& folder, bool verify, RunControl& control)
{
    Project project = openProject(folder, OpenMode::WriteIfPossible, control);
    Json runs = Json::array();
    for (const auto& run : project.runs().list())
        runs.push_back(runJson(project, run));
    CommandResult result{{{"project", project.folder().string()},
                          {"read_only", project.isReadOnly()},
                          {"classes", resultJson(project.summary())},
                          {"runs", runs}},
                         project.folder().string() + "\n\n" + classTable(project.summary()) + "\n\n" +
                             runTable(project)};
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
    if (!verification.problems.empty())
        throw Error(ErrorKind::BadInput, "project.verification_failed",
                    {{"folder", project.folder().string()}, {"count", std::to_string(verification.problems.size())}});
    result.text += "\n\n" + counted(verification.files, "file") + " read and compared: nothing is missing or altered.";
    return result;
}

struct RateGiven {
    std::string project;
    std::vector<RowId> accepted;
    std::vector<RowId> rejected;
    RowId acceptRun = 0;
};

CommandResult runRate(const RateGiven& given, RunControl& control)
{
    Project project = openProject(given.project, OpenMode::Write, control);
    auto transaction = project.transaction();
    std::int64_t accepted = 0;
    const auto accept = [&](RowId id) {
        project.syntheticImages().setRating(id, Rating::Accepted);
        ++accepted;
    };
    if (given.acceptRun > 0) {
        SyntheticImageFilter filter;
        filter.runId = given.acceptRun;
        filter.rating = Rating::None;
        for (const auto& image : project.syntheticImages().list(filter))
            accept(image.id);
    }
    for (const RowId id : given.accepted)
        accept(id);
    for (const RowId id : given.rejected)
        project.syntheticImages().setRating(id, Rating::Rejected);
    transaction.commit();
    const auto rejected = static_cast<std::int64_t>(given.rejected.size());
    return {{{"accepted", accepted}, {"rejected", rejected}},
            counted(accepted, "image") + " accepted, " + groupedNumber(rejected) + " rejected."};
}

struct ExportGiven {
    std::string project;
    std::string target;
    Json options = Json::object();
};

CommandResult runExport(const ExportGiven& given, RunControl& control)
{
    const auto choice = readOptions<ExportChoice>(given.options);
    Project project = openProject(given.project, OpenMode::Write, control);
    const auto result = exportImages(project, std::filesystem::absolute(given.target), choice, control);
    return {{{"file", result.target.string()}, {"images", result.images}, {"bytes", result.bytes}},
            "Wrote " + counted(result.images, "image") + " to " + result.target.string() + " (" +
                sizeText(static_cast<std::uint64_t>(result.bytes)) + ")."};
}

} // namespace

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

void addClassCommand(CLI::App& app, CommandAction& chosen)
{
    struct Given {
        std::string project;
        std::string name;
        std::string other;
    };
    auto given = std::make_shared<Given>();
    auto* command = app.add_subcommand("class", "Add, rename or merge classes");
    command->require_subcommand(1);
    const auto action = [&](const char* verb, const char* help, const char* otherName, const char* otherHelp,
                            void (*work)(Project&, const Given&)) {
        auto* sub = command->add_subcommand(verb, help);
        addProjectArgument(*sub, given->project);
        sub->add_option("CLASS", given->name, "The class")->required();
        if (otherName)
            sub->add_option(otherName, given->other, otherHelp)->required();
        sub->callback([given, work, &chosen] {
            chosen = [given, work](RunControl& control) {
                Project project = openProject(given->project, OpenMode::Write, control);
                work(project, *given);
                return CommandResult{{{"classes", resultJson(project.summary())}}, classTable(project.summary())};
            };
        });
    };
    action("add", "Add a class", nullptr, nullptr,
           [](Project& project, const Given& asked) { project.classes().add({0, asked.name, {}, {}}); });
    action("rename", "Give a class another name", "NAME", "Its new name", [](Project& project, const Given& asked) {
        auto imageClass = project.classes().named(asked.name);
        imageClass.name = asked.other;
        project.classes().update(imageClass);
    });
    action("merge", "Make everything of a class part of another one", "INTO", "The class that stays",
           [](Project& project, const Given& asked) {
               auto& classes = project.classes();
               classes.merge(classes.named(asked.name).id, classes.named(asked.other).id);
           });
    action(
        "remove", "Remove a class of which nothing was made", nullptr, nullptr,
        [](Project& project, const Given& asked) { project.classes().remove(project.classes().named(asked.name).id); });
}

void addDeleteCommand(CLI::App& app, CommandAction& chosen)
{
    struct Given {
        std::string project;
        RowId run = 0;
        std::int64_t step = 0;
    };
    auto given = std::make_shared<Given>();
    auto* command =
        app.add_subcommand("delete", "Delete a run with all that it made, or one of its training checkpoints");
    addProjectArgument(*command, given->project);
    command->add_option("RUN", given->run, "The run's number; see status")->required();
    command->add_option("--checkpoint", given->step, "Only the training checkpoint of this step");
    command->callback([given, &chosen] {
        chosen = [given](RunControl& control) {
            Project project = openProject(given->project, OpenMode::Write, control);
            if (given->step == 0) {
                project.runs().remove(given->run);
                return CommandResult{{{"deleted_run", given->run}}, "Deleted run " + std::to_string(given->run) + "."};
            }
            deleteCheckpoint(project, given->run, given->step);
            return CommandResult{{{"deleted_checkpoint", given->step}},
                                 "Deleted the training checkpoint of step " + groupedNumber(given->step) + "."};
        };
    });
}

void addRateCommand(CLI::App& app, CommandAction& chosen)
{
    auto given = std::make_shared<RateGiven>();
    auto* command = app.add_subcommand("rate", "Accept or reject synthetic images for export");
    addProjectArgument(*command, given->project);
    command->add_option("--accept-run", given->acceptRun, "Accept all images of this generation that are not rated");
    command->add_option("--accept", given->accepted, "Numbers of images to accept")->delimiter(',');
    command->add_option("--reject", given->rejected, "Numbers of images to reject")->delimiter(',');
    command->callback([given, &chosen] { chosen = [given](RunControl& control) { return runRate(*given, control); }; });
}

void addExportCommand(CLI::App& app, CommandAction& chosen)
{
    auto given = std::make_shared<ExportGiven>();
    auto* command = app.add_subcommand("export", "Write a set that a classifier can be trained on");
    addProjectArgument(*command, given->project);
    command->add_option("--out", given->target, "Where to: a .zip, .7z or .tar.gz file, or a folder")->required();
    addOptionFlags<ExportChoice>(*command, given->options);
    command->callback(
        [given, &chosen] { chosen = [given](RunControl& control) { return runExport(*given, control); }; });
}

} // namespace histosynth
