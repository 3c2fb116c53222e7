// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/crop_pictures.h"

#include <filesystem>
#include <utility>

#include "app/words/words.h"
#include "widgets/pictures/thumbnail_grid.h"

namespace histosynth {

CropPictures::CropPictures(const Desk& desk, ThumbnailGrid& grid, QObject* parent)
    : QObject(parent), m_desk(desk), m_grid(grid), m_pictures(desk.thumbnails)
{
    connect(&grid, &ThumbnailGrid::thumbnailsWanted, this, &CropPictures::request);
    connect(&m_pictures, &PictureLoader::thumbnailReady, &grid,
            [&grid](qint64 id, int side, const QImage& image) { grid.setThumbnail(id, image, side); });
    connect(&m_pictures, &PictureLoader::thumbnailFailed, &grid,
            [&grid](qint64 id, int, const std::string& code, const std::vector<ErrorArgument>& arguments) {
                grid.setThumbnailFailed(id, messageText(code, arguments));
            });
}

void CropPictures::setCrops(const std::map<RowId, Crop>& crops)
{
    const auto before = std::exchange(m_crops, crops);
    for (const auto& [id, crop] : m_crops) {
        const auto known = before.find(id);
        if (known != before.end() && known->second.storedName != crop.storedName)
            m_grid.forgetThumbnail(id);
    }
}

void CropPictures::stop()
{
    m_pictures.setWantedThumbnails({}, ThumbnailGrid::smallestSide);
    m_crops.clear();
}

void CropPictures::request(const QList<qint64>& ids, int side)
{
    if (!m_desk.session.isOpen())
        return;
    QList<PictureKey> keys;
    for (const auto id : ids) {
        const auto crop = m_crops.find(id);
        if (crop == m_crops.end() || crop->second.storedName.empty())
            continue;
        const auto& name = crop->second.storedName; // its hash and an ending
        keys << PictureKey{id, m_desk.session.project().files().path(name),
                           std::filesystem::path(name).stem().string()};
    }
    m_pictures.setWantedThumbnails(keys, side);
}

} // namespace histosynth
