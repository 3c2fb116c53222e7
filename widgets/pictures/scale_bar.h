// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtGui/QPainter>

#include <optional>

namespace histosynth {

// A bar of a round length (1, 2 or 5 times a power of ten).
struct ScaleBar {
    double length = 0.0;     // in `micrometres` or pixels of the image
    double viewLength = 0.0; // logical pixels of the view
    bool micrometres = false;

    // "200 µm", "1 mm", "50 px", in the locale's figures.
    QString label() const;
};

// The longest round bar of at most `maximum` logical pixels. `viewScale`: logical pixels per pixel of the image.
// Nothing where not even one pixel fits.
std::optional<ScaleBar> scaleBarFor(double viewScale, std::optional<double> micrometresPerPixel, double maximum);

// Draws bar and label upon a faint plate with its lower left corner at `corner`; gives the plate's rectangle.
QRectF paintScaleBar(QPainter& painter, const QPointF& corner, const ScaleBar& bar);

} // namespace histosynth
