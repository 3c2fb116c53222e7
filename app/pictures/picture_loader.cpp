// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/picture_loader.h"

#include <utility>

#include "app/pictures/image_requests.h"
#include "app/pictures/thumbnail_requests.h"

namespace histosynth {

PictureLoader::PictureLoader(std::shared_ptr<ThumbnailCache> cache, qsizetype imageMemory, QObject* parent)
    : QObject(parent)
{
    m_thumbnails = std::make_unique<ThumbnailRequests>(
        std::move(cache), m_budget, [this](qint64 id, int side, const PictureOutcome& outcome) {
            if (outcome.failure)
                Q_EMIT thumbnailFailed(id, side, outcome.failure->code, outcome.failure->arguments);
            else
                Q_EMIT thumbnailReady(id, side, outcome.image);
        });
    m_images = std::make_unique<ImageRequests>(imageMemory, m_budget, [this](qint64 id, const PictureOutcome& outcome) {
        if (outcome.failure)
            Q_EMIT imageFailed(id, outcome.failure->code, outcome.failure->arguments);
        else
            Q_EMIT imageReady(id, outcome.image);
    });
}

PictureLoader::~PictureLoader() = default;

void PictureLoader::requestThumbnails(const QList<PictureKey>& pictures, int side)
{
    m_thumbnails->add(pictures, side);
}

void PictureLoader::setWantedThumbnails(const QList<PictureKey>& pictures, int side)
{
    m_thumbnails->replace(pictures, side);
}

void PictureLoader::requestImage(const PictureKey& picture)
{
    m_images->addFirst(picture);
}

void PictureLoader::setWantedImages(const QList<PictureKey>& pictures)
{
    m_images->replace(pictures);
}

void PictureLoader::prefetchImages(const QList<PictureKey>& pictures)
{
    m_images->prefetch(pictures);
}

} // namespace histosynth
