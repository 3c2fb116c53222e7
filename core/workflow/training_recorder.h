// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "core/project/project.h"

namespace histosynth {

// Stands between a training and its caller: writes loss, validation loss and training checkpoints into the project as
// they come, and hands every event on.
class TrainingRecorder : public RunControl {
public:
    // Keeps the last `keep` training checkpoints and the best.
    TrainingRecorder(Project& project, RowId run, int keep, RunControl& outer);

    Request request() override;
    void handle(const Event& event) override;

    // Writes what has not been written yet.
    void flush();

private:
    void keepCheckpoint(const Notice& notice);

    Project& m_project;
    RowId m_run;
    int m_keep;
    RunControl& m_outer;
    std::vector<TrainingStep> m_steps; // not written yet
    std::optional<ValidationLoss> m_validation;
    std::chrono::steady_clock::time_point m_lastFlush = std::chrono::steady_clock::now();
    bool m_isPaused = false;
};

} // namespace histosynth
