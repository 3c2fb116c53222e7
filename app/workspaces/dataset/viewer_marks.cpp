// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/viewer_marks.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

#include "widgets/look/format.h"

namespace histosynth {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dataset)
};

QString lengthOf(double pixels, std::optional<double> scale)
{
    return scale ? lengthText(pixels * *scale) : pixelsText(std::llround(pixels));
}

void addCrops(ViewerMarks& marks, Project& project, const MarkEdits& edits, const SourceImage& image,
              const QColor& colour)
{
    CropFilter filter;
    filter.imageId = image.id;
    for (const auto& crop : project.crops().list(filter)) {
        const auto* move = edits.pendingMove(crop.id);
        const CropSquare square = move ? *move : CropSquare{crop.x, crop.y, crop.side};
        marks.crops.push_back({crop.id, {square.x, square.y}, square.side, colour, {}});
        ThumbnailItem item;
        item.id = crop.id;
        item.title = lengthOf(square.side, image.micrometresPerPixel);
        item.classColour = colour;
        marks.cropItems.push_back(item);
        marks.cropRows[crop.id] = crop;
    }
    qint64 pending = 0;
    const auto [first, last] = edits.pendingCrops().equal_range(image.id);
    for (auto each = first; each != last; ++each)
        marks.crops.push_back({--pending, {each->second.x, each->second.y}, each->second.side, colour, {}});
}

void addOutlines(ViewerMarks& marks, Project& project, const DatasetContent& content, const MarkEdits& edits,
                 const SourceImage& image)
{
    AnnotationFilter filter;
    filter.imageId = image.id;
    for (const auto& annotation : project.annotations().list(filter)) {
        const auto found = std::ranges::find(content.annotationClasses, annotation.classId, &AnnotationClass::id);
        const bool isKnown = found != content.annotationClasses.end();
        OutlineOverlay outline;
        outline.id = annotation.id;
        outline.kind = annotation.shape == AnnotationShape::Rectangle ? OutlineKind::Rectangle : OutlineKind::Polygon;
        for (const auto& vertex : annotation.vertices)
            outline.points << QPointF(vertex.x, vertex.y);
        if (const auto* moved = edits.pendingOutline(annotation.id))
            outline.points = *moved;
        outline.colour = isKnown ? QColor(textOf(found->colour)) : QColor();
        outline.label = isKnown ? textOf(found->name) : QString();
        const auto bounds = outline.points.boundingRect();
        marks.annotationRows << AnnotationRow{outline.id,
                                              Words::tr("%1 · %2 × %3")
                                                  .arg(outline.label,
                                                       lengthOf(bounds.width(), image.micrometresPerPixel),
                                                       lengthOf(bounds.height(), image.micrometresPerPixel)),
                                              outline.colour};
        marks.outlines.push_back(std::move(outline));
    }
}

} // namespace

ViewerMarks marksOf(Project& project, const DatasetContent& content, const MarkEdits& edits, const SourceImage& image)
{
    ViewerMarks marks;
    const auto* imageClass = content.imageClass(image.classId);
    addCrops(marks, project, edits, image, imageClass ? QColor(textOf(imageClass->colour)) : QColor(Qt::gray));
    addOutlines(marks, project, content, edits, image);
    return marks;
}

} // namespace histosynth
