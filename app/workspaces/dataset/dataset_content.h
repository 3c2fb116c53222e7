// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <array>
#include <map>
#include <vector>

#include "core/project/project.h"
#include "widgets/controls/balance_bar.h"
#include "widgets/controls/class_list.h"
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

// A line for each class after one of id 0 for all of them.
QList<ClassRow> classRows(const DatasetContent& content);
QList<BalanceShare> classShares(const DatasetContent& content);
std::array<qint64, 4> splitCounts(const DatasetContent& content);

QList<NamedChoice> classChoices(const DatasetContent& content);
QList<NamedChoice> annotationClassChoices(const DatasetContent& content);
QList<NamedChoice> patientChoices(const DatasetContent& content);

SplitChoice splitChoice(const std::optional<Split>& split);
QString splitText(SplitChoice split);

QString textOf(const std::string& text);
QString fileNameOf(const SourceImage& image);

} // namespace histosynth
