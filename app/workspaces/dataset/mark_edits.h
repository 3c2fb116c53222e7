// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPoint>
#include <QtGui/QPolygonF>

#include <map>

#include "app/desk/workspace.h"
#include "app/workspaces/dataset/project_worker.h"
#include "core/workflow/place_crops.h"
#include "widgets/pictures/viewer_overlay.h"

class QTimer;

namespace histosynth {

// Edits of crops and annotations. Pixels of crops are cut on a worker; until that is done, and while a mark is being
// moved, where it will be is told by pending...(). Many moves in a row are one edit.
class MarkEdits : public QObject {
    Q_OBJECT

public:
    MarkEdits(const Desk& desk, ProjectWorker& worker, QObject* parent = nullptr);

    void placeCrop(RowId imageId, const CropSquare& square);
    void moveCrop(RowId id, RowId imageId, const CropSquare& square);
    void addOutline(RowId imageId, RowId annotationClass, const QPolygonF& points, OutlineKind kind);
    void changeOutline(RowId id, const QPolygonF& points);
    void setOutlineClass(const QList<RowId>& ids, RowId annotationClass);
    void remove(const QList<OverlayKey>& keys);

    // Makes edits of the moves that wait; to be called before the project is closed.
    void flush();
    void forget();

    const std::multimap<RowId, CropSquare>& pendingCrops() const { return m_placed; } // by image
    const CropSquare* pendingMove(RowId cropId) const;
    const QPolygonF* pendingOutline(RowId id) const;

Q_SIGNALS:
    void pendingChanged();
    void cropPlaced(histosynth::RowId id);
    void outlineAdded(histosynth::RowId id);

private:
    struct Move {
        RowId imageId = 0;
        CropSquare square;
        bool isBeingCut = false;
    };

    void forgetPlaced(RowId imageId, const CropSquare& square);
    void startCutting(RowId id, Move& move);
    void endCutting(RowId id, const CropSquare& square);
    std::string className(RowId annotationClass);

    Desk m_desk;
    ProjectWorker& m_worker;
    QTimer* m_delay = nullptr;
    std::multimap<RowId, CropSquare> m_placed;
    std::map<RowId, Move> m_moves;
    std::map<RowId, QPolygonF> m_outlines;
};

} // namespace histosynth
