// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/demo.h"

#include "core/workflow/augment_images.h"
#include "core/workflow/export_images.h"
#include "core/workflow/generate_images.h"
#include "core/workflow/sample_project.h"
#include "core/workflow/training_report.h"

namespace histosynth {

namespace fs = std::filesystem;

namespace {

// What differs between the quick demo and the whole one.
struct DemoSize {
    SampleFields fields;
    AugmentOptions augmentation;
    CompactTrainingOptions training;
    std::int64_t syntheticPerClass = 0;
    EvaluateOptions evaluation;
};

DemoSize demoSize(bool quick)
{
    DemoSize size;
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

} // namespace

DemoResult runDemo(const fs::path& folder, bool quick, RunControl& control)
{
    DemoSize size = demoSize(quick);
    Project project = sampleProject(folder, "project", size.fields, control);
    augmentImages(project, size.augmentation, Json::object(), control);
    DemoResult result;
    result.project = project.folder();
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
