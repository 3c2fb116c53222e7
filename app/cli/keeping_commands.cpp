// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that keep a project in order: class, delete, rate, export.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "app/cli/command_support.h"
#include "app/cli/result_json.h"
#include "app/cli/status_command.h"
#include "core/base/progress_meter.h"
#include "core/workflow/export_images.h"
#include "core/workflow/trained_model.h"

namespace histosynth {

namespace {

struct RateGiven {
    std::string project;
    std::vector<RowId> accepted;
    std::vector<RowId> rejected;
    std::optional<RowId> acceptRun;
};

std::vector<OptionProblem> problemsOf(const RateGiven& given)
{
    std::vector<OptionProblem> problems;
    if (given.accepted.empty() && given.rejected.empty() && !given.acceptRun)
        problems.push_back({"accept", "option.nothing_to_rate", {}});
    for (const RowId id : std::set<RowId>(given.rejected.begin(), given.rejected.end())) {
        if (std::ranges::find(given.accepted, id) != given.accepted.end())
            problems.push_back({"reject", "option.also_accepted", {{"image", std::to_string(id)}}});
    }
    return problems;
}

// Images of a generation that nobody has rated.
std::set<RowId> unratedOf(Project& project, RowId run)
{
    if (project.runs().get(run).kind != RunKind::Generate)
        throw Error(ErrorKind::BadInput, "project.not_a_generation", {{"run", std::to_string(run)}});
    SyntheticImageFilter filter;
    filter.runId = run;
    filter.rating = Rating::None;
    std::set<RowId> ids;
    for (const auto& image : project.syntheticImages().list(filter))
        ids.insert(image.id);
    return ids;
}

CommandResult runRate(const RateGiven& given, RunControl& control)
{
    Project project = openProject(given.project, OpenMode::Write, control);
    const std::set<RowId> rejected(given.rejected.begin(), given.rejected.end());
    std::set<RowId> accepted;
    if (given.acceptRun)
        accepted = unratedOf(project, *given.acceptRun);
    std::erase_if(accepted, [&rejected](RowId id) { return rejected.contains(id); });
    accepted.insert(given.accepted.begin(), given.accepted.end());
    auto transaction = project.transaction();
    for (const RowId id : accepted)
        project.syntheticImages().setRating(id, Rating::Accepted);
    for (const RowId id : rejected)
        project.syntheticImages().setRating(id, Rating::Rejected);
    transaction.commit();
    return {{{"accepted", accepted.size()}, {"rejected", rejected.size()}},
            counted(static_cast<std::int64_t>(accepted.size()), "image") + " accepted, " +
                groupedNumber(static_cast<std::int64_t>(rejected.size())) + " rejected."};
}

struct DeleteGiven {
    std::string project;
    std::optional<RowId> run;
    std::optional<std::int64_t> step; // none: the whole run
};

CommandResult runDelete(const DeleteGiven& given, RunControl& control)
{
    Project project = openProject(given.project, OpenMode::Write, control);
    const RowId run = given.run.value();
    if (!given.step) {
        auto freed = project.runs().remove(run);
        freed += project.cleanUp().bytes;
        return {{{"deleted_run", run}, {"freed_bytes", freed}},
                "Deleted run " + std::to_string(run) + "; " + sizeText(freed) + " became free."};
    }
    const auto before = project.runs().sizeOnDisk(run);
    deleteCheckpoint(project, run, *given.step);
    const auto freed = before - project.runs().sizeOnDisk(run);
    project.cleanUp();
    return {{{"deleted_checkpoint", *given.step}, {"freed_bytes", freed}},
            "Deleted the training checkpoint of step " + groupedNumber(*given.step) + "; " + sizeText(freed) +
                " became free."};
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
    auto given = std::make_shared<DeleteGiven>();
    auto* command =
        app.add_subcommand("delete", "Delete a run with all that it made, or one of its training checkpoints");
    addProjectArgument(*command, given->project);
    addNumber(*command, "RUN", given->run, "The run's number; see status")->required();
    addNumber(*command, "--checkpoint", given->step, "Only the training checkpoint of this step");
    command->callback(
        [given, &chosen] { chosen = [given](RunControl& control) { return runDelete(*given, control); }; });
}

void addRateCommand(CLI::App& app, CommandAction& chosen)
{
    auto given = std::make_shared<RateGiven>();
    auto* command = app.add_subcommand("rate", "Accept or reject synthetic images for export");
    addProjectArgument(*command, given->project);
    addNumber(*command, "--accept-run", given->acceptRun, "Accept all images of this generation that are not rated");
    addNumbers(*command, "--accept", given->accepted, "Numbers of images to accept");
    addNumbers(*command, "--reject", given->rejected, "Numbers of images to reject");
    addCheck(*command, [given] { return problemsOf(*given); });
    command->callback([given, &chosen] { chosen = [given](RunControl& control) { return runRate(*given, control); }; });
}

void addExportCommand(CLI::App& app, CommandAction& chosen)
{
    auto given = std::make_shared<ExportGiven>();
    auto* command = app.add_subcommand("export", "Write a set that a classifier can be trained on");
    addProjectArgument(*command, given->project);
    const auto* out =
        command->add_option("--out", given->target, "Where to: a .zip, .7z or .tar.gz file, or a folder")->required();
    addCheck(*command, [given, out] {
        return out->count() > 0 ? emptyPathProblems("out", {given->target}) : std::vector<OptionProblem>{};
    });
    addOptionFlags<ExportChoice>(*command, given->options);
    command->callback(
        [given, &chosen] { chosen = [given](RunControl& control) { return runExport(*given, control); }; });
}

} // namespace histosynth
