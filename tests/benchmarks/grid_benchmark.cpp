// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <QtGui/QImage>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <memory>
#include <vector>

#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/frames.h"
#include "widgets/look/theme.h"
#include "widgets/pictures/thumbnail_grid.h"

namespace histosynth::benchmarks {

namespace {

struct GridArguments {
    int images = 10'000;
    int frames = 600;
    int width = 1600;
    int height = 900;
};

std::vector<ThumbnailItem> items(int count)
{
    std::vector<ThumbnailItem> made;
    for (int i = 1; i <= count; ++i) {
        ThumbnailItem item;
        item.id = i;
        item.title = QStringLiteral("P%1_field.bmp").arg(i / 4);
        item.subtitle = QStringLiteral("3664 × 2748");
        item.classColour = classColour(i % 3);
        item.cropCount = i % 7;
        item.aspect = 4.0 / 3.0;
        made.push_back(item);
    }
    return made;
}

void turnWheel(QWidget& widget, int degrees)
{
    const QPointF middle = widget.rect().center();
    constexpr int eighths = 8;
    QWheelEvent event(middle, widget.mapToGlobal(middle), {}, {0, -eighths * degrees}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

// From top to bottom by the wheel; every picture that is asked for comes at once.
Json measure(const GridArguments& arguments)
{
    const BenchmarkApplication application;
    ThumbnailGrid grid;
    grid.resize(arguments.width, arguments.height);
    QImage picture(256, 192, QImage::Format_RGB32);
    picture.fill(QColor(210, 160, 200));
    QObject::connect(&grid, &ThumbnailGrid::thumbnailsWanted, &grid, [&](const QList<qint64>& ids, int side) {
        for (const auto id : ids)
            grid.setThumbnail(id, picture, side);
    });
    const double filled = secondsUntilPainted(*grid.viewport(), [&] {
        grid.setItems(items(arguments.images));
        grid.show();
    });
    constexpr int notch = 15; // degrees
    auto found = measureFrames(*grid.viewport(), arguments.frames, [&](int frame) {
        if (grid.verticalScrollBar()->value() == grid.verticalScrollBar()->maximum())
            grid.verticalScrollBar()->setValue(0);
        turnWheel(*grid.viewport(), notch * (1 + frame % 3));
    });
    found.update({{"images", arguments.images}, {"filled_seconds", filled}});
    return found;
}

} // namespace

Measurement gridBenchmark(CLI::App& command)
{
    const auto arguments = std::make_shared<GridArguments>();
    command.add_option("--images", arguments->images, "Images in the grid")->check(CLI::Range(1000, 1'000'000));
    command.add_option("--frames", arguments->frames, "Frames to draw")->check(CLI::Range(1, 100'000));
    command.add_option("--width", arguments->width, "Width of the grid in pixels")->check(CLI::Range(320, 8000));
    command.add_option("--height", arguments->height, "Height of the grid in pixels")->check(CLI::Range(180, 8000));
    return [arguments] { return measure(*arguments); };
}

} // namespace histosynth::benchmarks
