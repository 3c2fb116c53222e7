// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/train/train_words.h"

#include <chrono>

#include "app/words/words.h"
#include "app/workspaces/train/training_calls.h"
#include "widgets/forms/choice_texts.h"
#include "widgets/look/format.h"

namespace histosynth {

namespace {

const auto separator = QStringLiteral(" · ");

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000.0));
}

const Json& optionsOf(const TrainingRun& run)
{
    static const Json none = Json::object();
    const auto found = run.run.settings.find("options");
    return found == run.run.settings.end() ? none : *found;
}

Tone toneOf(RunState state)
{
    switch (state) {
    case RunState::Running:
        return Tone::Accent;
    case RunState::Paused:
    case RunState::Interrupted:
        return Tone::Warning;
    case RunState::Failed:
        return Tone::Error;
    case RunState::Done:
        return Tone::Success;
    case RunState::Stopped:
        return Tone::Secondary;
    }
    return Tone::Secondary;
}

} // namespace

QString TrainWords::runTitle(RowId run)
{
    return tr("Run %1").arg(run);
}

namespace {

QString stateText(RunState state)
{
    switch (state) {
    case RunState::Running:
        return TrainWords::tr("Running");
    case RunState::Paused:
        return TrainWords::tr("Paused");
    case RunState::Stopped:
        return TrainWords::tr("Stopped");
    case RunState::Failed:
        return TrainWords::tr("Failed");
    case RunState::Interrupted:
        return TrainWords::tr("Interrupted");
    case RunState::Done:
        return TrainWords::tr("Done");
    }
    return {};
}

QString classesText(const std::vector<std::string>& names)
{
    if (names.size() == 1)
        return QString::fromStdString(names.front());
    return TrainWords::tr("%n classes", nullptr, static_cast<int>(names.size()));
}

QString valueText(const FieldInfo& info, const Json& value)
{
    if (value.is_boolean())
        return value.get<bool>() ? TrainWords::tr("yes") : TrainWords::tr("no");
    if (value.is_number_integer())
        return countWithUnit(value.get<qint64>(), QString::fromStdString(info.unit));
    if (value.is_number())
        return withUnit(numberText(value.get<double>(), 6), QString::fromStdString(info.unit));
    if (!value.is_string())
        return {};
    return info.choices.empty() ? QString::fromStdString(value.get<std::string>())
                                : choiceText(value.get<std::string>());
}

QString stepsText(const TrainingRun& run)
{
    if (run.stepsDone == run.steps)
        return TrainWords::tr("%Ln steps", nullptr, static_cast<int>(run.steps));
    return TrainWords::tr("step %1 of %2").arg(countText(run.stepsDone), countText(run.steps));
}

} // namespace

RunRow TrainWords::runRow(const TrainingRun& run)
{
    RunRow row;
    row.id = run.run.id;
    row.title = runTitle(run.run.id) + separator + classesText(run.classNames);
    row.state = stateText(run.run.state);
    row.tone = toneOf(run.run.state);
    row.details << (run.run.state == RunState::Done ? stepsText(run) : row.state + separator + stepsText(run));
    QStringList facts;
    if (run.bestValidation)
        facts << tr("validation %1").arg(numberText(*run.bestValidation, 4));
    facts << sizeText(static_cast<qint64>(run.bytes));
    row.details << facts.join(separator);
    if (run.run.state == RunState::Running || run.run.state == RunState::Paused)
        row.progress = run.steps > 0 ? static_cast<double>(run.stepsDone) / static_cast<double>(run.steps) : 0.0;
    return row;
}

QString TrainWords::runNotice(const TrainingRun& run)
{
    const auto place = stepsText(run);
    switch (run.run.state) {
    case RunState::Interrupted:
        return tr("This run was interrupted at %1: the program ended before it did. It can go on from the last state "
                  "that was saved.")
            .arg(place);
    case RunState::Stopped:
        return tr("This run was stopped at %1 and can go on from there.").arg(place);
    case RunState::Failed:
        return tr("This run failed at %1. %2").arg(place, messageText(run.run.errorCode, run.run.errorArguments));
    case RunState::Running:
    case RunState::Paused:
    case RunState::Done:
        break;
    }
    return {};
}

QString TrainWords::resumeText(const TrainingRun& run)
{
    return tr("Resume %1").arg(runTitle(run.run.id));
}

QList<KeyValue> TrainWords::settings(const TrainingRun& run)
{
    QList<KeyValue> changed;
    QList<KeyValue> usual;
    for (const auto& info : compactFields()) {
        const auto value = optionsOf(run).find(info.name);
        if (value == optionsOf(run).end())
            continue;
        auto& list = *value == compactDefaults().at(info.name) ? usual : changed;
        list << KeyValue{translated(info.label), valueText(info, *value), translated(info.help)};
    }
    return changed + usual;
}

QList<KeyValue> TrainWords::differences(const TrainingRun& one, const TrainingRun& other)
{
    QList<KeyValue> rows;
    for (const auto& info : compactFields()) {
        const auto left = optionsOf(one).value(info.name, Json());
        const auto right = optionsOf(other).value(info.name, Json());
        if (left != right)
            rows << KeyValue{translated(info.label), tr("%1 | %2").arg(valueText(info, left), valueText(info, right)),
                             translated(info.help)};
    }
    return rows;
}

QList<KeyValue> TrainWords::numbers(const TrainingRun& run)
{
    QList<KeyValue> numbers;
    numbers << KeyValue{tr("Steps"), tr("%1 of %2").arg(countText(run.stepsDone), countText(run.steps)),
                        tr("How often the model was changed.")};
    if (run.run.result.contains("loss"))
        numbers << KeyValue{tr("Loss"), numberText(run.run.result.at("loss").get<double>(), 4),
                            tr("How far the model's guess is from the image, on the images it learns from; mean over "
                               "the last 100 steps. Lower is better.")};
    if (run.bestValidation)
        numbers << KeyValue{tr("Best validation loss"), numberText(*run.bestValidation, 4),
                            tr("The same on images of patients it never learns from. When this one rises while the "
                               "loss falls, the model learns by heart.")};
    const auto images = run.run.result.value("training_images", std::int64_t{0});
    if (images > 0)
        numbers << KeyValue{tr("Training images"), countText(images),
                            tr("Crops and their augmented images that the model learned from.")};
    return numbers;
}

QList<KeyValue> TrainWords::numbers(const JobStatus& job, std::int64_t steps)
{
    const auto dash = QStringLiteral("–");
    const auto& step = job.step;
    const auto isTraining = job.meter.progress().stage == "train";
    const auto remaining = isTraining && job.state == JobState::Running ? job.meter.remainingSeconds() : std::nullopt;
    return {
        {tr("Step"), tr("%1 of %2").arg(countText(step ? step->step : 0), countText(steps)),
         tr("How often the model has been changed.")},
        {tr("Loss"), step ? numberText(step->loss, 4) : dash,
         tr("How far the model's guess is from the image in this step. It jumps; the smoothed line tells more.")},
        {tr("Validation loss"), job.validation ? numberText(job.validation->loss, 4) : dash,
         tr("The same on images of patients it never learns from. When this one rises while the loss falls, the model "
            "learns by heart.")},
        {tr("Learning rate"), step ? numberText(step->learningRate, 3) : dash, tr("How far a step changes the model.")},
        {tr("Time per step"), step ? tr("%1 s").arg(numberText(step->seconds, 2)) : dash, {}},
        {tr("Remaining"), remaining ? remainingText(milliseconds(*remaining)) : dash,
         tr("From the speed so far, with validation and previews.")},
    };
}

namespace {

QList<KeyValue> imagesOf(const TrainingSet& set)
{
    return {{TrainWords::tr("Images"),
             TrainWords::tr("%1 to learn from").arg(countText(set.trainingImages)) + separator +
                 TrainWords::tr("%1 to check on").arg(countText(set.validationImages)),
             TrainWords::tr("Crops of the training patients with their augmented images, and crops of the validation "
                            "patients, which the model never learns from.")}};
}

QString ofFree(const QString& need, const std::optional<std::int64_t>& free)
{
    return free ? TrainWords::tr("%1 of %2 free").arg(need, sizeText(*free)) : need;
}

} // namespace

PlanCard::Plan TrainWords::plan(const TrainingSet& set, const TrainingPlan& plan)
{
    PlanCard::Plan words;
    words.numbers = imagesOf(set);
    words.numbers << KeyValue{tr("Time"), tr("about %1").arg(durationText(milliseconds(plan.seconds))),
                              tr("From a few real steps with these settings on this machine.")};
    if (plan.memoryBytes)
        words.numbers << KeyValue{tr("Memory"), ofFree(sizeText(*plan.memoryBytes), plan.room.memoryBytes),
                                  tr("Main memory at its peak, as measured.")};
    words.numbers << KeyValue{
        tr("Disk"), ofFree(sizeText(plan.diskBytes), plan.room.diskBytes),
        tr("%n checkpoints are kept: the last ones and the best.", nullptr, static_cast<int>(plan.checkpointsKept))};
    if (!plan.fitsMemory()) {
        words.verdict = tr("This needs more memory than is free. Choose a smaller batch or image side, or close other "
                           "programs.");
        words.tone = Tone::Error;
    } else if (!plan.fitsDisk()) {
        words.verdict = tr("This needs more room than is free on the project's disk. Keep fewer checkpoints, or free "
                           "some space.");
        words.tone = Tone::Error;
    } else if (set.validationImages == 0) {
        words.verdict = tr("It fits. There are no validation images, so nothing will tell when the model begins to "
                           "learn by heart.");
        words.tone = Tone::Warning;
    } else {
        words.verdict = tr("It fits on this machine.");
        words.tone = Tone::Success;
    }
    return words;
}

PlanCard::Plan TrainWords::measuring(const TrainingSet& set)
{
    return {imagesOf(set), tr("Trying out a few steps to see what they take here…"), Tone::Secondary};
}

PlanCard::Plan TrainWords::notMeasured(const TrainingSet& set, const QString& reason)
{
    return {imagesOf(set), reason, Tone::Warning};
}

QString TrainWords::start(std::int64_t steps, const TrainingPlan* plan)
{
    const auto words = tr("Train %1 steps").arg(countText(steps));
    return plan == nullptr ? words : words + separator + tr("about %1").arg(durationText(milliseconds(plan->seconds)));
}

QString TrainWords::previewCaption(RowId run, std::int64_t step)
{
    return tr("%1, step %2: drawn with the same random numbers at every step, one row for each class.")
        .arg(runTitle(run), countText(step));
}

} // namespace histosynth
