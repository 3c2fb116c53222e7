// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QColor>

#include <optional>

namespace histosynth {

// Something to choose from: a class, a patient, an annotation class.
struct NamedChoice {
    qint64 id = 0;
    QString name;
    QColor colour = {}; // invalid: none

    bool operator==(const NamedChoice&) const = default;
};

// The parts of the data, as the views count them.
enum class SplitChoice { Train, Validation, Test, Unassigned };

// What can make an image unfit for training, as it looks to the program.
enum class QualityMark { Blurred, NoTissue, Saturated };

// What the grid shows of the images.
struct DatasetFilter {
    static constexpr qint64 noPatient = -1;

    QList<qint64> classIds;                  // empty: all
    std::optional<qint64> patientId;         // noPatient: those without
    std::optional<SplitChoice> split;        //
    std::optional<QualityMark> quality = {}; // only those with this mark
    QString text;                            // in file name, patient or slide, without regard to case

    bool operator==(const DatasetFilter&) const = default;
};

enum class DatasetOrder { Added, Name, ClassName, Patient, Size };

// A value of several images: what they have in common, or that they differ.
template <typename Value>
struct Common {
    bool isMixed = false;
    Value value{};

    bool operator==(const Common&) const = default;
};

} // namespace histosynth
