// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QPainter>

#include "widgets/pictures/thumbnail_item.h"

namespace histosynth {

// The small marks in the corners of a thumbnail; each is told by its shape as well as by its colour.
// Upper right: warnings. Upper left: verdict. Lower right: number of crops.
void paintThumbnailMarks(QPainter& painter, const QRect& picture, const ThumbnailItem& item);

} // namespace histosynth
