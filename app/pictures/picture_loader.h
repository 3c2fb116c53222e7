// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtGui/QImage>

#include <memory>
#include <string>
#include <vector>

#include "app/pictures/decoding_budget.h"
#include "app/pictures/picture_key.h"
#include "core/base/error.h"

namespace histosynth {

class ImageRequests;
class ThumbnailCache;
class ThumbnailRequests;

// Reads pictures for the window, off its thread: thumbnails on two threads that yield to all others, whole images on
// one of its own, so that the image a person opens never waits for thumbnails. Used on the window's thread only;
// answers come as signals from the event loop, never from within a call, in any order, and never for what is no longer
// wanted. Every request that stays wanted is answered once, by ...Ready or ...Failed (code and arguments as Error has
// them). Ids are the caller's: two things of one id need two loaders. The destructor waits for the pictures being read.
class PictureLoader : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype defaultImageMemory = 256ll << 20; // bytes

    // Without `cache` thumbnails are made each time. `imageMemory`: bytes of whole images kept, the last used ones.
    explicit PictureLoader(std::shared_ptr<ThumbnailCache> cache, qsizetype imageMemory = defaultImageMemory,
                           QObject* parent = nullptr);
    ~PictureLoader() override;

    // Adds pictures before those already waiting: the newest list first, each list in its own order. A picture that is
    // wanted already at this side is only moved to the front. `side`: px of the longer side.
    void requestThumbnails(const QList<PictureKey>& pictures, int side);

    // The same, and nothing else is wanted any more: for the pictures on screen and the next page.
    void setWantedThumbnails(const QList<PictureKey>& pictures, int side);

    // Adds an image, or moves it to the front. From memory, where it is there, in the next round of the event loop.
    void requestImage(const PictureKey& picture);

    // These, the first one first, and no others: for a viewer that goes on to the next image.
    void setWantedImages(const QList<PictureKey>& pictures);

    // Images that may be asked for next, read into memory when no image is wanted. Replaces the list before; gives no
    // signal.
    void prefetchImages(const QList<PictureKey>& pictures);

Q_SIGNALS:
    void thumbnailReady(qint64 id, int side, const QImage& image);
    void thumbnailFailed(qint64 id, int side, const std::string& code,
                         const std::vector<histosynth::ErrorArgument>& arguments);
    void imageReady(qint64 id, const QImage& image); // Format_RGB32, all its pixels
    void imageFailed(qint64 id, const std::string& code, const std::vector<histosynth::ErrorArgument>& arguments);

private:
    DecodingBudget m_budget;
    std::unique_ptr<ThumbnailRequests> m_thumbnails;
    std::unique_ptr<ImageRequests> m_images;
};

} // namespace histosynth
