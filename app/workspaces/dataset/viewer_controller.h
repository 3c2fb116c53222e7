// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <optional>

#include "app/desk/workspace.h"
#include "app/pictures/picture_loader.h"
#include "app/workspaces/dataset/crop_pictures.h"
#include "app/workspaces/dataset/dataset_model.h"
#include "app/workspaces/dataset/mark_edits.h"
#include "app/workspaces/dataset/viewer_marks.h"
#include "widgets/pictures/image_viewer.h"

namespace histosynth {

class DatasetView;
class ViewerPage;

// One image in the viewer, from opening to the way back, and what is marked on the image that is selected.
class ViewerController : public QObject {
    Q_OBJECT

public:
    ViewerController(const Desk& desk, DatasetModel& model, DatasetView& view, PictureLoader& pictures,
                     ProjectWorker& worker, QObject* parent = nullptr);

    // Shows the image, the mark on it in the middle and selected where one is named.
    void open(RowId image, std::optional<OverlayKey> mark = {});
    void close();
    bool isOpen() const;

    // Before the project is closed: what is being marked becomes an edit.
    void finish();

    // What is marked has changed.
    void showMarks();

Q_SIGNALS:
    void shown(histosynth::RowId image);   // its pixels are on screen
    void refused(histosynth::RowId image); // it cannot be read
    void closed(histosynth::RowId image);

private:
    void connectViewer();
    void connectTools();
    void connectMarks();
    void step(int direction);
    void take(RowId id, const QImage& image);
    void refuse(RowId id, const QString& reason);
    void onContentChanged();
    void showTitle();
    void showOverlays(const ViewerMarks& marks);
    void focusMark(const OverlayKey& mark);
    void chooseAnnotationClass(RowId id);
    void onSelection(const QList<OverlayKey>& keys);
    void openMenu(const QPoint& globalPosition);
    std::optional<PictureKey> keyOf(RowId id) const;

    Desk m_desk;
    DatasetModel& m_model;
    DatasetView& m_view;
    ViewerPage& m_page;
    ImageViewer& m_viewer;
    PictureLoader& m_pictures;
    CropPictures m_cropPictures;
    MarkEdits m_edits;
    RowId m_wanted = 0; // 0: the viewer is closed
    RowId m_shown = 0;  // whose pixels are on screen
    std::optional<OverlayKey> m_toFocus;
};

} // namespace histosynth
