// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/generate_images.h"

#include "core/workflow/recorded_run.h"
#include "core/workflow/synthetic_drawing.h"

namespace histosynth {

const FieldList<GenerateTarget>& GenerateTarget::fields()
{
    static const FieldList<GenerateTarget> list = {
        field("run", &GenerateTarget::run, HISTOSYNTH_TEXT("Training run"),
              HISTOSYNTH_TEXT("The training run whose model draws; 0 takes the last."))
            .range(0, 1e15),
        field("checkpoint", &GenerateTarget::checkpoint, HISTOSYNTH_TEXT("Checkpoint"),
              HISTOSYNTH_TEXT("The training step whose model draws; 0 takes the best."))
            .range(0, 1e15),
        field("class", &GenerateTarget::className, HISTOSYNTH_TEXT("Class"),
              HISTOSYNTH_TEXT("The class to draw images of.")),
    };
    return list;
}

namespace {

template <typename Number>
std::optional<Number> unlessZero(Number number)
{
    return number == 0 ? std::nullopt : std::optional(number);
}

} // namespace

GenerateResult generateImages(Project& project, const GenerateTarget& target, const GenerationOptions& options,
                              RunControl& control)
{
    auto problems = check(target);
    const auto more = check(options);
    problems.insert(problems.end(), more.begin(), more.end());
    throwIfAny(std::move(problems));
    const auto training = trainingRun(project, unlessZero(target.run));
    const auto model = trainedModel(project, training, unlessZero(target.checkpoint));
    const auto imageClass = project.classes().named(target.className);
    labelOf(model, imageClass); // refused before a run is made of it

    RunSettings settings = toJson(options);
    settings["class"] = imageClass.id;
    settings["checkpoint"] = model.step;
    GenerateResult result;
    result.trainingRun = training.id;
    result.step = model.step;
    DrawingRequest request{0, Purpose::Export, imageClass};
    if (const auto done = doneRun(project, RunKind::Generate, settings, training.id)) {
        request.run = result.run = done->id;
        result.images = drawnImages(project, model, request);
        result.wasDone = static_cast<std::int64_t>(result.images.size()) == options.count;
        if (result.wasDone)
            return result;
    }
    // Of a set that was complete and lost images since, only those are drawn.
    auto run = RecordedRun::takeUp(project, RunKind::Generate, settings, training.id);
    request.run = result.run = run.id();
    record(run, [&] {
        ClassToImage painter(model.file);
        drawMissing(project, painter, model, request, options, control);
        result.images = drawnImages(project, model, request);
        return Json{{"images", static_cast<std::int64_t>(result.images.size())}};
    });
    return result;
}

} // namespace histosynth
