// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/dragged_images.h"

#include <QtCore/QMimeData>

namespace histosynth {

void setDraggedImages(QMimeData& data, const QList<qint64>& ids)
{
    QByteArray lines;
    for (const auto id : ids)
        lines += QByteArray::number(id) + '\n';
    data.setData(QLatin1StringView(draggedImagesType), lines);
}

QList<qint64> draggedImages(const QMimeData& data)
{
    QList<qint64> ids;
    for (const auto& line : data.data(QLatin1StringView(draggedImagesType)).split('\n')) {
        bool isNumber = false;
        const qint64 id = line.trimmed().toLongLong(&isNumber);
        if (isNumber)
            ids.append(id);
    }
    return ids;
}

} // namespace histosynth
