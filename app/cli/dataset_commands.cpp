// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that build a dataset: new, import, split, crop, augment.
#include <CLI/CLI.hpp>

#include <memory>

#include "app/cli/command_support.h"
#include "app/error_texts.h"
#include "core/base/progress_meter.h"
#include "core/image/augmentation.h"
#include "core/workflow/augment_images.h"
#include "core/workflow/crop_images.h"
#include "core/workflow/import_images.h"
#include "core/workflow/split_images.h"

namespace histosynth {

namespace {

struct Given {
    std::string project;
    std::vector<std::string> names;
    Json options = Json::object();
    Json recipe = Json::object();
};

Json refusalsJson(const std::vector<RefusedFile>& refused)
{
    Json list = Json::array();
    for (const auto& file : refused)
        list.push_back(
            {{"file", file.file.string()}, {"code", file.code}, {"reason", errorText(file.code, file.arguments)}});
    return list;
}

CommandResult runImport(const Given& given, RunControl& control)
{
    const auto options = readOptions<ImportOptions>(given.options);
    Project project = openProject(given.project, OpenMode::Write, control);
    const std::vector<std::filesystem::path> files(given.names.begin(), given.names.end());
    const auto result = importImages(project, files, options, control);
    std::string text = counted(result.imported, "image") + " imported into " + options.className;
    if (result.duplicates > 0)
        text += ", " + counted(result.duplicates, "file") + " already there";
    if (!result.refused.empty())
        text += ", " + groupedNumber(static_cast<std::int64_t>(result.refused.size())) + " refused (see above)";
    if (result.withoutPatient > 0)
        text += ". No patient was found in the name of " + counted(result.withoutPatient, "file");
    std::optional<Error> failure;
    if (result.imported + result.duplicates == 0)
        failure.emplace(ErrorKind::BadInput, "import.nothing_usable",
                        std::vector<ErrorArgument>{{"count", std::to_string(result.refused.size())}});
    return {{{"imported", result.imported},
             {"duplicates", result.duplicates},
             {"without_patient", result.withoutPatient},
             {"refused", refusalsJson(result.refused)}},
            text + ".",
            failure};
}

CommandResult runSplit(const Given& given, RunControl& control)
{
    const auto options = readOptions<SplitOptions>(given.options);
    Project project = openProject(given.project, OpenMode::Write, control);
    splitImages(project, options);
    Json json = Json::object();
    std::vector<std::vector<std::string>> rows{{"class", "train", "validation", "test"}};
    for (const auto& one : project.summary()) {
        rows.push_back({one.imageClass.name, groupedNumber(one.images.train), groupedNumber(one.images.validation),
                        groupedNumber(one.images.test)});
        json[one.imageClass.name] = {
            {"train", one.images.train}, {"validation", one.images.validation}, {"test", one.images.test}};
    }
    return {{{"images", json}}, "Source images in each part:\n" + textTable(rows)};
}

std::string augmentText(const AugmentResult& result)
{
    const std::string run = std::to_string(result.run);
    if (result.wasDone && result.images == 0)
        return "Nothing was made: no class lacks training images.";
    if (result.wasDone)
        return "This was done before: " + counted(result.images, "image") + ", the last by run " + run + ".";
    std::string text = counted(result.images, "augmented image") + " made (run " + run + ")";
    if (result.earlier > 0)
        text += "; " + groupedNumber(result.earlier) + " more of what was asked for stand from earlier runs";
    return text + ".";
}

} // namespace

void addNewCommand(CLI::App& app, CommandAction& chosen)
{
    auto given = std::make_shared<Given>();
    auto* command = app.add_subcommand("new", "Make a project");
    addProjectArgument(*command, given->project);
    command->add_option("--classes", given->names, "The classes, separated by commas")->required()->delimiter(',');
    command->callback([given, &chosen] {
        chosen = [given](RunControl&) {
            std::vector<ImageClass> classes;
            for (const auto& name : given->names)
                classes.push_back({0, name, {}, {}});
            const Project project = Project::create(given->project, classes);
            return CommandResult{{{"project", project.folder().string()}, {"classes", given->names}},
                                 "Made the project " + project.folder().string() + "."};
        };
    });
}

void addImportCommand(CLI::App& app, CommandAction& chosen)
{
    auto given = std::make_shared<Given>();
    auto* command =
        app.add_subcommand("import", "Add images to a class (BMP, JPEG, PNG, TIFF); they stay where they are");
    addProjectArgument(*command, given->project);
    command->add_option("FILES", given->names, "Images, and folders that are searched for images")->required();
    addOptionFlags<ImportOptions>(*command, given->options);
    command->get_option("--class")->required();
    addCheck(*command, [given] { return emptyPathProblems("FILES", given->names); });
    command->callback(
        [given, &chosen] { chosen = [given](RunControl& control) { return runImport(*given, control); }; });
}

void addSplitCommand(CLI::App& app, CommandAction& chosen)
{
    auto given = std::make_shared<Given>();
    auto* command = app.add_subcommand("split", "Deal the patients into training, validation and test");
    addProjectArgument(*command, given->project);
    addOptionFlags<SplitOptions>(*command, given->options);
    command->callback(
        [given, &chosen] { chosen = [given](RunControl& control) { return runSplit(*given, control); }; });
}

void addCropCommand(CLI::App& app, CommandAction& chosen)
{
    auto given = std::make_shared<Given>();
    auto* command = app.add_subcommand("crop", "Cut square crops out of the images, leaving out background");
    addProjectArgument(*command, given->project);
    addOptionFlags<CropOptions>(*command, given->options);
    command->callback([given, &chosen] {
        chosen = [given](RunControl& control) {
            const auto options = readOptions<CropOptions>(given->options);
            Project project = openProject(given->project, OpenMode::Write, control);
            const auto result = cropImages(project, options, control);
            return CommandResult{{{"run", result.run},
                                  {"crops", result.crops},
                                  {"added", result.added},
                                  {"images_without_crops", result.imagesWithout}},
                                 counted(result.added, "crop") + " added; the project has " +
                                     groupedNumber(result.crops) + "."};
        };
    });
}

void addAugmentCommand(CLI::App& app, CommandAction& chosen)
{
    auto given = std::make_shared<Given>();
    auto* command = app.add_subcommand("augment", "Make new images from the training crops, balanced over classes");
    addProjectArgument(*command, given->project);
    addOptionFlags<AugmentOptions>(*command, given->options);
    addOptionFlags(*command, given->recipe, {}, "Changes to the preset", augmentationPreset(AugmentOptions().preset));
    command
        ->add_option("--order", given->names,
                     "Operations in the order in which they are applied, separated by commas; those not named follow")
        ->delimiter(',')
        ->group("Changes to the preset");
    const auto changes = [given] {
        Json json = given->recipe;
        if (!given->names.empty())
            json["order"] = given->names;
        return json;
    };
    addCheck(*command, [given, changes] {
        AugmentOptions options;
        fromJson(options, given->options); // what is wrong with them is told already
        return augmentProblems(options, changes());
    });
    command->callback([given, changes, &chosen] {
        chosen = [given, changes](RunControl& control) {
            const auto options = readOptions<AugmentOptions>(given->options);
            Project project = openProject(given->project, OpenMode::Write, control);
            const auto result = augmentImages(project, options, changes(), control);
            return CommandResult{{{"run", result.run},
                                  {"images", result.images},
                                  {"from_earlier_runs", result.earlier},
                                  {"was_done", result.wasDone}},
                                 augmentText(result)};
        };
    });
}

} // namespace histosynth
