// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <QtCore/QEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QWidget>

#include <chrono>
#include <cmath>
#include <memory>
#include <random>
#include <stdexcept>
#include <vector>

#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/frames.h"
#include "widgets/charts/loss_chart.h"
#include "widgets/look/theme.h"

namespace histosynth::benchmarks {

namespace {

struct ChartArguments {
    int points = 40'000;
    int runs = 1;
    int frames = 300;
    int width = 1600;
    int height = 900;
};

// Noise around a falling loss, as training gives it.
std::vector<LossPoint> lossPoints(int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::lognormal_distribution<double> noise(0.0, 0.45);
    std::vector<LossPoint> points;
    for (int step = 1; step <= count; ++step)
        points.push_back(
            {.step = static_cast<double>(step),
             .loss = (0.03 + 0.9 * std::exp(-step / 60.0) + 0.06 * std::exp(-4.0 * step / count)) * noise(random),
             .learningRate = 1e-4});
    return points;
}

void sendMouse(QWidget& widget, QEvent::Type type, const QPointF& position)
{
    const bool isMove = type == QEvent::MouseMove;
    QMouseEvent event(type, position, widget.mapToGlobal(position), isMove ? Qt::NoButton : Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

// Drags to and fro.
Json pan(LossChart& chart, int frames)
{
    auto* plot = chart.findChild<QWidget*>("plot");
    if (!plot)
        throw std::runtime_error("the chart has no plot");
    const QPointF centre = chart.plotArea().center();
    const double reach = chart.plotArea().width() / 4.0;
    sendMouse(chart, QEvent::MouseButtonPress, centre);
    const auto found = measureFrames(*plot, frames, [&](int frame) {
        sendMouse(chart, QEvent::MouseMove, centre + QPointF(reach * std::sin(frame / 20.0 + 0.3), 3.0));
    });
    sendMouse(chart, QEvent::MouseButtonRelease, centre);
    return found;
}

Json measure(const ChartArguments& arguments)
{
    const BenchmarkApplication application;
    LossChart chart;
    chart.resize(arguments.width, arguments.height);
    std::vector<LossRun> runs;
    for (int run = 0; run < arguments.runs; ++run)
        runs.push_back({run, QStringLiteral("Run %1").arg(run + 1), classColour(run)});
    chart.setRuns(runs);
    const auto start = std::chrono::steady_clock::now();
    for (int run = 0; run < arguments.runs; ++run)
        chart.append(run, lossPoints(arguments.points, static_cast<unsigned>(run)));
    const std::chrono::duration<double> appended = std::chrono::steady_clock::now() - start;
    chart.show();
    QCoreApplication::processEvents();
    Json found{{"points", arguments.points}, {"runs", arguments.runs}, {"append_seconds", appended.count()}};
    found.update(pan(chart, arguments.frames));
    return found;
}

} // namespace

Measurement chartBenchmark(CLI::App& command)
{
    const auto arguments = std::make_shared<ChartArguments>();
    command.add_option("--points", arguments->points, "Steps of each run")->check(CLI::Range(2, 10'000'000));
    command.add_option("--runs", arguments->runs, "Runs in the chart")->check(CLI::Range(1, 10));
    command.add_option("--frames", arguments->frames, "Frames to draw")->check(CLI::Range(1, 100'000));
    command.add_option("--width", arguments->width, "Width of the chart in pixels")->check(CLI::Range(320, 8000));
    command.add_option("--height", arguments->height, "Height of the chart in pixels")->check(CLI::Range(180, 8000));
    return [arguments] { return measure(*arguments); };
}

} // namespace histosynth::benchmarks
