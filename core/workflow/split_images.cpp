// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/split_images.h"

#include <algorithm>

namespace histosynth {

const FieldList<SplitOptions>& SplitOptions::fields()
{
    static const FieldList<SplitOptions> list = {
        field("train", &SplitOptions::train, HISTOSYNTH_TEXT("Training"),
              HISTOSYNTH_TEXT("Share of the patients whose images are trained on."))
            .range(0, 100)
            .unit("%"),
        field("validation", &SplitOptions::validation, HISTOSYNTH_TEXT("Validation"),
              HISTOSYNTH_TEXT("Share of the patients that the loss is checked on during training."))
            .range(0, 100)
            .unit("%"),
        field("test", &SplitOptions::test, HISTOSYNTH_TEXT("Test"),
              HISTOSYNTH_TEXT("Share of the patients that synthetic images are judged against."))
            .range(0, 100)
            .unit("%"),
        field("seed", &SplitOptions::seed, HISTOSYNTH_TEXT("Seed"),
              HISTOSYNTH_TEXT("Start of the random numbers; the same seed gives the same split."))
            .range(0, 9'007'199'254'740'991),
        field("keep_assigned", &SplitOptions::keepAssigned, HISTOSYNTH_TEXT("Keep what is dealt out"),
              HISTOSYNTH_TEXT("Patients that have a part already stay in it; only new ones are dealt out.")),
    };
    return list;
}

void splitImages(Project& project, const SplitOptions& options)
{
    throwIfAny(check(options));
    if (const auto run = project.runs().latest(RunKind::Train); run && !options.keepAssigned)
        throw Error(ErrorKind::BadInput, "split.already_used", {{"run", std::to_string(run->id)}});
    project.splits().assign({options.train, options.validation, options.test}, static_cast<std::uint64_t>(options.seed),
                            options.keepAssigned);
}

std::vector<ClassSplit> trySplit(Project& project, const SplitOptions& options)
{
    std::vector<ClassSplit> classes;
    for (const auto& imageClass : project.classes().list())
        classes.push_back({imageClass.id, project.splits().counts(imageClass.id), {}});
    const auto undone = project.transaction(); // never committed
    splitImages(project, options);
    for (auto& [classId, now, then] : classes)
        then = project.splits().counts(classId);
    return classes;
}

void ensureSplit(Project& project, RunControl& control)
{
    const auto images = project.images().list();
    const auto unassigned = std::ranges::count_if(images, [](const SourceImage& image) { return !image.split; });
    if (unassigned == 0)
        return;
    const auto shares = project.splits().shares();
    project.splits().assign(shares.value_or(SplitShares{}), 0, true);
    if (shares)
        control.handle(Notice{"split.extended", {{"count", std::to_string(unassigned)}}});
    else
        control.handle(Notice{"split.done_by_default", {}});
}

} // namespace histosynth
