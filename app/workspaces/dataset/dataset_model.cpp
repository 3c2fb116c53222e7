// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/dataset_model.h"

#include <utility>

namespace histosynth {

void DatasetModel::setContent(std::shared_ptr<const DatasetContent> content)
{
    m_content = std::move(content);
}

void DatasetModel::setSelectedImages(const QList<qint64>& ids)
{
    if (ids == m_images)
        return;
    m_images = ids;
    Q_EMIT selectedImagesChanged();
}

void DatasetModel::setSelectedClasses(const QList<qint64>& ids)
{
    if (ids == m_classes)
        return;
    m_classes = ids;
    Q_EMIT selectedClassesChanged();
}

void DatasetModel::setSelectedPatient(const std::optional<qint64>& id)
{
    if (id == m_patient)
        return;
    m_patient = id;
    Q_EMIT narrowed();
}

void DatasetModel::setSelectedQuality(const std::optional<QualityMark>& quality)
{
    if (quality == m_quality)
        return;
    m_quality = quality;
    Q_EMIT narrowed();
}

std::vector<RowId> rowIds(const QList<qint64>& ids)
{
    return {ids.begin(), ids.end()};
}

} // namespace histosynth
