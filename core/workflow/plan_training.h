// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "core/base/run_control.h"

namespace histosynth {

class Project;
struct CompactTrainingOptions;

// What a training would see. Crops that have no split yet count as they would be dealt out on average.
struct TrainingSet {
    std::int64_t classes = 0; // with training images
    std::int64_t trainingImages = 0;
    std::int64_t validationImages = 0;

    bool isEmpty() const { return trainingImages == 0; }
    bool operator==(const TrainingSet&) const = default;
};

TrainingSet trainingSet(Project& project);

// What the parts of a training cost on this machine, found by trying.
struct TrainingCost {
    double stepSeconds = 0.0;
    double validationSeconds = 0.0;
    double previewSeconds = 0.0; // reckoned from the time of a validation
    double checkpointSeconds = 0.0;
    std::optional<std::int64_t> memoryBytes; // main memory beside the images; nothing where the system does not tell
    std::int64_t checkpointBytes = 0;        // the whole state and the model
};

// Trains a throw-away model of these options for a few real steps, on noise in place of images. Nothing of it stays.
// Tells Progress "measure" in steps. Throws InvalidOptions; Error (OutOfResource) "memory.exhausted" where the model
// is too large for the machine, "file.cannot_write".
TrainingCost measureTraining(const CompactTrainingOptions& options, const TrainingSet& set, RunControl& control);

// What is free now.
struct MachineRoom {
    std::optional<std::int64_t> memoryBytes;
    std::optional<std::int64_t> diskBytes;
};

// `folder`: on the disk in question.
MachineRoom machineRoom(const std::filesystem::path& folder);

// What a whole training will take.
struct TrainingPlan {
    double seconds = 0.0;
    std::optional<std::int64_t> memoryBytes; // at its peak, with the images
    std::int64_t checkpointsKept = 0;        // at its end: the last ones, and the best one
    std::int64_t diskBytes = 0;              // of all that is kept
    std::int64_t peakDiskBytes = 0;          // with the training checkpoint that is being written
    MachineRoom room;

    // True where it is not known otherwise.
    bool fitsMemory() const { return !memoryBytes || !room.memoryBytes || *memoryBytes <= *room.memoryBytes; }
    bool fitsDisk() const { return !room.diskBytes || peakDiskBytes <= *room.diskBytes; }
};

// Arithmetic only.
TrainingPlan planTraining(const CompactTrainingOptions& options, const TrainingSet& set, const TrainingCost& cost,
                          const MachineRoom& room);

} // namespace histosynth
