// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>

#include <memory>
#include <optional>

#include "app/workspaces/dataset/dataset_content.h"

namespace histosynth {

// What the controllers of the Dataset workspace share: the project's content and what is selected of it.
class DatasetModel : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const DatasetContent& content() const { return *m_content; }

    // Emits nothing: contentChanged() is for the time when classes and grid show it.
    void setContent(std::shared_ptr<const DatasetContent> content);

    // In the grid, or the one in the viewer.
    const QList<qint64>& selectedImages() const { return m_images; }
    void setSelectedImages(const QList<qint64>& ids);

    // Empty: all.
    const QList<qint64>& selectedClasses() const { return m_classes; }
    void setSelectedClasses(const QList<qint64>& ids);

    // Whose images the grid shows, DatasetFilter::noPatient for those of none; nothing: of all.
    const std::optional<qint64>& selectedPatient() const { return m_patient; }
    void setSelectedPatient(const std::optional<qint64>& id);

    // Nothing: whatever they look like.
    const std::optional<QualityMark>& selectedQuality() const { return m_quality; }
    void setSelectedQuality(const std::optional<QualityMark>& quality);

    // In the order of the grid.
    const QList<qint64>& shownImages() const { return m_shown; }
    void setShownImages(const QList<qint64>& ids) { m_shown = ids; }

Q_SIGNALS:
    void contentChanged();
    void selectedImagesChanged();
    void selectedClassesChanged();
    void narrowed(); // to another patient or quality, or not any more

private:
    std::shared_ptr<const DatasetContent> m_content = std::make_shared<const DatasetContent>();
    QList<qint64> m_images;
    QList<qint64> m_classes;
    std::optional<qint64> m_patient;
    std::optional<QualityMark> m_quality;
    QList<qint64> m_shown;
};

// Ids of the views as the project has them.
std::vector<RowId> rowIds(const QList<qint64>& ids);

} // namespace histosynth
