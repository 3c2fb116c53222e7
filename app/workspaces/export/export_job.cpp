// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Export workspace's preview, questions and job.
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>

#include <algorithm>

#include "app/words/words.h"
#include "app/workspaces/export/export_workspace.h"
#include "core/exporting/archive_writer.h"
#include "widgets/controls/primary_button.h"
#include "widgets/look/format.h"
#include "widgets/workspaces/export/outcome_card.h"
#include "widgets/workspaces/export/target_chooser.h"

namespace histosynth {

namespace {

// "study-2.zip" beside "study.zip": the first of these that is free.
QString freeName(const QString& path)
{
    QString stem = path;
    QString ending;
    for (const auto& known : TargetChooser::endings()) {
        if (!known.isEmpty() && path.endsWith(known, Qt::CaseInsensitive)) {
            stem = path.chopped(known.size());
            ending = path.right(known.size());
            break;
        }
    }
    for (int number = 2;; ++number) {
        const auto candidate = stem + QLatin1Char('-') + QString::number(number) + ending;
        if (!QFileInfo::exists(candidate))
            return candidate;
    }
}

bool isTaken(const QFileInfo& target)
{
    const bool isEmptyFolder = target.isDir() && QDir(target.absoluteFilePath()).isEmpty();
    return target.exists() && !isEmptyFolder;
}

std::filesystem::path pathOf(const QString& path)
{
    return std::filesystem::path(path.toStdU16String());
}

void addCounted(SetFolder& folder, const ExportForecast::Part& part)
{
    if (part.kind == ImageKind::Real)
        folder.real += part.images;
    else if (part.kind == ImageKind::Augmented)
        folder.augmented += part.images;
    else
        folder.synthetic += part.images;
}

} // namespace

void ExportWorkspace::take(const Reading& reading)
{
    m_read = reading;
    QList<RunChoice> runs;
    for (const auto& run : reading.trainings)
        runs.append({run.id, tr("Training %1").arg(run.id)});
    m_view->setRuns(runs);
    m_view->setEmpty(!reading.hasImages);
    showPreview();
    Q_EMIT previewShown();
}

QString ExportWorkspace::targetProblem() const
{
    const QFileInfo target(m_view->target()->target());
    if (m_view->target()->target().isEmpty() || target.fileName().isEmpty())
        return tr("Choose where the set is written.");
    try {
        archiveFormatOf(pathOf(target.filePath()));
    } catch (const Error& error) {
        return messageText(error.code(), error.arguments());
    }
    if (!QFileInfo(target.absolutePath()).isDir())
        return tr("There is no folder %1. Choose another one.").arg(target.absolutePath());
    if (!QFileInfo(target.absolutePath()).isWritable())
        return tr("Nothing can be written into %1. Choose another folder.").arg(target.absolutePath());
    return {};
}

QList<SetSplit> ExportWorkspace::splits() const
{
    const QStringList titles{tr("Training"), tr("Validation"), tr("Test")};
    QList<SetSplit> splits;
    for (const auto split : {Split::Train, Split::Validation, Split::Test}) {
        SetSplit shown{QString::fromStdString(splitName(split)), titles[static_cast<qsizetype>(split)], {}};
        qint64 images = 0;
        for (const auto& imageClass : m_read->classes) {
            SetFolder folder{QString::fromStdString(imageClass.name),
                             QColor(QString::fromStdString(imageClass.colour))};
            for (const auto& part : m_read->forecast.parts) {
                if (part.split == split && part.classId == imageClass.id)
                    addCounted(folder, part);
            }
            images += folder.total();
            shown.classes.append(folder);
        }
        if (images > 0)
            splits.append(shown);
    }
    return splits;
}

QList<SetRemark> ExportWorkspace::remarks() const
{
    const auto& forecast = m_read->forecast;
    QList<SetRemark> remarks;
    const auto counted = [](std::int64_t count) { return static_cast<int>(count); };
    if (const auto problem = targetProblem(); !problem.isEmpty())
        remarks.append({problem, Tone::Error});
    else if (m_read->freeBytes >= 0 && forecast.bytes > static_cast<std::uint64_t>(m_read->freeBytes))
        remarks.append(
            {tr("There is too little room: only %1 are free there.").arg(sizeText(m_read->freeBytes)), Tone::Error});
    if (!desk().session.isWritable())
        remarks.append({tr("The project is open for reading only, and an export is recorded in it."), Tone::Error});
    if (forecast.images == 0)
        remarks.append({tr("No image fits what was chosen."), Tone::Warning});
    if (forecast.suspects > 0)
        remarks.append(
            {tr("%Ln accepted image(s) that go in may be copies of training images. Look at them in Evaluate "
                "before you pass the set on.",
                nullptr, counted(forecast.suspects)),
             Tone::Warning});
    if (choice().suspects && choice().synthetic == SyntheticChoice::NotRejected)
        remarks.append({tr("Suspected copies that nobody has accepted go in, too."), Tone::Warning});
    if (forecast.leftOut.suspects > 0)
        remarks.append({tr("Left out: %Ln synthetic image(s) that may be copies of training images.", nullptr,
                           counted(forecast.leftOut.suspects)),
                        Tone::Normal});
    if (forecast.leftOut.rejected > 0)
        remarks.append(
            {tr("Left out: %Ln synthetic image(s) that were rejected.", nullptr, counted(forecast.leftOut.rejected)),
             Tone::Normal});
    if (forecast.leftOut.unrated > 0)
        remarks.append({tr("Left out: %Ln synthetic image(s) that nobody has accepted.", nullptr,
                           counted(forecast.leftOut.unrated)),
                        Tone::Normal});
    if (forecast.leftOut.unbalanced > 0)
        remarks.append({tr("Left out: %Ln training image(s), so that each class has as many.", nullptr,
                           counted(forecast.leftOut.unbalanced)),
                        Tone::Normal});
    if (forecast.undealt > 0)
        remarks.append(
            {tr("%Ln crop(s) are in no split yet and will be dealt out by patient first, so the folders will "
                "hold other numbers.",
                nullptr, counted(forecast.undealt)),
             Tone::Normal});
    remarks.append(
        {tr("No name of a patient and no path leaves the project: patients become P-01, P-02, …"), Tone::Secondary});
    return remarks;
}

void ExportWorkspace::showPreview()
{
    if (!m_read)
        return;
    const auto& forecast = m_read->forecast;
    const auto name = QFileInfo(m_view->target()->target()).fileName();
    const auto images = static_cast<int>(forecast.images);
    SetContents contents;
    contents.root = name;
    contents.splits = splits();
    contents.summary =
        tr("%1 · about %2").arg(tr("%Ln image(s)", nullptr, images), sizeText(static_cast<qint64>(forecast.bytes)));
    contents.remarks = remarks();
    m_view->preview()->setContents(contents);
    const bool hasRoom = m_read->freeBytes < 0 || forecast.bytes <= static_cast<std::uint64_t>(m_read->freeBytes);
    const bool canStart = images > 0 && hasRoom && targetProblem().isEmpty() && desk().session.isWritable();
    m_view->setButton(images > 0 ? tr("Write %Ln image(s) to %1", nullptr, images).arg(name) : tr("Nothing to write"),
                      canStart);
}

void ExportWorkspace::browse()
{
    auto* dialog = new QFileDialog(m_view, tr("Write the set to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // asked when it is written
    const QFileInfo target(m_view->target()->target());
    dialog->setDirectory(target.absolutePath());
    dialog->selectFile(target.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        const auto ending = m_view->target()->formBox()->currentData().toString();
        const bool hasEnding = QFileInfo(chosen).fileName().contains(QLatin1Char('.'));
        takeTarget(hasEnding ? chosen : chosen + ending);
    });
    dialog->open();
}

// Nothing runs before what stands there has been asked about.
void ExportWorkspace::start()
{
    if (!m_read || !m_view->startButton()->isEnabled())
        return;
    const QFileInfo target(m_view->target()->target());
    if (!isTaken(target)) {
        write(false);
        return;
    }
    const auto other = freeName(target.absoluteFilePath());
    const auto text = target.isDir() ? tr("The folder %1 is there already.").arg(target.fileName())
                                     : tr("%1 is there already: %2, of %3.")
                                           .arg(target.fileName(), sizeText(target.size()),
                                                QLocale().toString(target.lastModified(), QLocale::ShortFormat));
    auto* outcome = m_view->outcome();
    disconnect(outcome, &OutcomeCard::otherNameChosen, this, nullptr);
    connect(outcome, &OutcomeCard::otherNameChosen, this, [this, other] {
        m_view->target()->setTarget(other);
        write(false);
    });
    outcome->ask(text, QFileInfo(other).fileName());
}

void ExportWorkspace::write(bool replace)
{
    auto asked = choice();
    asked.force = replace;
    const QFileInfo target(m_view->target()->target());
    desk().settings.setFolder(formName(), target.absolutePath());
    m_view->outcome()->clear();
    m_view->setBusy(true);
    showPreview(); // the name may be another
    JobPlan plan;
    plan.title = tr("Writing %1").arg(target.fileName());
    plan.iconName = QStringLiteral("document-export");
    plan.workspace = static_cast<int>(WorkspaceId::Export);
    plan.resultText = tr("Show");
    plan.lane = JobLane::Files;
    plan.canPause = true;
    const QPointer<ExportWorkspace> self(this);
    auto& session = desk().session;
    plan.ended = [self, &session](JobState state) {
        session.announce(ProjectParts(ProjectPart::Runs) | ProjectPart::Splits);
        if (self)
            self->takeEnd(state);
    };
    m_job = desk().jobs.start<ExportResult>(
        std::move(plan),
        [&session, asked, path = pathOf(target.absoluteFilePath())](RunControl& control) {
            auto project = session.connect();
            return exportImages(project, path, asked, control);
        },
        [self](const ExportResult& result) {
            if (self)
                self->showWritten(result);
        });
}

void ExportWorkspace::takeEnd(JobState state)
{
    m_view->setBusy(false);
    const auto* status = desk().jobs.status(m_job);
    if (state == JobState::Failed && status && status->failure)
        m_view->outcome()->showFailure(failureText(*status->failure));
}

void ExportWorkspace::showWritten(const ExportResult& result)
{
    m_written = result;
    const auto path = QString::fromStdU16String(result.target.u16string());
    const auto images = tr("%Ln image(s)", nullptr, static_cast<int>(result.images));
    m_view->outcome()->showDone(tr("%1 written to %2 (%3)").arg(images, path, sizeText(result.bytes)));
    QStringList details;
    if (const auto* status = desk().jobs.status(m_job)) {
        for (const auto& notice : status->notices)
            details.append(messageText(notice.code, notice.arguments));
    }
    desk().messages.tell(tr("%1 written to %2").arg(images, QFileInfo(path).fileName()),
                         details.join(QLatin1Char('\n')));
}

void ExportWorkspace::openFolder() const
{
    if (!m_written)
        return;
    const QFileInfo target(QString::fromStdU16String(m_written->target.u16string()));
    QDesktopServices::openUrl(QUrl::fromLocalFile(target.isDir() ? target.absoluteFilePath() : target.absolutePath()));
}

} // namespace histosynth
