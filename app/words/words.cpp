// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"

#include <QtCore/QCoreApplication>

#include "app/error_texts.h"
#include "app/stage_words.h"
#include "widgets/look/format.h"

namespace histosynth {

namespace {

const auto separator = QStringLiteral(" · ");

QString tr(const char* text)
{
    return QCoreApplication::translate("histosynth", text);
}

QString speedText(double perSecond)
{
    return perSecond >= 1.0 ? tr("%1 per second").arg(numberText(perSecond, 2))
                            : tr("%1 s each").arg(numberText(1.0 / perSecond, 2));
}

QString progressWords(const ProgressMeter& meter)
{
    const auto& progress = meter.progress();
    if (progress.stage.empty())
        return {};
    const auto words = stageWords(progress.stage);
    const auto items = translated(words.items);
    QStringList parts;
    parts << (progress.total > 0
                  ? tr("%1: %2 of %3 %4")
                        .arg(translated(words.title), countText(progress.done), countText(progress.total), items)
                  : tr("%1: %2 %3").arg(translated(words.title), countText(progress.done), items));
    if (const auto rate = meter.rate(); rate && *rate > 0)
        parts << speedText(*rate);
    if (const auto seconds = meter.remainingSeconds())
        parts << remainingText(std::chrono::milliseconds(static_cast<std::int64_t>(*seconds * 1000)));
    return parts.join(separator);
}

} // namespace

QString translated(const std::string& english)
{
    return english.empty() ? QString() : tr(english.c_str());
}

QString messageText(const std::string& code, const std::vector<ErrorArgument>& arguments)
{
    const auto translate = [](const char* sentence) { return tr(sentence).toStdString(); };
    return QString::fromStdString(errorText(code, arguments, translate));
}

QString problemWords(const OptionProblem& problem)
{
    return messageText(problem.code, problem.arguments);
}

QString failureText(const JobFailure& failure)
{
    if (failure.problems.empty())
        return messageText(failure.code, failure.arguments);
    QStringList lines;
    for (const auto& problem : failure.problems)
        lines << QString::fromStdString(problem.field) + QStringLiteral(": ") + problemWords(problem);
    return lines.join(QLatin1Char('\n'));
}

QString jobText(const JobStatus& status)
{
    switch (status.state) {
    case JobState::Waiting:
        return tr("Waits for the job before it");
    case JobState::Running:
        return progressWords(status.meter);
    case JobState::Pausing:
        return tr("Pauses after this step…");
    case JobState::Paused:
        return tr("Paused");
    case JobState::Stopping:
        return tr("Stops after this step…");
    case JobState::Done:
        return tr("Done");
    case JobState::Stopped:
        return tr("Stopped; what was finished is kept");
    case JobState::Failed:
        return status.failure ? failureText(*status.failure) : QString();
    }
    return {};
}

} // namespace histosynth
