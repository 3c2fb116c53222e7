// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/generate/synthetic_inspector.h"

#include "app/workspaces/generate/synthetic_facts.h"
#include "widgets/look/format.h"
#include "widgets/workspaces/generate/synthetic_details.h"

namespace histosynth {

namespace {

// Synthetic images and crops have numbers of their own; one loader reads both.
qint64 idOfSynthetic(RowId image)
{
    return 2 * image;
}

qint64 idOfCrop(RowId crop)
{
    return 2 * crop + 1;
}

} // namespace

SyntheticInspector::SyntheticInspector(const Desk& desk, SyntheticDetails& details, QObject* parent)
    : QObject(parent), m_desk(desk), m_details(details), m_pictures(desk.thumbnails)
{
    auto& actions = desk.actions;
    details.setActions(
        {actions.action("synthetic.accept"), actions.action("synthetic.reject"), actions.action("synthetic.again")});
    connect(&m_pictures, &PictureLoader::imageReady, this, &SyntheticInspector::takePicture);
}

void SyntheticInspector::show(RowId id, const QString& className)
{
    m_desk.session.attempt([&] {
        const auto image = m_desk.session.project().syntheticImages().get(id);
        m_details.showImage(tr("Synthetic: %1").arg(className), factsOf(image, className, modelText(image)));
        showPictures(image);
    });
}

void SyntheticInspector::showPictures(const SyntheticImage& image)
{
    const Shown shown{image.id, image.nearest ? image.nearest->cropId : std::nullopt};
    if (shown == m_shown)
        return;
    m_shown = shown;
    auto& project = m_desk.session.project();
    QList<PictureKey> wanted{{idOfSynthetic(image.id), project.files().path(image.storedName)}};
    if (shown.crop) {
        const auto crop = project.crops().get(*shown.crop);
        wanted.append({idOfCrop(crop.id), project.files().path(crop.storedName)});
        m_details.setNearest({}, tr("Nearest real image"), tr("Loading…"));
    } else {
        m_details.setNearest({}, tr("Nearest real image"), tr("Not looked for yet"));
    }
    m_pictures.setWantedImages(wanted);
}

void SyntheticInspector::takePicture(qint64 id, const QImage& image)
{
    if (id == idOfSynthetic(m_shown.image))
        m_details.setSynthetic(image);
    else if (m_shown.crop && id == idOfCrop(*m_shown.crop))
        m_details.setNearest(image, tr("Nearest real image"));
}

QString SyntheticInspector::modelText(const SyntheticImage& image) const
{
    if (!image.checkpointId)
        return tr("deleted since");
    const auto checkpoint = m_desk.session.project().trainingCheckpoints().get(*image.checkpointId);
    return tr("Run %1, step %2").arg(QString::number(checkpoint.runId), countText(checkpoint.step));
}

void SyntheticInspector::showSentence(const QString& text)
{
    clear();
    m_details.showSentence(text);
}

void SyntheticInspector::clear()
{
    m_shown = {};
    m_pictures.setWantedImages({});
}

} // namespace histosynth
