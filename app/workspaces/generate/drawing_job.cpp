// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/generate/drawing_job.h"

#include <QtCore/QCoreApplication>

#include <optional>

#include "app/words/words.h"
#include "core/workflow/find_nearest.h"

namespace histosynth {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DrawingJob)
};

struct Drawn {
    std::int64_t images = 0;
    std::int64_t suspects = 0;
    bool wasDone = false;
    std::optional<Error> unsearched; // why nothing was compared with the real images
};

QString summaryOf(const Drawn& drawn, const QString& className)
{
    const int images = static_cast<int>(drawn.images);
    auto text = drawn.wasDone ? Words::tr("%n image(s) of %1 were drawn with these settings before.", nullptr, images)
                              : Words::tr("%n image(s) of %1 drawn.", nullptr, images);
    text = text.arg(className);
    if (drawn.suspects > 0)
        text += QLatin1Char(' ') +
                Words::tr("%n of them may be copies of training images.", nullptr, static_cast<int>(drawn.suspects));
    return text;
}

} // namespace

void startDrawing(const Desk& desk, const GenerateTarget& target, const GenerationOptions& options,
                  std::function<void()> progressed)
{
    const auto className = QString::fromStdString(target.className);
    JobPlan plan;
    plan.title = Words::tr("Drawing %n image(s) of %1", nullptr, static_cast<int>(options.count)).arg(className);
    plan.iconName = QStringLiteral("tools-wizard");
    plan.workspace = static_cast<int>(WorkspaceId::Generate);
    plan.resultText = Words::tr("Show images");
    plan.lane = JobLane::Models;
    plan.canPause = true;
    plan.event = [progressed = std::move(progressed)](const Event& event) {
        if (std::holds_alternative<Progress>(event))
            progressed();
    };
    auto& session = desk.session;
    plan.ended = [&session](JobState) { session.announce(ProjectPart::Synthetic | ProjectPart::Runs); };
    auto& messages = desk.messages;
    desk.jobs.start<Drawn>(
        std::move(plan),
        [&session, target, options](RunControl& control) {
            auto project = session.connect();
            const auto result = generateImages(project, target, options, control);
            Drawn drawn{static_cast<std::int64_t>(result.images.size()), 0, result.wasDone, {}};
            try {
                drawn.suspects = findNearest(project, result.images, control);
            } catch (const Error& error) { // the images are there all the same
                drawn.unsearched = error;
            }
            return drawn;
        },
        [&messages, className](const Drawn& drawn) {
            const auto text = summaryOf(drawn, className);
            if (drawn.unsearched)
                messages.warn(text + QLatin1Char(' ') + Words::tr("They could not be compared with the real ones."),
                              messageText(drawn.unsearched->code(), drawn.unsearched->arguments()));
            else if (drawn.suspects > 0)
                messages.warn(text);
            else
                messages.tell(text);
        });
}

} // namespace histosynth
