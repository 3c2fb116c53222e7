// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace histosynth {

// A training, and how it has been judged.
struct JudgedRun {
    RowId training = 0;
    RunState state = RunState::Done;
    std::vector<std::string> classNames;
    std::int64_t checkpoints = 0;      // that are kept
    std::optional<Run> evaluation;     // the last one that has numbers
    std::optional<RunState> lastState; // of the last one, with numbers or not
};

// Newest first.
std::vector<JudgedRun> readJudgedRuns(Project& project);

// How well one training checkpoint draws one class.
struct MeasuredClass {
    std::string className;
    std::string colour;
    std::int64_t step = 0;
    Metric distance;                    // with its extra, see evaluate_run.cpp
    std::optional<double> copies;       // images that resemble a training crop too much
    std::optional<double> nearestRatio; // median; 1: as far as a new real image
};

// The distances of synthetic images of one class to real images of each.
struct ClassDistances {
    std::string className;
    std::vector<double> toReal;
};

// A synthetic image and the training crop that it resembles most.
struct LikePair {
    RowId image = 0;
    std::string className;
    std::int64_t step = 0; // 0: not known
    Purpose purpose = Purpose::Export;
    Rating rating = Rating::None;
    Likeness nearest;
    std::string storedName;
    std::string cropStoredName; // empty: the crop was deleted
};

struct Judgement {
    RowId training = 0;
    std::optional<std::int64_t> bestStep;  // by validation loss
    std::int64_t imagesOfEach = 0;         // per class and checkpoint
    std::vector<MeasuredClass> measures;   // by class, then step
    std::vector<std::string> classNames;   // of the comparison, as columns
    std::vector<ClassDistances> distances; // rows; empty with one class
    std::int64_t comparisonStep = 0;
    std::int64_t comparisonImages = 0;
    std::vector<LikePair> pairs; // the most suspicious first
};

// Of the last evaluation of a training that has numbers. Without one only the pairs.
Judgement readJudgement(Project& project, RowId training);

} // namespace histosynth
