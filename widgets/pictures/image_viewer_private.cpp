// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/image_viewer_private.h"

#include <QtGui/QKeyEvent>

#include <algorithm>
#include <cmath>

#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/pictures/crop_tool.h"
#include "widgets/pictures/move_tool.h"
#include "widgets/pictures/overlay_painter.h"
#include "widgets/pictures/picture_plate.h"
#include "widgets/pictures/polygon_tool.h"
#include "widgets/pictures/rectangle_tool.h"
#include "widgets/pictures/scale_bar.h"

namespace histosynth {

namespace {

constexpr double zoomStep = 1.25;
constexpr double scaleBarLongest = 160.0; // logical pixels

} // namespace

ImageViewer::Private::Private(ImageViewer& viewer)
    : m_viewer(viewer), m_cropColour(classColour(0)), m_outlineColour(classColour(0))
{
    m_tools = {std::make_unique<MoveTool>(*this), std::make_unique<CropTool>(*this),
               std::make_unique<RectangleTool>(*this), std::make_unique<PolygonTool>(*this)};
}

ImageViewer::Private::~Private() = default;

QString ImageViewer::Private::sizeText(const QSizeF& imageSize) const
{
    const QString pixels = pixelsText(imageSize.toSize());
    if (!m_micrometresPerPixel)
        return pixels;
    const double scale = *m_micrometresPerPixel;
    return ImageViewer::tr("%1 · %2 × %3", "size of a region in pixels, then its width and height in micrometres")
        .arg(pixels, lengthText(imageSize.width() * scale), lengthText(imageSize.height() * scale));
}

void ImageViewer::Private::select(const QList<OverlayKey>& keys)
{
    QList<OverlayKey> there;
    for (const auto& key : keys)
        if (m_scene.contains(key) && !there.contains(key))
            there.append(key);
    if (there == m_scene.selection)
        return;
    m_scene.selection = there;
    redraw();
    Q_EMIT m_viewer.selectionChanged(there);
}

void ImageViewer::Private::panBy(const QPointF& viewDelta)
{
    changeView([&](ViewportMap& map) { map.panBy(viewDelta); });
}

ToolPointer ImageViewer::Private::pointer(const QPointF& view, Qt::KeyboardModifiers modifiers) const
{
    return {view, m_map.toImage(view), modifiers};
}

void ImageViewer::Private::viewChanged(const ViewportMap& before)
{
    if (before == m_map)
        return;
    if (before.scale() != m_map.scale())
        m_viewer.setAccessibleDescription(accessibleDescription());
    redraw();
    Q_EMIT m_viewer.viewportChanged();
}

void ImageViewer::Private::marksChanged()
{
    if (m_scene.hovered && !m_scene.contains(*m_scene.hovered))
        m_scene.hovered.reset();
    select(QList<OverlayKey>(m_scene.selection)); // leaves out what is gone
    redraw();
}

void ImageViewer::Private::updateCursor()
{
    if (m_pyramid.isNull())
        m_viewer.setCursor(Qt::ArrowCursor);
    else if (m_grip == Grip::Pan)
        m_viewer.setCursor(Qt::ClosedHandCursor);
    else if (m_spaceHeld)
        m_viewer.setCursor(Qt::OpenHandCursor);
    else if (m_grip == Grip::Minimap || (m_pointer && m_minimapVisible && Minimap::imageAt(m_map, *m_pointer)))
        m_viewer.setCursor(Qt::ArrowCursor);
    else
        m_viewer.setCursor(currentTool().cursor());
}

bool ImageViewer::Private::handleViewKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_viewer.zoomBy(zoomStep);
        return true;
    case Qt::Key_Minus:
        m_viewer.zoomBy(1 / zoomStep);
        return true;
    case Qt::Key_F:
        m_viewer.zoomToFit();
        return true;
    case Qt::Key_0:
        m_viewer.zoomToActualPixels();
        return true;
    default:
        return false;
    }
}

bool ImageViewer::Private::handleToolKey(int key)
{
    switch (key) {
    case Qt::Key_V:
        m_viewer.setTool(Tool::Move);
        return true;
    case Qt::Key_C:
        m_viewer.setTool(Tool::Crop);
        return true;
    case Qt::Key_R:
        m_viewer.setTool(Tool::Rectangle);
        return true;
    case Qt::Key_P:
        m_viewer.setTool(Tool::Polygon);
        return true;
    default:
        return false;
    }
}

bool ImageViewer::Private::handleMarkKey(const QKeyEvent& event)
{
    const int by = (event.modifiers() & Qt::ShiftModifier) != 0 ? 10 : 1;
    switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_scene.selection.isEmpty())
            Q_EMIT m_viewer.removeRequested(m_scene.selection);
        return true;
    case Qt::Key_Left:
        return nudge({-by, 0});
    case Qt::Key_Right:
        return nudge({by, 0});
    case Qt::Key_Up:
        return nudge({0, -by});
    case Qt::Key_Down:
        return nudge({0, by});
    case Qt::Key_PageUp:
        selectNeighbour(-1);
        return true;
    case Qt::Key_PageDown:
        selectNeighbour(1);
        return true;
    default:
        return false;
    }
}

void ImageViewer::Private::escape()
{
    if (m_grip == Grip::Tool)
        m_grip = Grip::None;
    if (currentTool().cancel())
        return;
    if (!m_scene.selection.isEmpty())
        select({});
    else
        Q_EMIT m_viewer.closeRequested();
}

// All selected marks stay within the image, each for itself.
bool ImageViewer::Private::nudge(const QPoint& delta)
{
    const QSize size = m_map.imageSize();
    for (const auto& key : QList<OverlayKey>(m_scene.selection)) {
        if (const auto* crop = key.kind == OverlayKind::Crop ? m_scene.crop(key.id) : nullptr) {
            const QPoint moved = heldInside(crop->topLeft + delta, crop->side, size);
            if (moved != crop->topLeft)
                cropMoved(key.id, moved, crop->side);
        } else if (const auto* outline = key.kind == OverlayKind::Outline ? m_scene.outline(key.id) : nullptr) {
            const QPointF shift = heldInside(outline->points, QPointF(delta), size);
            if (!shift.isNull())
                outlineChanged(key.id, outline->points.translated(shift));
        }
    }
    return !m_scene.selection.isEmpty();
}

void ImageViewer::Private::selectNeighbour(int direction)
{
    const QList<OverlayKey> keys = m_scene.keys();
    if (keys.isEmpty())
        return;
    const qsizetype count = keys.size();
    const qsizetype now = m_scene.selection.isEmpty() ? -1 : keys.indexOf(m_scene.selection.back());
    const qsizetype next = now < 0 ? (direction > 0 ? 0 : count - 1) : (now + direction + count) % count;
    select({keys[next]});
    const auto& key = keys[next];
    const QRectF bounds = key.kind == OverlayKind::Crop ? QRectF(m_scene.crop(key.id)->rect())
                                                        : m_scene.outline(key.id)->points.boundingRect();
    if (!m_map.visibleImageRect().contains(bounds.center()))
        m_viewer.centreOn(bounds.center());
}

void ImageViewer::Private::paint(QPainter& painter)
{
    const QPalette palette = m_viewer.palette();
    painter.fillRect(m_viewer.rect(), themeColours(palette).surround);
    if (m_pyramid.isNull()) {
        const int margin = space24;
        painter.setPen(themeColours(palette).secondaryText);
        painter.drawText(m_viewer.rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap,
                         m_message);
        return;
    }
    m_pyramid.paint(painter, m_map);
    OverlayPainter overlays(painter, m_map, palette);
    painter.setFont(themeFont(TextSize::Secondary));
    overlays.paint(m_scene);
    currentTool().paint(overlays);
    paintFurniture(painter);
}

void ImageViewer::Private::paintFurniture(QPainter& painter)
{
    const QRectF view = m_viewer.rect();
    const double longest = std::min(scaleBarLongest, view.width() / 3);
    if (const auto bar = scaleBarFor(m_map.scale(), m_micrometresPerPixel, longest))
        paintScaleBar(painter, view.bottomLeft() + QPointF(space16, -space16), *bar);
    if (m_minimapVisible)
        m_minimap.paint(painter, m_map, themeColours(m_viewer.palette()).accent);
    paintReadout(painter);
}

void ImageViewer::Private::paintReadout(QPainter& painter) const
{
    const QRectF view = m_viewer.rect();
    const QString zoom = percentText(m_viewer.zoomFactor());
    QString text = zoom;
    if (m_pointer) {
        const QPointF at = m_map.toImage(*m_pointer);
        const QPoint pixel(int(std::floor(at.x())), int(std::floor(at.y())));
        if (QRect(QPoint(0, 0), m_map.imageSize()).contains(pixel))
            text = ImageViewer::tr("x %1 · y %2 · %3", "position of a pixel, then the zoom in per cent")
                       .arg(countText(pixel.x()), countText(pixel.y()), zoom);
    }
    PicturePlate::paintText(painter, view.topRight() + QPointF(-space16, space16), Qt::TopRightCorner, text, view);
}

QString ImageViewer::Private::accessibleDescription() const
{
    if (m_pyramid.isNull())
        return m_message;
    return ImageViewer::tr("%1, shown at %2", "size of an image, then its zoom in per cent")
        .arg(pixelsText(m_map.imageSize()), percentText(m_viewer.zoomFactor()));
}

} // namespace histosynth
