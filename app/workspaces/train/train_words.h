// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QList>
#include <QtCore/QString>

#include "app/jobs/job.h"
#include "app/workspaces/train/run_reader.h"
#include "core/workflow/plan_training.h"
#include "widgets/controls/key_value_table.h"
#include "widgets/workspaces/parts/run_list.h"
#include "widgets/workspaces/train/plan_card.h"

namespace histosynth {

// What the Train workspace says, in the user's language.
class TrainWords {
    Q_DECLARE_TR_FUNCTIONS(histosynth::TrainWords)

public:
    static QString runTitle(RowId run);
    static RunRow runRow(const TrainingRun& run);

    // What is to be said of a run that did not come to its end; empty for others.
    static QString runNotice(const TrainingRun& run);
    static QString resumeText(const TrainingRun& run);

    // The options of a run, changed ones first; what two runs differ in.
    static QList<KeyValue> settings(const TrainingRun& run);
    static QList<KeyValue> differences(const TrainingRun& one, const TrainingRun& other);

    // The numbers of a run that is over, and of one that goes on.
    static QList<KeyValue> numbers(const TrainingRun& run);
    static QList<KeyValue> numbers(const JobStatus& job, std::int64_t steps);

    static PlanCard::Plan plan(const TrainingSet& set, const TrainingPlan& plan);
    static PlanCard::Plan measuring(const TrainingSet& set);
    static PlanCard::Plan notMeasured(const TrainingSet& set, const QString& reason);
    static QString start(std::int64_t steps, const TrainingPlan* plan);
    static QString previewCaption(RowId run, std::int64_t step);
};

} // namespace histosynth
