// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/mark_edits.h"

#include <QtCore/QTimer>

#include <algorithm>
#include <chrono>
#include <span>
#include <utility>
#include <variant>

namespace histosynth {

namespace {

using namespace std::chrono_literals;

// Long enough for a key that is held down, and far below the second within which an edit is to be safe.
constexpr auto settleTime = 350ms;

std::vector<Vertex> verticesOf(const QPolygonF& points)
{
    std::vector<Vertex> vertices;
    for (const auto& point : points)
        vertices.push_back({point.x(), point.y()});
    return vertices;
}

// What is a notice where many are cut is the failure of one.
class NoticeAsError : public RunControl {
public:
    Request request() override { return Request::Go; }
    void handle(const Event& event) override
    {
        if (const auto* notice = std::get_if<Notice>(&event))
            throw Error(ErrorKind::BadInput, notice->code, notice->arguments);
    }
};

// The pixels of one square, stored.
StoredCrop cutOne(Project& project, RowId imageId, const CropSquare& square)
{
    const ImageSquares squares{imageId, {square}};
    NoticeAsError control;
    return storeCropPixels(project, std::span(&squares, 1), control).front();
}

} // namespace

MarkEdits::MarkEdits(const Desk& desk, ProjectWorker& worker, QObject* parent)
    : QObject(parent), m_desk(desk), m_worker(worker), m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(settleTime);
    connect(m_delay, &QTimer::timeout, this, &MarkEdits::flush);
}

void MarkEdits::placeCrop(RowId imageId, const CropSquare& square)
{
    m_placed.emplace(imageId, square);
    Q_EMIT pendingChanged();
    m_worker.add<RowId>(
        [imageId, square](Project& project) {
            const auto stored = cutOne(project, imageId, square);
            auto edit = project.edits().begin("edit.crops_added", {{"count", "1"}});
            const auto ids = placeCrops(project, std::span(&stored, 1));
            edit.commit();
            return ids.front();
        },
        [this, imageId, square](RowId id) {
            forgetPlaced(imageId, square);
            m_desk.session.announceEdit(ProjectPart::Crops);
            Q_EMIT cropPlaced(id);
        },
        [this, imageId, square](const JobFailure& failure) {
            forgetPlaced(imageId, square);
            m_desk.messages.fail(failure.code, failure.arguments);
            Q_EMIT pendingChanged();
        });
}

void MarkEdits::forgetPlaced(RowId imageId, const CropSquare& square)
{
    const auto [first, last] = m_placed.equal_range(imageId);
    const auto found = std::find_if(first, last, [&](const auto& pair) { return pair.second == square; });
    if (found != last)
        m_placed.erase(found);
}

void MarkEdits::moveCrop(RowId id, RowId imageId, const CropSquare& square)
{
    auto& move = m_moves[id];
    move.imageId = imageId;
    move.square = square;
    m_delay->start();
    Q_EMIT pendingChanged();
}

void MarkEdits::flush()
{
    m_delay->stop();
    for (auto& [id, move] : m_moves) {
        if (!move.isBeingCut)
            startCutting(id, move);
    }
    for (const auto& [id, points] : std::exchange(m_outlines, {})) {
        bool isMade = false;
        m_desk.session.attempt([&] {
            auto annotation = m_desk.session.project().annotations().get(id);
            annotation.vertices = verticesOf(points);
            isMade = m_desk.session.edit("edit.annotation_changed", {{"class", className(annotation.classId)}},
                                         ProjectPart::Annotations,
                                         [&](Project& project) { project.annotations().update(annotation); });
        });
        if (!isMade)
            Q_EMIT pendingChanged(); // it is where it was
    }
}

void MarkEdits::startCutting(RowId id, Move& move)
{
    move.isBeingCut = true;
    m_worker.add<bool>(
        [id, move](Project& project) {
            const auto& [x, y, side] = move.square;
            const auto stored = cutOne(project, move.imageId, move.square);
            auto edit = project.edits().begin("edit.crop_moved");
            project.crops().move(id, x, y, side, stored.storedName);
            edit.commit();
            return true;
        },
        [this, id, square = move.square](bool) {
            endCutting(id, square);
            m_desk.session.announceEdit(ProjectPart::Crops);
        },
        [this, id, square = move.square](const JobFailure& failure) {
            endCutting(id, square);
            m_desk.messages.fail(failure.code, failure.arguments);
            Q_EMIT pendingChanged();
        });
}

// It may have been moved further in the meantime.
void MarkEdits::endCutting(RowId id, const CropSquare& square)
{
    const auto found = m_moves.find(id);
    if (found == m_moves.end())
        return;
    if (found->second.square == square) {
        m_moves.erase(found);
        return;
    }
    found->second.isBeingCut = false;
    m_delay->start();
}

void MarkEdits::addOutline(RowId imageId, RowId annotationClass, const QPolygonF& points, OutlineKind kind)
{
    RowId added = 0;
    const Annotation annotation{.id = 0,
                                .imageId = imageId,
                                .classId = annotationClass,
                                .shape = kind == OutlineKind::Rectangle ? AnnotationShape::Rectangle
                                                                        : AnnotationShape::Polygon,
                                .vertices = verticesOf(points)};
    const bool isDone =
        m_desk.session.edit("edit.annotation_added", {{"class", className(annotationClass)}}, ProjectPart::Annotations,
                            [&](Project& project) { added = project.annotations().add(annotation); });
    if (isDone)
        Q_EMIT outlineAdded(added);
    else
        Q_EMIT pendingChanged();
}

void MarkEdits::changeOutline(RowId id, const QPolygonF& points)
{
    m_outlines[id] = points;
    m_delay->start();
    Q_EMIT pendingChanged();
}

void MarkEdits::setOutlineClass(const QList<RowId>& ids, RowId annotationClass)
{
    flush();
    m_desk.session.edit("edit.annotation_changed", {{"class", className(annotationClass)}}, ProjectPart::Annotations,
                        [&](Project& project) {
                            for (const RowId id : ids) {
                                auto annotation = project.annotations().get(id);
                                annotation.classId = annotationClass;
                                project.annotations().update(annotation);
                            }
                        });
}

void MarkEdits::remove(const QList<OverlayKey>& keys)
{
    std::vector<RowId> crops;
    std::vector<RowId> outlines;
    for (const auto& [kind, id] : keys) {
        if (id > 0)
            (kind == OverlayKind::Crop ? crops : outlines).push_back(id);
        m_moves.erase(kind == OverlayKind::Crop ? id : 0);
        m_outlines.erase(kind == OverlayKind::Outline ? id : 0);
    }
    auto& session = m_desk.session;
    if (!crops.empty()) {
        session.edit("edit.crops_deleted", {{"count", std::to_string(crops.size())}}, ProjectPart::Crops,
                     [&](Project& project) {
                         for (const RowId id : crops)
                             project.crops().remove(id);
                     });
    }
    if (!outlines.empty()) {
        session.edit("edit.annotations_deleted", {{"count", std::to_string(outlines.size())}}, ProjectPart::Annotations,
                     [&](Project& project) {
                         for (const RowId id : outlines)
                             project.annotations().remove(id);
                     });
    }
}

void MarkEdits::forget()
{
    m_delay->stop();
    m_placed.clear();
    m_moves.clear();
    m_outlines.clear();
}

const CropSquare* MarkEdits::pendingMove(RowId cropId) const
{
    const auto found = m_moves.find(cropId);
    return found != m_moves.end() ? &found->second.square : nullptr;
}

const QPolygonF* MarkEdits::pendingOutline(RowId id) const
{
    const auto found = m_outlines.find(id);
    return found != m_outlines.end() ? &found->second : nullptr;
}

std::string MarkEdits::className(RowId annotationClass)
{
    std::string name;
    m_desk.session.attempt([&] { name = m_desk.session.project().annotationClasses().get(annotationClass).name; });
    return name;
}

} // namespace histosynth
