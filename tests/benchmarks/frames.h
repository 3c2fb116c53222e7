// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QApplication>

#include <functional>

#include "core/base/json.h"

namespace histosynth::benchmarks {

// The application object of a benchmark of widgets: without a display, unless one is asked for by QT_QPA_PLATFORM.
class BenchmarkApplication {
public:
    BenchmarkApplication();

private:
    int m_count = 1;
    char m_name[sizeof "histosynth-benchmarks"] = "histosynth-benchmarks";
    char* m_arguments[2] = {m_name, nullptr};
    QApplication m_application;
};

// Does `act` with the number of each frame; a frame lasts from there until `widget` has been painted.
Json measureFrames(QWidget& widget, int frames, const std::function<void(int)>& act);

// Seconds from `act` until `widget` has been painted.
double secondsUntilPainted(QWidget& widget, const std::function<void()>& act);

} // namespace histosynth::benchmarks
