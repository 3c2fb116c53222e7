// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "core/base/error.h"

namespace histosynth {

// How far a computation is. `total` is 0 while it is not known.
struct Progress {
    std::string stage; // a verb of the workflow in English, e.g. "train"; the view translates it
    std::int64_t done = 0;
    std::int64_t total = 0;
};

// Something that the user should know and that does not end the computation, e.g. a file that was refused.
struct Notice {
    std::string code;
    std::vector<ErrorArgument> arguments;
};

// One optimiser step of a training run.
struct TrainingStep {
    std::int64_t step = 0; // 1-based, counted over the whole run, resumed or not
    double loss = 0.0;     // mean over the step's micro-batches
    double learningRate = 0.0;
    double gradientNorm = 0.0; // before clipping
    double seconds = 0.0;      // wall time of this step
};

struct ValidationLoss {
    std::int64_t step = 0;
    double loss = 0.0;
};

// A picture of how the model draws at this step.
struct Preview {
    std::int64_t step = 0;
    std::filesystem::path file;
};

using Event = std::variant<Progress, Notice, TrainingStep, ValidationLoss, Preview>;

enum class Request { Go, Pause, Stop };

// What a computation is given by its caller: the answer to "go on?", and a place for events. Both functions are called
// on the computation's own thread, at its step boundaries, and return quickly (a pause is held by the computation, not
// here).
class RunControl {
public:
    RunControl() = default;
    RunControl(const RunControl&) = delete;
    RunControl& operator=(const RunControl&) = delete;
    virtual ~RunControl() = default;

    virtual Request request() = 0;
    virtual void handle(const Event& event) = 0;

    // Called at a place where stopping loses nothing: returns at once on Go, waits while the request is Pause, throws
    // Stopped on Stop.
    void checkpoint();
};

// Goes on for ever and drops all events: for tests and for calls that are too short to be stopped.
class NoControl : public RunControl {
public:
    Request request() override { return Request::Go; }
    void handle(const Event&) override {}
};

} // namespace histosynth
