// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/overlay_scene.h"

#include <QtCore/QLineF>

#include <algorithm>
#include <cmath>

namespace histosynth {

namespace {

constexpr double edgeReach = 5.0;   // logical pixels beside an edge
constexpr double handleReach = 8.0; // around the middle of a handle

template <typename Mark>
const Mark* find(const std::vector<Mark>& marks, qint64 id)
{
    const auto found = std::ranges::find(marks, id, &Mark::id);
    return found == marks.end() ? nullptr : &*found;
}

double distanceToSegment(const QPointF& point, const QPointF& from, const QPointF& to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double part = length > 0.0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0.0;
    return QLineF(point, from + part * along).length();
}

bool isAt(const QPolygonF& points, const ViewportMap& map, const QPointF& view)
{
    if (points.containsPoint(map.toImage(view), Qt::OddEvenFill))
        return true;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QPointF& next = points[(i + 1) % points.size()];
        if (distanceToSegment(view, map.toView(points[i]), map.toView(next)) <= edgeReach)
            return true;
    }
    return false;
}

} // namespace

const CropOverlay* OverlayScene::crop(qint64 id) const
{
    return find(crops, id);
}

const OutlineOverlay* OverlayScene::outline(qint64 id) const
{
    return find(outlines, id);
}

bool OverlayScene::contains(const OverlayKey& key) const
{
    return key.kind == OverlayKind::Crop ? crop(key.id) != nullptr : outline(key.id) != nullptr;
}

QList<OverlayKey> OverlayScene::keys() const
{
    QList<OverlayKey> all;
    for (const auto& crop : crops)
        all.append({OverlayKind::Crop, crop.id});
    for (const auto& outline : outlines)
        all.append({OverlayKind::Outline, outline.id});
    return all;
}

std::optional<OverlayScene::Hit> OverlayScene::smallestCropAt(const ViewportMap& map, const QPointF& view) const
{
    std::optional<Hit> best;
    for (const auto& crop : crops) {
        const double area = double(crop.side) * crop.side;
        const QRectF rect = map.toView(QRectF(crop.rect())).adjusted(-edgeReach, -edgeReach, edgeReach, edgeReach);
        if (rect.contains(view) && (!best || area < best->area))
            best = Hit{{OverlayKind::Crop, crop.id}, area};
    }
    return best;
}

std::optional<OverlayScene::Hit> OverlayScene::smallestOutlineAt(const ViewportMap& map, const QPointF& view) const
{
    std::optional<Hit> best;
    for (const auto& outline : outlines) {
        const double area = areaOf(outline.points);
        if ((!best || area < best->area) && isAt(outline.points, map, view))
            best = Hit{{OverlayKind::Outline, outline.id}, area};
    }
    return best;
}

std::optional<OverlayKey> OverlayScene::markAt(const ViewportMap& map, const QPointF& view) const
{
    const auto crop = smallestCropAt(map, view);
    const auto outline = smallestOutlineAt(map, view);
    if (!crop && !outline)
        return std::nullopt;
    return !outline || (crop && crop->area < outline->area) ? crop->key : outline->key;
}

std::optional<OverlayKey> OverlayScene::cropAt(const ViewportMap& map, const QPointF& view) const
{
    const auto hit = smallestCropAt(map, view);
    return hit ? std::optional(hit->key) : std::nullopt;
}

std::optional<OverlayScene::Handle> OverlayScene::handleAt(const ViewportMap& map, const QPointF& view) const
{
    if (selection.size() != 1 || selection.front().kind != OverlayKind::Outline)
        return std::nullopt;
    const auto* selected = outline(selection.front().id);
    if (!selected)
        return std::nullopt;
    std::optional<Handle> nearest;
    double reach = handleReach;
    for (qsizetype i = 0; i < selected->points.size(); ++i) {
        const double distance = QLineF(map.toView(selected->points[i]), view).length();
        if (distance > reach)
            continue;
        nearest = Handle{selected->id, int(i)};
        reach = distance;
    }
    return nearest;
}

double areaOf(const QPolygonF& polygon)
{
    double twice = 0.0;
    for (qsizetype i = 0; i < polygon.size(); ++i) {
        const QPointF& next = polygon[(i + 1) % polygon.size()];
        twice += polygon[i].x() * next.y() - next.x() * polygon[i].y();
    }
    return std::abs(twice) / 2;
}

QPolygonF cornersOf(const QRectF& rect)
{
    return QPolygonF({rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()});
}

Overhang overhangOf(const QRect& rect, QSize imageSize)
{
    const auto beyond = [](int from, int length, int limit) { return std::max({0, -from, from + length - limit}); };
    return {beyond(rect.x(), rect.width(), imageSize.width()), beyond(rect.y(), rect.height(), imageSize.height())};
}

QPoint heldInside(QPoint topLeft, int side, QSize imageSize)
{
    if (side > imageSize.width() || side > imageSize.height())
        return topLeft;
    return {std::clamp(topLeft.x(), 0, imageSize.width() - side),
            std::clamp(topLeft.y(), 0, imageSize.height() - side)};
}

QPointF heldInside(const QPolygonF& polygon, QPointF delta, QSize imageSize)
{
    const QRectF bounds = polygon.boundingRect();
    const auto held = [](double value, double before, double after) {
        return std::clamp(value, std::min(0.0, before), std::max(0.0, after));
    };
    return {held(delta.x(), -bounds.left(), imageSize.width() - bounds.right()),
            held(delta.y(), -bounds.top(), imageSize.height() - bounds.bottom())};
}

QPointF heldInside(const QPointF& point, QSize imageSize)
{
    return {std::clamp(point.x(), 0.0, double(imageSize.width())),
            std::clamp(point.y(), 0.0, double(imageSize.height()))};
}

} // namespace histosynth
