// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/window/main_window.h"
#include "app/window/stall_watch.h"
#include "app/workspaces/augment/augment_workspace.h"
#include "core/image/thumbnail_cache.h"
#include "core/workflow/sample_project.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/frames.h"
#include "tests/support/temporary_folder.h"
#include "widgets/controls/primary_button.h"
#include "widgets/workspaces/train/train_panel.h"
#include "widgets/workspaces/train/train_view.h"

namespace histosynth::benchmarks {

namespace {

struct WindowArguments {
    int seconds = 30;
};

// Since this process was made, its libraries included; to a hundredth of a second.
double secondsSinceStart()
{
    std::ifstream file("/proc/self/stat");
    std::string text((std::istreambuf_iterator<char>(file)), {});
    std::istringstream fields(text.substr(text.rfind(')') + 2)); // the name may have spaces
    std::string field;
    constexpr int startTime = 20; // the 22nd of all, proc(5)
    for (int i = 0; i < startTime; ++i)
        fields >> field;
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double started = std::stod(field) / static_cast<double>(sysconf(_SC_CLK_TCK));
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec) - started;
}

void processUntil(const std::function<bool()>& isTrue)
{
    while (!isTrue())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

// From a change of the recipe until all samples of it are on screen.
Json measureSamples(MainWindow& window, ActionTable& actions)
{
    constexpr int rounds = 20;
    auto& workspace = static_cast<AugmentWorkspace&>(window.workspace(WorkspaceId::Augment));
    window.showWorkspace(static_cast<int>(WorkspaceId::Augment));
    std::vector<double> milliseconds;
    for (int round = -1; round < rounds; ++round) {
        bool areShown = false;
        const auto watch =
            QObject::connect(&workspace, &AugmentWorkspace::samplesShown, &window, [&] { areShown = true; });
        const auto start = std::chrono::steady_clock::now();
        if (round >= 0) // the first ones come by themselves
            actions.action("samples.again")->trigger();
        processUntil([&] { return areShown && !workspace.isSampling(); });
        QObject::disconnect(watch);
        if (round >= 0)
            milliseconds.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(milliseconds);
    return {{"samples_milliseconds_median", milliseconds[rounds / 2]},
            {"samples_milliseconds_worst", milliseconds.back()}};
}

// How long a click would have waited while a training runs and one workspace after another is looked at.
Json watchTraining(MainWindow& window, const WindowArguments& arguments)
{
    window.showWorkspace(static_cast<int>(WorkspaceId::Train));
    auto* panel = window.findChild<TrainView*>()->panel();
    processUntil([&] { return panel->startButton()->isEnabled(); });
    panel->startButton()->click();
    processUntil([&] { return panel->state() == TrainPanel::State::Running; });
    std::fprintf(stderr, "Training for %d s ...\n", arguments.seconds);
    StallWatch watch;
    qint64 stalls = 0;
    QObject::connect(&watch, &StallWatch::stalled, &watch, [&](const Stall& stall) {
        ++stalls;
        std::fprintf(stderr, "%lld ms: %s\n", static_cast<long long>(stall.duration.count()), stall.during.constData());
    });
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(arguments.seconds);
    for (int shown = 0; std::chrono::steady_clock::now() < end; ++shown) {
        window.showWorkspace(shown % workspaceCount);
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(1);
        processUntil([&] { return std::chrono::steady_clock::now() >= until; });
    }
    return {{"longest_wait_milliseconds", watch.worst().duration.count()},
            {"longest_wait_during", watch.worst().during.toStdString()},
            {"waits_of_50_milliseconds", stalls},
            {"waits_measured", watch.knocks()}};
}

Json measure(const WindowArguments& arguments)
{
    const test::TemporaryFolder place;
    const BenchmarkApplication application;
    Settings settings(QString::fromStdString((place / "settings.ini").string()));
    Theme theme(*qApp, SchemeChoice::Light);
    Language language(*qApp);
    ProjectSession session;
    JobQueue jobs;
    ActionTable actions;
    Messages messages;
    MainWindow window({session, jobs, settings, actions, messages, std::make_shared<ThumbnailCache>(place / "cache")},
                      theme, language);
    secondsUntilPainted(window, [&] { window.show(); });
    const double visible = secondsSinceStart();

    std::fprintf(stderr, "Drawing a project ...\n");
    NoControl control;
    sampleProject(place / "sample", "study", {}, control);
    const auto project = QString::fromStdString((place / "sample" / "study").string());
    const double opened = secondsUntilPainted(window, [&] { window.openProject(project); });
    Json found{{"visible_seconds", visible}, {"project_opened_seconds", opened}};
    found.update(measureSamples(window, actions));
    found.update(watchTraining(window, arguments));
    return found;
}

} // namespace

Measurement windowBenchmark(CLI::App& command)
{
    const auto arguments = std::make_shared<WindowArguments>();
    command.add_option("--seconds", arguments->seconds, "How long to train")->check(CLI::Range(1, 3600));
    return [arguments] { return measure(*arguments); };
}

} // namespace histosynth::benchmarks
