// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/annotations.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/project/annotation_classes.h"
#include "core/project/database.h"
#include "core/project/transaction.h"
#include "core/project/where.h"

namespace histosynth {

namespace {

const std::string selection = "SELECT id, image_id, class_id, shape, vertices FROM annotations";

[[noreturn]] void throwUnknown(RowId id)
{
    throw Error(ErrorKind::BadInput, "project.no_such_annotation", {{"id", std::to_string(id)}});
}

// [[x, y], ...], each number to the last bit.
Json toJson(const std::vector<Vertex>& vertices)
{
    Json json = Json::array();
    for (const auto& vertex : vertices)
        json.push_back({vertex.x, vertex.y});
    return json;
}

std::vector<Vertex> verticesFrom(const Json& json, const Database& database)
{
    std::vector<Vertex> vertices;
    for (const auto& point : json) {
        if (!point.is_array() || point.size() != 2 || !point[0].is_number() || !point[1].is_number())
            database.throwDamaged("an annotation without an outline");
        vertices.push_back({point[0].get<double>(), point[1].get<double>()});
    }
    return vertices;
}

std::vector<Annotation> readAll(Rows rows, const Database& database)
{
    std::vector<Annotation> annotations;
    while (rows.next()) {
        auto& annotation = annotations.emplace_back();
        Json vertices;
        rows.into(annotation.id, annotation.imageId, annotation.classId, annotation.shape, vertices);
        annotation.vertices = verticesFrom(vertices, database);
    }
    return annotations;
}

std::vector<Vertex> cornersOf(const std::vector<Vertex>& vertices)
{
    const auto [left, right] = std::ranges::minmax(vertices, {}, &Vertex::x);
    const auto [top, bottom] = std::ranges::minmax(vertices, {}, &Vertex::y);
    return {{left.x, top.y}, {right.x, top.y}, {right.x, bottom.y}, {left.x, bottom.y}};
}

void requireOutline(const Annotation& annotation)
{
    const std::size_t least = annotation.shape == AnnotationShape::Rectangle ? 2 : 3;
    if (annotation.vertices.size() < least) {
        throw Error(ErrorKind::BadInput, "project.annotation_too_few_vertices",
                    {{"count", std::to_string(annotation.vertices.size())}});
    }
    const auto isFinite = [](const Vertex& vertex) { return std::isfinite(vertex.x) && std::isfinite(vertex.y); };
    if (!std::ranges::all_of(annotation.vertices, isFinite))
        throw Error(ErrorKind::BadInput, "project.annotation_not_finite");
}

} // namespace

double enclosedArea(const std::vector<Vertex>& vertices)
{
    double doubled = 0.0; // the shoelace formula, from the first vertex, where it loses least
    for (std::size_t index = 2; index < vertices.size(); ++index) {
        const auto& origin = vertices.front();
        const auto& a = vertices[index - 1];
        const auto& b = vertices[index];
        doubled += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
    }
    return std::abs(doubled) / 2.0;
}

Annotation Annotations::stored(const Annotation& annotation, RowId imageId) const
{
    constexpr double leastArea = 1e-6; // px²; below is what rounding leaves of a line
    requireOutline(annotation);
    AnnotationClasses(*m_database).get(annotation.classId);
    auto size = m_database->query("SELECT width, height FROM images WHERE id = ?", {imageId});
    if (!size.next())
        throw Error(ErrorKind::BadInput, "project.no_such_image", {{"id", std::to_string(imageId)}});
    double width = 0.0;
    double height = 0.0;
    size.into(width, height);
    auto result = annotation;
    for (auto& vertex : result.vertices)
        vertex = {std::clamp(vertex.x, 0.0, width), std::clamp(vertex.y, 0.0, height)};
    if (result.shape == AnnotationShape::Rectangle)
        result.vertices = cornersOf(result.vertices);
    if (enclosedArea(result.vertices) < leastArea)
        throw Error(ErrorKind::BadInput, "project.annotation_empty");
    return result;
}

RowId Annotations::add(const Annotation& annotation)
{
    Transaction transaction(*m_database);
    const auto row = stored(annotation, annotation.imageId);
    const auto id =
        m_database->insert("INSERT INTO annotations (image_id, class_id, shape, vertices) VALUES (?, ?, ?, ?)",
                           {row.imageId, row.classId, row.shape, toJson(row.vertices)});
    transaction.commit();
    return id;
}

std::vector<Annotation> Annotations::list(const AnnotationFilter& filter) const
{
    Where where;
    where.with("image_id", filter.imageId).with("class_id", filter.classId);
    return readAll(m_database->query(selection + where.sql() + " ORDER BY id", where.values()), *m_database);
}

Annotation Annotations::get(RowId id) const
{
    auto found = readAll(m_database->query(selection + " WHERE id = ?", {id}), *m_database);
    if (found.empty())
        throwUnknown(id);
    return std::move(found.front());
}

void Annotations::update(const Annotation& annotation)
{
    Transaction transaction(*m_database);
    const auto row = stored(annotation, get(annotation.id).imageId);
    m_database->execute("UPDATE annotations SET class_id = ?, shape = ?, vertices = ? WHERE id = ?",
                        {row.classId, row.shape, toJson(row.vertices), row.id});
    transaction.commit();
}

void Annotations::remove(RowId id)
{
    if (m_database->execute("DELETE FROM annotations WHERE id = ?", {id}) == 0)
        throwUnknown(id);
}

} // namespace histosynth
