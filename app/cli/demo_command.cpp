// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include <memory>

#include "app/cli/command_support.h"
#include "app/cli/result_json.h"
#include "core/workflow/demo.h"

namespace histosynth {

namespace {

CommandResult runDemoCommand(const std::string& folder, bool quick, RunControl& control)
{
    const auto result = runDemo(std::filesystem::absolute(folder), quick, control);
    std::string text = "The whole chain on fields drawn by the program itself:\n  project  " + result.project.string() +
                       "\n  archive  " + result.archive.string() + "\n  report   " + result.report.string() + "\n" +
                       counted(result.syntheticImages, "synthetic image") + " in three classes.";
    if (result.training.firstValidation && result.training.validation)
        text += " Validation loss " + shortNumber(*result.training.firstValidation) + " at the start, " +
                shortNumber(*result.training.validation) + " at the end.";
    return {{{"project", result.project.string()},
             {"archive", result.archive.string()},
             {"report", result.report.string()},
             {"synthetic_images", result.syntheticImages},
             {"training", resultJson(result.training)},
             {"evaluation", resultJson(result.evaluation)}},
            text};
}

} // namespace

void addDemoCommand(CLI::App& app, CommandAction& chosen)
{
    struct Given {
        std::string folder = "histosynth-demo";
        bool quick = false;
    };
    auto given = std::make_shared<Given>();
    auto* command = app.add_subcommand("demo", "Run the whole chain on tissue that the program draws itself");
    command->add_option("FOLDER", given->folder, "Where the sample project, its archive and its report go")
        ->capture_default_str();
    addCheck(*command, [given] { return emptyPathProblems("FOLDER", {given->folder}); });
    command->add_flag("--quick", given->quick, "Small images and few steps: under three minutes");
    command->callback([given, &chosen] {
        chosen = [given](RunControl& control) { return runDemoCommand(given->folder, given->quick, control); };
    });
}

} // namespace histosynth
