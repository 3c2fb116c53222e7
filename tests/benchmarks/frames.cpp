// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/frames.h"

#include <QtCore/QEvent>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <vector>

namespace histosynth::benchmarks {

namespace {

class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget& widget) { widget.installEventFilter(this); }

    bool eventFilter(QObject*, QEvent* event) override
    {
        m_count += event->type() == QEvent::Paint;
        return false;
    }
    int count() const { return m_count; }

private:
    int m_count = 0;
};

void chooseOffscreen()
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

} // namespace

BenchmarkApplication::BenchmarkApplication() : m_application((chooseOffscreen(), m_count), m_arguments) {}

double secondsUntilPainted(QWidget& widget, const std::function<void()>& act)
{
    const PaintCounter painted(widget);
    const auto start = std::chrono::steady_clock::now();
    act();
    while (painted.count() == 0)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Json measureFrames(QWidget& widget, int frames, const std::function<void(int)>& act)
{
    std::vector<double> seconds;
    for (int frame = 0; frame < frames; ++frame)
        seconds.push_back(secondsUntilPainted(widget, [&] { act(frame); }));
    const double total = std::accumulate(seconds.begin(), seconds.end(), 0.0);
    std::ranges::sort(seconds);
    return {{"frames_per_second", frames / total},
            {"frame_milliseconds_median", 1000.0 * seconds[seconds.size() / 2]},
            {"frame_milliseconds_99_percent", 1000.0 * seconds[seconds.size() * 99 / 100]},
            {"frame_milliseconds_worst", 1000.0 * seconds.back()}};
}

} // namespace histosynth::benchmarks
