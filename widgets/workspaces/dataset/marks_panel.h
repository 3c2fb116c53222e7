// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

#include "widgets/pictures/thumbnail_grid.h"
#include "widgets/workspaces/dataset/dataset_values.h"

class QLabel;
class QListWidget;

namespace histosynth {

// An annotation as a line of a list.
struct AnnotationRow {
    qint64 id = 0;
    QString text; // "Duct · 320 × 210 µm"
    QColor colour;
};

// The crops and annotations of the one image that is selected.
class MarksPanel : public QWidget {
    Q_OBJECT

public:
    explicit MarksPanel(QWidget* parent = nullptr);

    // Pictures of the crops; its ids are those of crops.
    ThumbnailGrid& crops() { return *m_crops; }

    void setCrops(std::vector<ThumbnailItem> crops);
    void setAnnotations(const QList<AnnotationRow>& rows);

    // Chosen in the viewer; emits nothing.
    void setSelected(const QList<qint64>& cropIds, const QList<qint64>& annotationIds);

Q_SIGNALS:
    void cropChosen(qint64 id);
    void annotationChosen(qint64 id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_cropsTitle = nullptr;
    ThumbnailGrid* m_crops = nullptr;
    QLabel* m_annotationsTitle = nullptr;
    QListWidget* m_annotations = nullptr;
};

} // namespace histosynth
