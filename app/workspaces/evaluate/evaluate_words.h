// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QList>
#include <QtCore/QString>

#include "app/workspaces/evaluate/evaluation_reader.h"
#include "widgets/charts/measure_chart.h"
#include "widgets/workspaces/evaluate/evaluate_view.h"
#include "widgets/workspaces/evaluate/measure_panel.h"
#include "widgets/workspaces/evaluate/pair_list.h"
#include "widgets/workspaces/parts/run_list.h"

namespace histosynth {

// The measures that the chart can show, in the order of their list.
enum class MeasureKind { Distance, Extrapolated, NearestRatio, Copies };
inline constexpr int measureKinds = 4;

// What the Evaluate workspace says, in the user's language.
class EvaluateWords {
    Q_DECLARE_TR_FUNCTIONS(histosynth::EvaluateWords)

public:
    static RunRow runRow(const JudgedRun& run);
    static QList<EvaluateView::MeasureName> measureNames();
    static Measure measure(MeasureKind kind, const Judgement& judgement);

    static QList<MeasureTable> tables(const Judgement& judgement);

    // What to keep in mind of the numbers.
    static QString caution(const Judgement& judgement);

    static PairRow pairRow(const LikePair& pair);
    static QString explanation(const LikePair& pair);
    static QString pairSummary(const std::vector<LikePair>& pairs);

    static QString start(std::int64_t checkpoints, std::int64_t images);
};

} // namespace histosynth
