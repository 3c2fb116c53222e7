// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Augment workspace's samples, amounts and job.
#include <QtCore/QStorageInfo>

#include <algorithm>
#include <cmath>

#include "app/words/words.h"
#include "app/workspaces/augment/augment_workspace.h"
#include "app/workspaces/augment/operation_words.h"
#include "widgets/controls/primary_button.h"
#include "widgets/forms/option_form.h"
#include "widgets/look/format.h"
#include "widgets/pictures/picture_sheet.h"
#include "widgets/workspaces/augment/removal_button.h"
#include "widgets/workspaces/augment/sample_pane.h"

namespace histosynth {

namespace {

constexpr int sideStep = 64; // px: samples are not made anew for every pixel that a splitter moves
constexpr int smallestSide = 128;
constexpr int largestSide = 320;

QColor colourOf(const ImageClass& imageClass)
{
    return QColor(QString::fromStdString(imageClass.colour));
}

} // namespace

void AugmentWorkspace::read()
{
    if (!desk().session.isOpen())
        return;
    std::vector<FieldProblem> problems;
    AugmentOptions asked;
    for (const auto& problem : fromJson(asked, m_view->form()->values()))
        problems.push_back({problem.field, problemWords(problem)});
    m_view->form()->setProblems(problems);
    if (!problems.empty())
        return;
    m_isStale = false;
    auto& session = desk().session;
    m_reading.start<Reading>(
        [&session, options = options(), changes = recipeChanges(), chosen = m_view->samples()->classChosen()] {
            auto project = session.connect();
            return readingOf(project, options, changes, chosen);
        },
        [this](const Reading& reading) { take(reading); });
}

AugmentWorkspace::Reading AugmentWorkspace::readingOf(Project& project, const AugmentOptions& options,
                                                      const Json& changes, qint64 classId)
{
    Reading reading;
    reading.forecast = forecastAugmentation(project, options, changes);
    const auto& classes = reading.forecast.classes;
    const auto hasCrops = [](const auto& one) { return one.crops > 0; };
    const auto isChosen = [classId](const auto& one) { return one.imageClass.id == classId && one.crops > 0; };
    auto shown = std::ranges::find_if(classes, isChosen);
    if (shown == classes.end())
        shown = std::ranges::find_if(classes, hasCrops);
    if (shown != classes.end()) {
        reading.classId = shown->imageClass.id;
        CropFilter filter;
        filter.classId = shown->imageClass.id;
        for (auto& crop : project.crops().list(filter)) {
            if (crop.split.value_or(Split::Train) == Split::Train)
                reading.crops.push_back({crop, project.files().path(crop.storedName)});
        }
    }
    for (const auto& one : classes)
        reading.removable.push_back(project.augmentedImages().removable(one.imageClass.id).size());
    reading.kept = project.augmentedImages().usedCount();
    reading.freeBytes = QStorageInfo(QString::fromStdString(project.folder().string())).bytesAvailable();
    return reading;
}

void AugmentWorkspace::take(const Reading& reading)
{
    const RowId shownBefore = m_read && m_crop < m_read->crops.size() ? m_read->crops[m_crop].crop.id : 0;
    m_read = reading;
    const auto same = std::ranges::find(m_read->crops, shownBefore, [](const SampleCrop& one) { return one.crop.id; });
    const bool isSame = same != m_read->crops.end();
    m_crop = isSame ? static_cast<std::size_t>(same - m_read->crops.begin()) : 0;
    QList<SampleClass> classes;
    for (const auto& one : m_read->forecast.classes) {
        if (one.crops > 0)
            classes.append({one.imageClass.id, QString::fromStdString(one.imageClass.name), colourOf(one.imageClass)});
    }
    m_view->samples()->setClasses(classes);
    m_view->samples()->setClassChosen(m_read->classId);
    m_view->setEmpty(classes.isEmpty());
    showPreview();
    showRemovable();
    showCrop();
    if (!isSame || m_side == 0)
        makeSamples();
    Q_EMIT previewShown();
}

bool AugmentWorkspace::isAnyOperationOn() const
{
    const Json recipe = toJson(m_recipe);
    return std::ranges::any_of(augmentationOperations(),
                               [&](const auto& name) { return recipe[name].template get<bool>(); });
}

QString AugmentWorkspace::previewNote() const
{
    const auto& forecast = m_read->forecast;
    if (!desk().session.isWritable())
        return tr("The project is open for reading only.");
    if (!isAnyOperationOn())
        return tr("Switch on an operation of the recipe first: without one the new images would be copies.");
    if (forecast.bytes > static_cast<std::uint64_t>(std::max<qint64>(0, m_read->freeBytes)))
        return tr("There is too little room on the disk. Make fewer images, or free some space.");
    QStringList sentences;
    if (forecast.images == 0 && options().balance)
        sentences.append(tr("Every class has that many training images already."));
    else if (forecast.images == 0)
        sentences.append(tr("All of these were made before. Ask for more, or change the recipe or the seed."));
    QStringList bare;
    for (const auto& one : forecast.classes) {
        if (one.crops == 0)
            bare.append(QString::fromStdString(one.imageClass.name));
    }
    if (!bare.isEmpty())
        sentences.append(tr("Left out for want of training crops: %1.").arg(bare.join(QStringLiteral(", "))));
    if (forecast.undealt > 0) {
        sentences.append(tr("%Ln crop(s) are in no split yet. Patients are dealt out to training, validation and test "
                            "first, so there will be other numbers.",
                            nullptr, static_cast<int>(forecast.undealt)));
    }
    return sentences.join(QLatin1Char(' '));
}

void AugmentWorkspace::showPreview()
{
    if (!m_read)
        return;
    const auto& forecast = m_read->forecast;
    const bool hasRoom = forecast.bytes <= static_cast<std::uint64_t>(std::max<qint64>(0, m_read->freeBytes));
    AugmentPreview preview;
    for (const auto& one : forecast.classes) {
        preview.amounts.append({QString::fromStdString(one.imageClass.name), colourOf(one.imageClass), one.crops,
                                one.augmented, one.images});
    }
    preview.facts = {
        {tr("Disk"),
         forecast.images > 0 ? tr("about %1").arg(sizeText(static_cast<qint64>(forecast.bytes))) : tr("nothing"),
         tr("What the new images will take, judged by the crops' own files.")},
        {tr("Free"), sizeText(m_read->freeBytes), tr("Room that is left on the disk of the project.")},
    };
    preview.note = previewNote();
    preview.canStart = forecast.images > 0 && hasRoom && isAnyOperationOn() && desk().session.isWritable();
    preview.buttonText = forecast.images > 0 ? tr("Create %Ln image(s)", nullptr, static_cast<int>(forecast.images))
                                             : tr("Nothing to create");
    m_view->setPreview(preview);
}

void AugmentWorkspace::showRemovable()
{
    QList<RemovableImages> images;
    for (std::size_t i = 0; i < m_read->removable.size(); ++i) {
        const auto& imageClass = m_read->forecast.classes[i].imageClass;
        const auto count = static_cast<qint64>(m_read->removable[i]);
        if (count > 0)
            images.append({imageClass.id, QString::fromStdString(imageClass.name), count});
    }
    m_view->removal()->setImages(images, m_read->kept);
    desk().actions.set(Fact::AugmentedThere, !images.isEmpty());
}

void AugmentWorkspace::stepCrop(int direction)
{
    if (!m_read || m_read->crops.empty())
        return;
    const auto count = static_cast<std::ptrdiff_t>(m_read->crops.size());
    m_crop = static_cast<std::size_t>((static_cast<std::ptrdiff_t>(m_crop) + direction + count) % count);
    showCrop();
    if (m_pair >= 0)
        makePair(m_pair);
    else
        makeSamples();
}

void AugmentWorkspace::showCrop()
{
    if (!m_read || m_read->crops.empty() || !desk().session.isOpen())
        return;
    const auto& crop = m_read->crops[m_crop].crop;
    QString file;
    desk().session.attempt([&] {
        file = QString::fromStdString(desk().session.project().images().get(crop.imageId).path.filename().string());
    });
    m_view->samples()->setCrop(
        tr("Crop %1 of %2")
            .arg(countText(static_cast<qint64>(m_crop) + 1), countText(static_cast<qint64>(m_read->crops.size()))),
        tr("%1 of %2").arg(pixelsText(crop.side), file));
}

SampleRequest AugmentWorkspace::sampleRequest() const
{
    const int wanted = (m_view->samples()->sampleSide() + sideStep - 1) / sideStep * sideStep;
    const int side = std::clamp(wanted, smallestSide, largestSide);
    return {m_read->crops[m_crop].file, m_recipe, m_page, sampleCount, side};
}

void AugmentWorkspace::makeSamples()
{
    if (!m_read || m_read->crops.empty())
        return;
    if (m_view->samples()->sheet()->pictures().empty()) // as many places as there will be: they decide the side
        m_view->samples()->setSamples(std::vector<SamplePicture>(sampleCount));
    const auto request = sampleRequest();
    m_side = request.side;
    m_sampling.start<SamplePage>([maker = m_maker, request] { return maker->page(request); },
                                 [this](const SamplePage& page) {
                                     std::vector<SamplePicture> pictures;
                                     for (const auto& sample : page.samples)
                                         pictures.push_back({sample.image, operationWords(sample.operations)});
                                     m_view->samples()->setMessage({});
                                     m_view->samples()->setCropPicture(page.crop);
                                     m_view->samples()->setSamples(pictures);
                                     Q_EMIT samplesShown();
                                 });
}

void AugmentWorkspace::makePair(int index)
{
    if (!m_read || m_read->crops.empty())
        return;
    m_pair = index;
    m_sampling.start<SamplePair>(
        [maker = m_maker, request = sampleRequest(), index] { return maker->pair(request, index); },
        [this](const SamplePair& pair) {
            if (m_pair < 0)
                return; // closed meanwhile
            m_view->samples()->showPair(pair.before, pair.after, operationWords(pair.operations));
            Q_EMIT samplesShown();
        });
}

void AugmentWorkspace::create()
{
    if (!m_read || !m_view->startButton()->isEnabled())
        return;
    JobPlan plan;
    plan.title = m_view->startButton()->text();
    plan.iconName = QStringLiteral("transform-rotate");
    plan.workspace = static_cast<int>(WorkspaceId::Augment);
    plan.resultText = tr("Show");
    plan.lane = JobLane::Files;
    plan.canPause = true;
    const QPointer<AugmentWorkspace> self(this);
    auto& session = desk().session;
    plan.ended = [self, &session](JobState) {
        if (self)
            self->m_view->setBusy(false);
        session.announce(ProjectParts(ProjectPart::Augmented) | ProjectPart::Runs | ProjectPart::Splits);
    };
    m_view->setBusy(true);
    m_job = desk().jobs.start<AugmentResult>(
        std::move(plan),
        [&session, options = options(), changes = recipeChanges()](RunControl& control) {
            auto project = session.connect();
            return augmentImages(project, options, changes, control);
        },
        [self](const AugmentResult& result) {
            if (self)
                self->tellCreated(result);
        });
}

void AugmentWorkspace::tellCreated(const AugmentResult& result)
{
    QStringList details;
    if (const auto* status = desk().jobs.status(m_job)) {
        for (const auto& notice : status->notices)
            details.append(messageText(notice.code, notice.arguments));
    }
    const auto count = result.wasDone ? 0 : static_cast<int>(result.images);
    desk().messages.tell(tr("%Ln image(s) created", nullptr, count), details.join(QLatin1Char('\n')));
}

} // namespace histosynth
