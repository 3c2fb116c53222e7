// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtGui/QPainter>

namespace histosynth {

// The dark, neutral plate under whatever is written over a picture: the same in light and dark, as a picture is.
class PicturePlate {
public:
    static QColor ink() { return {255, 255, 255}; }
    static void paint(QPainter& painter, const QRectF& plate);

    // One line of text on a plate that has its `corner` (of the plate) at `position`; gives the plate's rectangle,
    // moved to lie within `bounds`.
    static QRectF paintText(QPainter& painter, const QPointF& position, Qt::Corner corner, const QString& text,
                            const QRectF& bounds);
};

} // namespace histosynth
