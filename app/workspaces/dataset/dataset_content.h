// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCollator>
#include <QtCore/QString>
#include <QtGui/QColor>

#include <map>
#include <vector>

#include "core/project/project.h"
#include "widgets/pictures/thumbnail_item.h"
#include "widgets/workspaces/dataset/dataset_values.h"

namespace histosynth {

// All that the Dataset workspace shows of a project, as it was at one moment. Plain values.
struct DatasetContent {
    std::vector<ImageClass> classes;
    std::vector<AnnotationClass> annotationClasses;
    std::vector<SourceImage> images; // by id
    std::vector<Patient> patients;   // by name
    std::map<RowId, std::string> patientNames;
    std::map<RowId, std::string> slides;
    std::map<RowId, int> cropCounts;       // of an image
    std::map<RowId, int> annotationCounts; // of an image
    std::vector<SplitLeak> leaks;

    // nullptr where there is none.
    const SourceImage* image(RowId id) const;
    const ImageClass* imageClass(RowId id) const;
    QString patientName(const SourceImage& image) const;
    QString slideName(const SourceImage& image) const;
};

// Some 100 ms for 10,000 images with 100,000 crops. Any thread.
DatasetContent readDataset(Project& project);

// The images that fit the filter, in that order.
std::vector<const SourceImage*> chosenImages(const DatasetContent& content, const DatasetFilter& filter,
                                             DatasetOrder order);

ThumbnailItem thumbnailItem(const DatasetContent& content, const SourceImage& image);

std::vector<QualityMark> qualityMarks(const SourceImage& image);
QString qualityText(QualityMark mark); // "Looks blurred"
QString qualityHelp(QualityMark mark); // a sentence

SplitChoice splitChoice(const std::optional<Split>& split);
QString splitText(SplitChoice split);

QColor colourOf(const std::string& colour);

// Numbers in names count by their value.
QCollator nameCollator();

QString textOf(const std::string& text);
QString fileNameOf(const SourceImage& image);

} // namespace histosynth
