// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/workspaces/dataset/dataset_content.h"
#include "app/workspaces/dataset/mark_edits.h"
#include "widgets/pictures/viewer_overlay.h"
#include "widgets/workspaces/dataset/marks_panel.h"

namespace histosynth {

// What is marked on one image, as its views show it.
struct ViewerMarks {
    std::vector<CropOverlay> crops; // ids below 0: not in the project yet
    std::vector<OutlineOverlay> outlines;
    std::vector<ThumbnailItem> cropItems;
    QList<AnnotationRow> annotationRows;
    std::map<RowId, Crop> cropRows;
};

// Throws what reading the project throws.
ViewerMarks marksOf(Project& project, const DatasetContent& content, const MarkEdits& edits, const SourceImage& image);

} // namespace histosynth
