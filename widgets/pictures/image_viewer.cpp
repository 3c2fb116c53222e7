// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/image_viewer.h"

#include <algorithm>
#include <utility>

#include "widgets/pictures/image_viewer_private.h"

namespace histosynth {

namespace {

// Of the pyramid, for the minimap: fine enough for a screen of twice the usual density.
int minimapLevel(QSize size)
{
    return ImagePyramid::levelFor(2.0 * Minimap::longestSide / std::max({1, size.width(), size.height()}));
}

} // namespace

ImageViewer::ImageViewer(QWidget* parent) : QWidget(parent), m_d(std::make_unique<Private>(*this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Image"));
    m_d->updateCursor();
}

ImageViewer::~ImageViewer() = default;

void ImageViewer::setImage(const QImage& image, View view)
{
    m_d->currentTool().cancel();
    m_d->m_pyramid = ImagePyramid(image);
    m_d->m_minimap.setPicture(image.isNull() ? QImage() : m_d->m_pyramid.level(minimapLevel(image.size())));
    m_d->changeView([&](ViewportMap& map) {
        const bool keep = view == View::Keep && !map.isEmpty() && !image.isNull();
        map = keep ? map.onto(image.size(), size()) : ViewportMap(image.size(), size());
    });
    m_d->m_scene.crops.clear();
    m_d->m_scene.outlines.clear();
    m_d->marksChanged();
    m_d->updateCursor();
    setAccessibleDescription(m_d->accessibleDescription());
}

QImage ImageViewer::image() const
{
    return m_d->m_pyramid.image();
}

void ImageViewer::setMessage(const QString& message)
{
    m_d->m_message = message;
    setAccessibleDescription(m_d->accessibleDescription());
    update();
}

void ImageViewer::setMicrometresPerPixel(std::optional<double> scale)
{
    m_d->m_micrometresPerPixel = scale;
    update();
}

void ImageViewer::setCrops(std::vector<CropOverlay> crops)
{
    m_d->m_scene.crops = std::move(crops);
    m_d->marksChanged();
}

void ImageViewer::setOutlines(std::vector<OutlineOverlay> outlines)
{
    m_d->m_scene.outlines = std::move(outlines);
    m_d->marksChanged();
}

const std::vector<CropOverlay>& ImageViewer::crops() const
{
    return m_d->m_scene.crops;
}

const std::vector<OutlineOverlay>& ImageViewer::outlines() const
{
    return m_d->m_scene.outlines;
}

void ImageViewer::setTool(Tool tool)
{
    if (tool == m_d->m_tool || (m_d->m_readOnly && tool != Tool::Move))
        return;
    m_d->currentTool().cancel();
    m_d->currentTool().leave();
    m_d->m_tool = tool;
    if (m_d->m_pointer && m_d->m_grip == Private::Grip::None)
        m_d->currentTool().move(m_d->pointer(*m_d->m_pointer, Qt::NoModifier));
    m_d->updateCursor();
    update();
    Q_EMIT toolChanged(tool);
}

ImageViewer::Tool ImageViewer::tool() const
{
    return m_d->m_tool;
}

void ImageViewer::setCropSide(int side)
{
    m_d->m_cropSide = std::max(1, side);
    if (m_d->m_pointer && m_d->m_tool == Tool::Crop && m_d->m_grip == Private::Grip::None)
        m_d->currentTool().move(m_d->pointer(*m_d->m_pointer, Qt::NoModifier));
    update();
}

int ImageViewer::cropSide() const
{
    return m_d->m_cropSide;
}

void ImageViewer::setCropColour(const QColor& colour)
{
    m_d->m_cropColour = colour;
    update();
}

void ImageViewer::setOutlineColour(const QColor& colour)
{
    m_d->m_outlineColour = colour;
    update();
}

void ImageViewer::setReadOnly(bool readOnly)
{
    if (readOnly) {
        setTool(Tool::Move);
        setSelection({});
    }
    m_d->m_readOnly = readOnly;
}

void ImageViewer::setMinimapVisible(bool visible)
{
    m_d->m_minimapVisible = visible;
    update();
}

QList<OverlayKey> ImageViewer::selection() const
{
    return m_d->m_scene.selection;
}

void ImageViewer::setSelection(const QList<OverlayKey>& keys)
{
    m_d->select(keys);
}

const ViewportMap& ImageViewer::viewport() const
{
    return m_d->m_map;
}

void ImageViewer::setViewport(const ViewportMap& viewport)
{
    if (m_d->m_pyramid.isNull())
        return;
    m_d->changeView([&](ViewportMap& map) { map = viewport.onto(map.imageSize(), map.viewSize()); });
}

void ImageViewer::zoomToFit()
{
    m_d->changeView([](ViewportMap& map) { map.fit(); });
}

void ImageViewer::zoomToActualPixels()
{
    zoomBy(1.0 / zoomFactor());
}

void ImageViewer::zoomBy(double factor)
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    m_d->changeView([&](ViewportMap& map) { map.zoomAt(m_d->m_pointer.value_or(middle), factor); });
}

double ImageViewer::zoomFactor() const
{
    return m_d->m_map.scale() * devicePixelRatioF();
}

void ImageViewer::centreOn(const QPointF& imagePosition)
{
    m_d->changeView([&](ViewportMap& map) { map.centreOn(imagePosition); });
}

QSize ImageViewer::sizeHint() const
{
    return {640, 480};
}

QSize ImageViewer::minimumSizeHint() const
{
    return {160, 120};
}

} // namespace histosynth
