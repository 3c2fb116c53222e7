// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/viewport_map.h"

#include <algorithm>

namespace histosynth {

ViewportMap::ViewportMap(QSize imageSize, QSizeF viewSize) : m_imageSize(imageSize), m_viewSize(viewSize)
{
    fit();
}

QPointF ViewportMap::toView(const QPointF& image) const
{
    return (image - m_centre) * m_scale + QPointF(m_viewSize.width(), m_viewSize.height()) / 2;
}

QPointF ViewportMap::toImage(const QPointF& view) const
{
    return (view - QPointF(m_viewSize.width(), m_viewSize.height()) / 2) / m_scale + m_centre;
}

QRectF ViewportMap::toView(const QRectF& image) const
{
    return {toView(image.topLeft()), image.size() * m_scale};
}

QTransform ViewportMap::transform() const
{
    const QPointF origin = toView(QPointF(0, 0));
    return {m_scale, 0, 0, m_scale, origin.x(), origin.y()};
}

QRectF ViewportMap::visibleImageRect() const
{
    const QRectF seen(toImage(QPointF(0, 0)), m_viewSize / m_scale);
    return seen.intersected(QRectF(QPointF(0, 0), QSizeF(m_imageSize)));
}

double ViewportMap::fitScale() const
{
    if (isEmpty())
        return 1.0;
    return std::min(
        {m_viewSize.width() / m_imageSize.width(), m_viewSize.height() / m_imageSize.height(), largestFitScale});
}

double ViewportMap::smallestScale() const
{
    return std::min(fitScale(), 1.0);
}

void ViewportMap::fit()
{
    m_scale = fitScale();
    m_centre = QPointF(m_imageSize.width(), m_imageSize.height()) / 2;
    m_fitted = true;
}

void ViewportMap::zoomAt(const QPointF& view, double factor)
{
    setScaleAt(view, m_scale * factor);
}

void ViewportMap::setScaleAt(const QPointF& view, double scale)
{
    if (isEmpty())
        return;
    const double bounded = std::clamp(scale, smallestScale(), largestScale);
    if (qFuzzyCompare(bounded, m_scale))
        return;
    const QPointF under = toImage(view);
    m_scale = bounded;
    m_fitted = false;
    centreOn(m_centre + under - toImage(view));
    if (qFuzzyCompare(m_scale, fitScale()) && fitScale() <= 1.0) // zoomed out as far as it goes
        fit();
}

void ViewportMap::panBy(const QPointF& viewDelta)
{
    if (m_fitted)
        return; // all of it is on screen
    centreOn(m_centre - viewDelta / m_scale);
}

void ViewportMap::centreOn(const QPointF& image)
{
    if (m_fitted)
        return;
    m_centre = {std::clamp(image.x(), 0.0, double(m_imageSize.width())),
                std::clamp(image.y(), 0.0, double(m_imageSize.height()))};
}

void ViewportMap::setViewSize(QSizeF size)
{
    m_viewSize = size;
    if (m_fitted || m_scale <= smallestScale())
        fit();
}

ViewportMap ViewportMap::onto(QSize imageSize, QSizeF viewSize) const
{
    if (imageSize == m_imageSize && viewSize == m_viewSize)
        return *this; // exactly, without rounding
    ViewportMap other(imageSize, viewSize);
    if (m_fitted || isEmpty() || other.isEmpty())
        return other;
    other.m_fitted = false;
    other.m_scale = std::clamp(other.fitScale() * m_scale / fitScale(), other.smallestScale(),
                               std::max(largestScale, other.m_scale));
    other.centreOn({m_centre.x() * imageSize.width() / m_imageSize.width(),
                    m_centre.y() * imageSize.height() / m_imageSize.height()});
    return other;
}

} // namespace histosynth
