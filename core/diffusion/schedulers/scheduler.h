// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/diffusion/schedulers/noise_schedule.h"

namespace histosynth {

// Which noise levels a run visits.
struct SchedulerOptions {
    std::string schedule = "karras"; // a name of schedulers()
    std::int64_t steps = 20;
    double sigmaMin = 0.0; // 0: the model's own
    double sigmaMax = 0.0; // 0: the model's own
    double rho = 0.0;      // 0: the schedule's own
    double betaAlpha = 0.6;
    double betaBeta = 0.6;
    bool discardPenultimate = false;
    bool oldKarrasRange = false;

    static const FieldList<SchedulerOptions>& fields();
};

// What a schedule's formula is given, every default filled in.
struct ScheduleRange {
    std::int64_t steps;
    double sigmaMin;
    double sigmaMax;
    double rho;
    double betaAlpha;
    double betaBeta;
};

// One named schedule.
struct Scheduler {
    std::string name;  // "karras": command line, saved settings
    std::string label; // "Karras": as the web UI writes it in its images
    double defaultRho; // 0: has none
    // Falling sigmas, the last mostly 0.
    std::function<std::vector<double>(const ScheduleRange&, const NoiseSchedule&)> sigmas;
};

// All of them, in the order in which a list shows them.
const std::vector<Scheduler>& schedulers();
std::vector<std::string> schedulerNames();

// By name or label. Throws Error (WrongUsage) "schedulers.unknown_schedule" {name, known}.
const Scheduler& schedulerNamed(const std::string& name);

// The falling sigmas of a run: `steps` levels above 0 and a last 0, but for the few schedules whose own rule says
// otherwise. Throws Error (WrongUsage): "schedulers.unknown_schedule"; "schedulers.empty_range" {minimum, maximum} when
// the asked sigmas leave nothing in between.
std::vector<double> makeSigmas(const SchedulerOptions& options, const NoiseSchedule& noiseSchedule);

// Image to image runs only the end of a schedule.
struct ImageToImageSteps {
    std::int64_t scheduleSteps; // of the whole schedule
    std::int64_t firstNoisy;    // the web UI's t_enc: one less than the number of steps that are run
};

// The web UI's rule. `strength` is above 0 (nothing changes) and at most 1 (all is made anew). Without `exactSteps` the
// share `strength` of `steps` is run, with it the schedule is lengthened so that `steps` are.
ImageToImageSteps imageToImageSteps(std::int64_t steps, double strength, bool exactSteps);

// The levels that image to image runs: the end of makeSigmas() with firstNoisy + 2 levels.
std::vector<double> makeImageToImageSigmas(const SchedulerOptions& options, double strength, bool exactSteps,
                                           const NoiseSchedule& noiseSchedule);

} // namespace histosynth
