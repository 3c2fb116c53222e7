// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/demo.h"

#include <algorithm>

#include "core/workflow/augment_images.h"
#include "core/workflow/crop_images.h"
#include "core/workflow/export_images.h"
#include "core/workflow/generate_images.h"
#include "core/workflow/import_images.h"
#include "core/workflow/sample_fields.h"
#include "core/workflow/split_images.h"
#include "core/workflow/training_report.h"

namespace histosynth {

namespace fs = std::filesystem;

namespace {

// What differs between the quick demo and the whole one.
struct DemoSize {
    SampleFields fields;
    CropOptions crops;
    AugmentOptions augmentation;
    CompactTrainingOptions training;
    std::int64_t syntheticPerClass = 0;
    EvaluateOptions evaluation;
};

DemoSize demoSize(bool quick)
{
    DemoSize size;
    size.crops.size = 256;
    size.augmentation.count = quick ? 64 : 125;
    size.syntheticPerClass = quick ? 16 : 50;
    if (quick) {
        size.training.side = 32;
        size.training.steps = 1200;
        size.training.checkpointEvery = 600;
        size.training.validationEvery = 100;
        size.training.previewEvery = 600;
        size.evaluation.count = 32;
    }
    return size;
}

// A demo writes into a new folder, or goes on in one that a demo has made: nobody's own report is overwritten.
void throwIfNotOurs(const fs::path& folder)
{
    if (!fs::exists(folder) || fs::exists(folder / "project" / "project.sqlite"))
        return;
    const auto isOurs = [](const fs::directory_entry& entry) {
        return entry.path().filename() == "fields" || entry.path().filename() == "project";
    };
    if (!fs::is_directory(folder) || !std::ranges::all_of(fs::directory_iterator(folder), isOurs))
        throw Error(ErrorKind::BadInput, "demo.folder_not_ours", {{"folder", folder.string()}});
}

Project openOrCreate(const fs::path& folder, const fs::path& fields)
{
    if (fs::exists(folder / "project.sqlite"))
        return Project::open(folder, OpenMode::Write);
    fs::create_directories(fields);
    std::vector<ImageClass> classes;
    for (const auto& name : sampleClasses())
        classes.push_back({0, name, {}, {}});
    return Project::create(folder, classes);
}

void importFields(Project& project, const std::vector<fs::path>& folders, RunControl& control)
{
    const auto names = sampleClasses();
    for (std::size_t i = 0; i < names.size(); ++i) {
        ImageFilter ofClass;
        ofClass.classId = project.classes().named(names[i]).id;
        if (!project.images().list(ofClass).empty())
            continue;
        ImportOptions options;
        options.className = names[i];
        options.patientFromName = "_(P[0-9]+)_";
        options.umPerPixel = 0.75;
        importImages(project, {folders[i]}, options, control);
    }
}

} // namespace

DemoResult runDemo(const fs::path& folder, bool quick, RunControl& control)
{
    throwIfNotOurs(folder);
    DemoSize size = demoSize(quick);
    const fs::path fields = folder / "fields";
    const fs::path projectFolder = folder / "project";
    Project project = openOrCreate(projectFolder, fields);
    importFields(project, drawSampleFields(fields, size.fields, control), control);
    ensureSplit(project, control);
    cropImages(project, size.crops, control);
    augmentImages(project, size.augmentation, Json::object(), control);
    DemoResult result;
    result.project = projectFolder;
    result.training = ensureTraining(project, size.training, control);
    for (const auto& name : sampleClasses()) {
        GenerationOptions drawing;
        drawing.count = size.syntheticPerClass;
        drawing.seed = 1;
        const GenerateTarget target{result.training.run, 0, name};
        const auto drawn = generateImages(project, target, drawing, control);
        result.syntheticImages += static_cast<std::int64_t>(drawn.images.size());
    }
    size.evaluation.run = result.training.run;
    result.evaluation = evaluateRun(project, size.evaluation, control);
    result.archive = folder / "synthetic-set.zip";
    ExportChoice choice;
    choice.synthetic = SyntheticChoice::NotRejected;
    choice.size = size.training.side;
    choice.run = result.training.run;
    choice.force = true;
    exportImages(project, result.archive, choice, control);
    result.report = folder / "report.html";
    writeTrainingReport(project, result.evaluation, result.report);
    return result;
}

} // namespace histosynth
