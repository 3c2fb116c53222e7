// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/scale_bar.h"

#include <algorithm>
#include <cmath>

#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/pictures/picture_plate.h"

namespace histosynth {

namespace {

// The largest of 1, 2, 5 x 10^n that is not above `limit`.
double roundLength(double limit)
{
    const double power = std::pow(10.0, std::floor(std::log10(limit) + 1e-9));
    const double factor = limit / power * (1.0 + 1e-9);
    return power * (factor >= 5.0 ? 5.0 : factor >= 2.0 ? 2.0 : 1.0);
}

constexpr double barHeight = 4.0;
constexpr double margin = space8;
constexpr double gap = space4;

} // namespace

QString ScaleBar::label() const
{
    return micrometres ? lengthText(length) : pixelsText(qRound64(length));
}

std::optional<ScaleBar> scaleBarFor(double viewScale, std::optional<double> micrometresPerPixel, double maximum)
{
    const double perUnit = viewScale / micrometresPerPixel.value_or(1.0);
    if (!std::isfinite(perUnit) || perUnit <= 0.0 || maximum <= 0.0)
        return std::nullopt;
    const double length = roundLength(maximum / perUnit);
    if (!micrometresPerPixel && length < 1.0)
        return std::nullopt;
    return ScaleBar{length, length * perUnit, micrometresPerPixel.has_value()};
}

QRectF paintScaleBar(QPainter& painter, const QPointF& corner, const ScaleBar& bar)
{
    const QString label = bar.label();
    const QFontMetricsF metrics(painter.font());
    const double width = std::max(bar.viewLength, metrics.horizontalAdvance(label)) + 2 * margin;
    const double height = metrics.height() + gap + barHeight + 2 * margin;
    const QRectF plate(corner.x(), corner.y() - height, width, height);
    PicturePlate::paint(painter, plate);
    const QRectF line(plate.center().x() - bar.viewLength / 2, plate.bottom() - margin - barHeight, bar.viewLength,
                      barHeight);
    painter.fillRect(line, PicturePlate::ink());
    painter.setPen(PicturePlate::ink());
    painter.drawText(QRectF(plate.left(), plate.top() + margin, width, metrics.height()), Qt::AlignCenter, label);
    return plate;
}

} // namespace histosynth
