// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <map>

#include "app/desk/workspace.h"
#include "app/pictures/picture_loader.h"
#include "app/workspaces/dataset/viewer_marks.h"

namespace histosynth {

class ThumbnailGrid;

// The small pictures of one image's crops, from their stored pixels.
class CropPictures : public QObject {
    Q_OBJECT

public:
    CropPictures(const Desk& desk, ThumbnailGrid& grid, QObject* parent = nullptr);

    // Other crops are shown from now on; what has been moved is read anew.
    void setCrops(const std::map<RowId, Crop>& crops);
    bool contains(RowId id) const { return m_crops.contains(id); }

    // Nothing is read any more: the project is about to be closed.
    void stop();

private:
    void request(const QList<qint64>& ids, int side);

    Desk m_desk;
    ThumbnailGrid& m_grid;
    PictureLoader m_pictures; // by the ids of crops
    std::map<RowId, Crop> m_crops;
};

} // namespace histosynth
