// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <exception>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/options.h"
#include "core/base/progress_meter.h"
#include "core/base/run_control.h"

namespace histosynth {

using JobId = qint64;

// Who does the work. Each lane is one thread with one job at a time, in the order in which they were started: the
// models of a device belong to one worker, and reading files need not wait for a training.
enum class JobLane { Files, Models };

enum class JobState { Waiting, Running, Pausing, Paused, Stopping, Done, Stopped, Failed };

bool isOver(JobState state);

// Why a job failed, for the view to put into words.
struct JobFailure {
    std::string code;
    std::vector<ErrorArgument> arguments;
    std::vector<OptionProblem> problems; // of options; then the code is empty
};

// What is to be done.
struct JobPlan {
    QString title; // "Training on 3 classes"
    QString iconName;
    int workspace = 0;  // where its results are shown
    QString resultText; // on the button that leads there once it is done; empty: none
    JobLane lane = JobLane::Files;
    bool canPause = false;
    bool isQuiet = false; // read or tried by the way: without a line in the jobs panel, and nobody need wait for it

    std::function<void(RunControl&)> work; // on the lane's thread
    std::function<void(const Event&)>
        event;                           // on the window's thread, in order, at most some moments late; may be empty
    std::function<void(JobState)> ended; // on the window's thread, after the last event; may be empty
};

// How far a job is.
struct JobStatus {
    JobId id = 0;
    JobPlan plan; // without its work
    JobState state = JobState::Waiting;
    ProgressMeter meter;
    std::optional<TrainingStep> step;         // the last one
    std::optional<ValidationLoss> validation; // the last one
    std::vector<Notice> notices;              // the first thousand
    std::optional<JobFailure> failure;
};

// What an exception that left a job is called: everything that can leave one has a name.
JobFailure failureOf(const std::exception_ptr& error);

} // namespace histosynth
