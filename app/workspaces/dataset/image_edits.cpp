// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/image_edits.h"

#include <map>
#include <string>
#include <utility>

namespace histosynth {

namespace {

std::string countOf(const QList<qint64>& ids)
{
    return std::to_string(ids.size());
}

} // namespace

ImageEdits::ImageEdits(const Desk& desk, DatasetModel& model, QObject* parent)
    : QObject(parent), m_desk(desk), m_model(model)
{
}

void ImageEdits::setClass(const QList<qint64>& ids, RowId classId)
{
    const auto& content = m_model.content();
    const auto* imageClass = content.imageClass(classId);
    QList<qint64> others;
    for (const auto id : ids) {
        if (const auto* image = content.image(id); image && image->classId != classId)
            others << id;
    }
    if (!imageClass || others.isEmpty())
        return;
    make("edit.images_reclassified", {{"count", countOf(others)}, {"class", imageClass->name}}, ProjectPart::Images,
         others.size(),
         [images = rowIds(others), classId](Project& project) { project.images().setClass(images, classId); });
}

void ImageEdits::setPatient(const QList<qint64>& ids, const std::optional<QString>& patient,
                            const std::optional<QString>& slide)
{
    const auto& content = m_model.content();
    std::map<std::pair<std::string, std::string>, std::vector<RowId>> groups; // by patient and slide as they will be
    for (const auto id : ids) {
        const auto* image = content.image(id);
        if (!image)
            continue;
        const auto name = patient.value_or(content.patientName(*image)).toStdString();
        // Who is of no patient any more is of none of his slides.
        const bool keepsSlide = !slide && patient != QString();
        const auto slideName = keepsSlide ? content.slideName(*image) : slide.value_or(QString());
        groups[{name, slideName.toStdString()}].push_back(id);
    }
    const auto given = patient ? *patient : slide.value_or(QString());
    std::vector<ErrorArgument> arguments{{"count", countOf(ids)}};
    if (!given.isEmpty())
        arguments.push_back({patient ? "patient" : "slide", given.toStdString()});
    const auto* code = patient ? (given.isEmpty() ? "edit.images_to_no_patient" : "edit.images_to_patient")
                               : (given.isEmpty() ? "edit.images_to_no_slide" : "edit.images_to_slide");
    make(code, arguments, ProjectPart::Images | ProjectPart::Splits, ids.size(), [groups](Project& project) {
        for (const auto& [names, images] : groups)
            project.images().setPatient(images, names.first, names.second);
    });
}

void ImageEdits::setScale(const QList<qint64>& ids, std::optional<double> micrometresPerPixel)
{
    make("edit.images_rescaled", {{"count", countOf(ids)}}, ProjectPart::Images, ids.size(),
         [images = rowIds(ids), micrometresPerPixel](Project& project) {
             project.images().setScale(images, micrometresPerPixel, micrometresPerPixel ? "user" : "");
         });
}

void ImageEdits::remove(const QList<qint64>& ids)
{
    make("edit.images_deleted", {{"count", countOf(ids)}},
         ProjectPart::Images | ProjectPart::Crops | ProjectPart::Annotations, ids.size(),
         [images = rowIds(ids)](Project& project) {
             for (const RowId id : images)
                 project.images().removeWithCrops(id);
         });
}

void ImageEdits::make(const std::string& code, const std::vector<ErrorArgument>& arguments, ProjectParts parts,
                      qsizetype count, const std::function<void(Project&)>& work)
{
    if (count > 0 && m_desk.session.isWritable())
        m_desk.session.editMany(code, arguments, parts, static_cast<std::size_t>(count), work);
}

} // namespace histosynth
