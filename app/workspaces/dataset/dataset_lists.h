// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

#include <array>

#include "app/workspaces/dataset/dataset_content.h"
#include "widgets/controls/balance_bar.h"
#include "widgets/controls/class_list.h"

namespace histosynth {

// What the lists, bars and boxes of the Dataset workspace say of its content.

// A line for each class after one of id 0 for all of them.
QList<ClassRow> classRows(const DatasetContent& content);

// A line for each patient with the number of images and their split, by name, after one for the images of none.
QList<ClassRow> patientRows(const DatasetContent& content);

// A line for each QualityMark, ids from 1.
QList<ClassRow> qualityRows(const DatasetContent& content);

QList<BalanceShare> classShares(const DatasetContent& content);
std::array<qint64, 4> splitCounts(const DatasetContent& content); // by SplitChoice

QList<NamedChoice> classChoices(const DatasetContent& content);
QList<NamedChoice> annotationClassChoices(const DatasetContent& content);

} // namespace histosynth
