// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtCore/QSize>
#include <QtGui/QTransform>

namespace histosynth {

// Where an image lies in a view: the pure arithmetic of zoom and pan. Image positions are in pixels of the image, (0,
// 0) being its top left corner; view positions in logical pixels of the view. `scale` is logical pixels per pixel of
// the image.
class ViewportMap {
public:
    static constexpr double largestScale = 32.0;
    static constexpr double largestFitScale = 8.0;

    ViewportMap() = default;
    ViewportMap(QSize imageSize, QSizeF viewSize); // fitted

    QSize imageSize() const { return m_imageSize; }
    QSizeF viewSize() const { return m_viewSize; }
    double scale() const { return m_scale; }
    QPointF centre() const { return m_centre; } // the image position in the middle of the view
    bool isFitted() const { return m_fitted; }
    bool isEmpty() const { return m_imageSize.isEmpty() || m_viewSize.isEmpty(); }

    QPointF toView(const QPointF& image) const;
    QPointF toImage(const QPointF& view) const;
    QRectF toView(const QRectF& image) const;
    QTransform transform() const; // image to view

    // The part of the image that is on screen.
    QRectF visibleImageRect() const;

    // The scale at which the whole image is seen; at most largestFitScale, so that a tiny image stays recognisable.
    double fitScale() const;
    double smallestScale() const; // fitted, or actual pixels where the image is smaller than the view

    void fit();

    // The image position under `view` stays under it. The scale is held within its bounds.
    void zoomAt(const QPointF& view, double factor);
    void setScaleAt(const QPointF& view, double scale);
    void panBy(const QPointF& viewDelta); // the image follows the hand
    void centreOn(const QPointF& image);

    // A fitted view stays fitted, any other keeps its middle.
    void setViewSize(QSizeF size);

    // The same relative place and zoom over an image of another size: what is seen of one is seen of the other.
    ViewportMap onto(QSize imageSize, QSizeF viewSize) const;

    bool operator==(const ViewportMap&) const = default;

private:
    QSize m_imageSize;
    QSizeF m_viewSize;
    QPointF m_centre;
    double m_scale = 1.0;
    bool m_fitted = true;
};

} // namespace histosynth
