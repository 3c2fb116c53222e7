// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/evaluate/evaluate_words.h"

#include <algorithm>
#include <limits>
#include <map>

#include "app/words/words.h"
#include "widgets/look/format.h"

namespace histosynth {

namespace {

const auto separator = QStringLiteral(" · ");
constexpr int digits = 3;

QString tr(const char* text)
{
    return QCoreApplication::translate("histosynth", text);
}

QString named(const std::string& name)
{
    return QString::fromStdString(name);
}

TableCell number(std::optional<double> value, int shown = digits)
{
    return value ? TableCell{numberText(*value, shown), value} : TableCell{QStringLiteral("–")};
}

TableCell count(std::int64_t value)
{
    return {countText(value), static_cast<double>(value)};
}

std::optional<double> extra(const Metric& metric, const char* name)
{
    const auto found = metric.extra.find(name);
    return found != metric.extra.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

std::int64_t countIn(const Metric& metric, const char* name)
{
    return static_cast<std::int64_t>(extra(metric, name).value_or(0.0));
}

QString distanceHelp()
{
    return tr("How far the synthetic images are from real images of patients that the model has never seen, in colour "
              "and texture. 0: no difference. The dashed line is what real training images reach.");
}

QString extrapolatedHelp()
{
    return tr("The same distance, reckoned for endlessly many images: the one to compare between sets of different "
              "sizes.");
}

QString ratioHelp()
{
    return tr("How far a typical synthetic image is from the most similar training image. 1: as far as a new real "
              "image; far below 1: the model repeats what it has seen.");
}

QString copiesHelp()
{
    return tr("Synthetic images that resemble a training image more than new real images do. Look at each of them on "
              "the right.");
}

MeasurePoint pointOf(MeasureKind kind, const MeasuredClass& measure)
{
    const auto none = std::numeric_limits<double>::quiet_NaN();
    const auto& distance = measure.distance;
    const auto step = static_cast<double>(measure.step);
    switch (kind) {
    case MeasureKind::Distance:
        return {step, distance.value, distance.low.value_or(none), distance.high.value_or(none)};
    case MeasureKind::Extrapolated:
        return {step, extra(distance, "extrapolated").value_or(none),
                extra(distance, "extrapolated_low").value_or(none),
                extra(distance, "extrapolated_high").value_or(none)};
    case MeasureKind::NearestRatio:
        return {step, measure.nearestRatio.value_or(none)};
    case MeasureKind::Copies:
        return {step, measure.copies.value_or(none)};
    }
    return {step, none};
}

std::optional<double> baselineOf(MeasureKind kind, const MeasuredClass& measure)
{
    if (kind == MeasureKind::Distance)
        return measure.distance.baseline;
    return kind == MeasureKind::NearestRatio ? std::optional(1.0) : std::nullopt;
}

} // namespace

RunRow EvaluateWords::runRow(const JudgedRun& run)
{
    RunRow row;
    row.id = run.training;
    row.title = run.classNames.size() == 1 ? tr("Run %1").arg(run.training) + separator + named(run.classNames.front())
                                           : tr("Run %1").arg(run.training) + separator +
                                                 tr("%Ln classes", nullptr, static_cast<int>(run.classNames.size()));
    const bool isJudged = run.evaluation.has_value();
    const bool isRunning = run.lastState == RunState::Running || run.lastState == RunState::Paused;
    row.tone = isRunning ? Tone::Accent : isJudged ? Tone::Success : Tone::Secondary;
    row.state = isRunning ? tr("Being evaluated") : isJudged ? tr("Evaluated") : tr("Not evaluated yet");
    row.details << tr("%Ln checkpoints", nullptr, static_cast<int>(run.checkpoints)) << row.state;
    return row;
}

QList<EvaluateView::MeasureName> EvaluateWords::measureNames()
{
    return {{tr("Fréchet texture distance"), distanceHelp()},
            {tr("Extrapolated distance"), extrapolatedHelp()},
            {tr("Distance to nearest real image"), ratioHelp()},
            {tr("Suspected copies"), copiesHelp()}};
}

Measure EvaluateWords::measure(MeasureKind kind, const Judgement& judgement)
{
    Measure measure;
    measure.name = measureNames()[static_cast<int>(kind)].name;
    measure.shortName =
        QStringList{tr("Distance"), tr("Extrapolated"), tr("Nearest"), tr("Copies")}[static_cast<int>(kind)];
    measure.isLowerBetter = kind != MeasureKind::NearestRatio;
    if (kind == MeasureKind::NearestRatio)
        measure.axisTitle = tr("%1 (1: as a new one)").arg(measure.shortName);
    else if (kind == MeasureKind::Copies)
        measure.axisTitle = tr("%1 (images)").arg(measure.shortName);
    else
        measure.axisTitle = tr("%1 (lower is better)").arg(measure.shortName);
    for (const auto& one : judgement.measures) {
        if (measure.series.empty() || measure.series.back().name != named(one.className)) {
            MeasureSeries series;
            series.name = named(one.className);
            series.colour = QColor(named(one.colour));
            if (kind == MeasureKind::Distance || measure.series.empty()) // 1 is the same for all
                series.baseline = baselineOf(kind, one);
            if (judgement.bestStep)
                series.bestStep = static_cast<double>(*judgement.bestStep);
            measure.series.push_back(series);
        }
        measure.series.back().points.push_back(pointOf(kind, one));
    }
    return measure;
}

namespace {

MeasureTable checkpointTable(const Judgement& judgement)
{
    MeasureTable table;
    table.title = tr("Checkpoints");
    table.help =
        tr("Bold: the best checkpoint by validation loss, with which images are drawn. The test images never choose, "
           "they judge.");
    table.columns = {
        {tr("Class"), {}},
        {tr("Step"), tr("Training step of the checkpoint."), true},
        {tr("Distance"), distanceHelp(), true},
        {tr("from"), tr("Lower bound of the 95 % interval: where the distance may lie by chance."), true},
        {tr("to"), tr("Upper bound of the 95 % interval."), true},
        {tr("Real to real"), tr("The distance that real training images reach, as many where there are so many."),
         true},
        {tr("Extrapolated"), extrapolatedHelp(), true},
        {tr("Copies?"), copiesHelp(), true},
        {tr("Nearest"), ratioHelp(), true},
        {tr("Synthetic images"), tr("Images drawn for this measurement."), true},
        {tr("Test images"), tr("Real crops of patients that the model has never seen."), true},
        {tr("Test patients"), tr("Of how many patients these are; images without a patient count for one each."), true},
    };
    for (const auto& one : judgement.measures) {
        const auto& metric = one.distance;
        TableRow row;
        row.isMarked = judgement.bestStep == one.step;
        row.cells = {{named(one.className)},
                     count(one.step),
                     number(metric.value),
                     number(metric.low),
                     number(metric.high),
                     number(metric.baseline),
                     number(extra(metric, "extrapolated")),
                     number(one.copies),
                     number(one.nearestRatio),
                     count(metric.count),
                     count(countIn(metric, "real_images")),
                     count(countIn(metric, "real_patients"))};
        table.rows << row;
    }
    return table;
}

MeasureTable comparisonTable(const Judgement& judgement)
{
    MeasureTable table;
    table.title = tr("Class against class");
    table.help = tr("Distance of the synthetic images of each row to the real ones of each column, at step %1 with %2 "
                    "images in each set. In each row the bold number should be the least one: the class is drawn as "
                    "its own kind.")
                     .arg(countText(judgement.comparisonStep), countText(judgement.comparisonImages));
    table.columns << TableColumn{tr("Synthetic"), {}};
    for (const auto& name : judgement.classNames)
        table.columns << TableColumn{tr("real %1").arg(named(name)), distanceHelp(), true};
    for (const auto& one : judgement.distances) {
        TableRow row;
        row.cells << TableCell{named(one.className)};
        for (std::size_t i = 0; i < judgement.classNames.size(); ++i)
            row.cells << number(i < one.toReal.size() ? std::optional(one.toReal[i]) : std::nullopt);
        table.rows << row;
    }
    return table;
}

} // namespace

QList<MeasureTable> EvaluateWords::tables(const Judgement& judgement)
{
    QList<MeasureTable> tables;
    if (!judgement.measures.empty())
        tables << checkpointTable(judgement);
    if (!judgement.distances.empty())
        tables << comparisonTable(judgement);
    return tables;
}

QString EvaluateWords::caution(const Judgement& judgement)
{
    std::map<std::string, QStringList> classes; // by the code of what is to be kept in mind
    for (const auto& one : judgement.measures) {
        for (const auto& code : one.distance.extra.value("warnings", std::vector<std::string>())) {
            if (!classes[code].contains(named(one.className)))
                classes[code] << named(one.className);
        }
    }
    QStringList lines;
    for (const auto& [code, names] : classes)
        lines << tr("%1: %2").arg(names.join(QStringLiteral(", ")), messageText(code, {}));
    return lines.join(QLatin1Char(' '));
}

PairRow EvaluateWords::pairRow(const LikePair& pair)
{
    PairRow row;
    row.id = pair.image;
    row.title = named(pair.className);
    row.details = pair.purpose == Purpose::Export ? tr("step %L1, for export").arg(pair.step)
                                                  : tr("step %L1, for measuring").arg(pair.step);
    row.details += QLatin1Char('\n') + tr("%1 of a new image's distance").arg(percentText(pair.nearest.ratio));
    row.suspicion = pair.nearest.suspicion;
    row.isSuspect = pair.nearest.isSuspect();
    row.verdict = pair.rating == Rating::Accepted   ? PictureVerdict::Accepted
                  : pair.rating == Rating::Rejected ? PictureVerdict::Rejected
                                                    : PictureVerdict::None;
    return row;
}

QString EvaluateWords::explanation(const LikePair& pair)
{
    const auto suspicion = percentText(pair.nearest.suspicion);
    const auto ratio = percentText(pair.nearest.ratio);
    if (pair.cropStoredName.empty())
        return tr("Image %1. The training image that it resembled has been deleted since.").arg(pair.image);
    if (pair.nearest.isSuspect())
        return tr("Image %1 lies nearer to this training image than new real images do: at %2 of their distance "
                  "(suspicion %3). Is it the same place?")
            .arg(QString::number(pair.image), ratio, suspicion);
    return tr("Image %1 lies at %2 of the distance at which new real images lie (suspicion %3): no sign of a copy.")
        .arg(QString::number(pair.image), ratio, suspicion);
}

QString EvaluateWords::pairSummary(const std::vector<LikePair>& pairs)
{
    if (pairs.empty())
        return tr("Each synthetic image is shown beside the real image that it resembles most, once this run has been "
                  "evaluated.");
    const auto suspects = std::ranges::count_if(pairs, [](const LikePair& pair) { return pair.nearest.isSuspect(); });
    const auto all = countText(std::ssize(pairs));
    if (suspects == 0)
        return tr("None of %1 images is suspected; the most alike come first.").arg(all);
    return tr("%1 of %2 images are suspected; they come first.").arg(countText(suspects), all);
}

QString EvaluateWords::start(std::int64_t checkpoints, std::int64_t images)
{
    return tr("Evaluate %Ln checkpoints", nullptr, static_cast<int>(checkpoints)) + separator +
           tr("%Ln images", nullptr, static_cast<int>(images));
}

} // namespace histosynth
