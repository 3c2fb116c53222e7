// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtGui/QImage>

#include <vector>

namespace histosynth {

// What is covered in one column of pixels, y downwards; nothing where bottom <= top.
struct ColumnSpan {
    float top = 0.0F;
    float bottom = 0.0F;
};

// Neighbouring spans that lie above one another meet half-way, for a line goes from one to the other.
void joinColumns(std::vector<ColumnSpan>& spans);

// The spans as a pen of this width (in pixels) makes them.
std::vector<ColumnSpan> thickened(const std::vector<ColumnSpan>& spans, double width);

// One span for each column, in this colour on nothing, smooth at both ends. In a fraction of the time that Qt's
// rasterizer takes for a line of thousands of spikes.
QImage columnPicture(const std::vector<ColumnSpan>& spans, int height, const QColor& colour);

} // namespace histosynth
