// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "core/base/progress_meter.h"
#include "core/base/run_control.h"

namespace histosynth {

// The command line's side of a computation: stops on SIGINT and SIGTERM; shows progress with the remaining time in one
// line of a terminal, redrawn at most ten times a second; prints notices as lines, in any case.
class TerminalControl : public RunControl {
public:
    // `showProgress`: whether `stream` is a terminal whose line may be redrawn.
    TerminalControl(std::ostream& stream, bool showProgress);
    ~TerminalControl() override;

    Request request() override;
    void handle(const Event& event) override;

    // Ends the progress line, so that other output can follow.
    void finishLine();

private:
    void show(const Progress& progress);
    void show(const Notice& notice);
    void draw();

    std::ostream& m_stream;
    bool m_showProgress;
    ProgressMeter m_meter;
    std::optional<double> m_loss;
    std::optional<double> m_validationLoss;
    ProgressMeter::Clock::time_point m_lastDrawn;
    bool m_lineOpen = false;
};

// "Training: 1,240 of 4,000 steps · 3.1 per second · 15 min left".
std::string progressText(const ProgressMeter& meter);

// Whether standard error is a terminal.
bool errorStreamIsTerminal();

} // namespace histosynth
