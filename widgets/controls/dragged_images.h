// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

class QMimeData;

namespace histosynth {

// Images that are dragged from one view to another, as their ids: one decimal number a line under this type.
inline constexpr auto draggedImagesType = "application/x-histosynth-images";

void setDraggedImages(QMimeData& data, const QList<qint64>& ids);

// Lines that are no number are passed over.
QList<qint64> draggedImages(const QMimeData& data);

} // namespace histosynth
