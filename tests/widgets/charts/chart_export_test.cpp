// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_export.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>
#include <doctest/doctest.h>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "tests/support/temporary_folder.h"
#include "widgets/charts/loss_chart.h"
#include "widgets/look/theme.h"

using namespace histosynth;
namespace fs = std::filesystem;

namespace {

const QColor lineColour(0x00, 0x72, 0xB2);

void fill(LossChart& chart)
{
    chart.setPalette(themePalette(Scheme::Dark)); // paper is white all the same
    chart.resize(500, 300);
    chart.setRuns({{.id = 1, .name = "Run 1", .colour = lineColour}});
    std::vector<LossPoint> points;
    for (int step = 1; step <= 200; ++step)
        points.push_back({.step = static_cast<double>(step), .loss = 0.1 + 0.001 * (step % 7)});
    chart.append(1, points);
}

int pixelsLike(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const auto pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                         std::abs(pixel.blue() - colour.blue()) <
                     12;
        }
    return count;
}

} // namespace

TEST_CASE("PNG: twice the size, white, with the line")
{
    const test::TemporaryFolder folder;
    LossChart chart;
    fill(chart);
    saveChart(chart, folder / "chart.PNG", {640, 360});
    const QImage image(QString::fromStdString((folder / "chart.PNG").string()));
    CHECK(image.size() == QSize(1280, 720));
    CHECK(image.pixelColor(2, 2) == QColor(Qt::white));
    CHECK(pixelsLike(image, lineColour) > 500);
}

TEST_CASE("SVG: vectors that draw the same")
{
    const test::TemporaryFolder folder;
    LossChart chart;
    fill(chart);
    saveChart(chart, folder / "chart.svg", {640, 360});
    QSvgRenderer renderer(QString::fromStdString((folder / "chart.svg").string()));
    REQUIRE(renderer.isValid());
    CHECK(renderer.viewBox() == QRect(0, 0, 640, 360));
    QImage image(640, 360, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    CHECK(pixelsLike(image, lineColour) > 100);
    CHECK(readFile(folder / "chart.svg", 10'000'000).find("<image") == std::string::npos);
}

TEST_CASE("PDF: one page of the chart's size, vectors and text")
{
    const test::TemporaryFolder folder;
    LossChart chart;
    fill(chart);
    saveChart(chart, folder / "chart.pdf", {640, 360});
    const auto bytes = readFile(folder / "chart.pdf", 10'000'000);
    CHECK(bytes.starts_with("%PDF-"));
    CHECK(bytes.find("/MediaBox [0 0 480") != std::string::npos);
    CHECK(bytes.find("/Subtype /Image") == std::string::npos);
    CHECK(bytes.find("/Font") != std::string::npos);
}

TEST_CASE("CSV holds all values, and what a name cannot tell is refused")
{
    const test::TemporaryFolder folder;
    LossChart chart;
    fill(chart);
    saveChart(chart, folder / "chart.csv");
    const auto text = readFile(folder / "chart.csv", 1'000'000);
    CHECK(text == chartCsv(chart.table()));
    CHECK(std::ranges::count(text, '\n') == 201);
    try {
        saveChart(chart, folder / "chart.docx");
        FAIL("a chart was written as a text document");
    } catch (const Error& error) {
        CHECK(error.code() == "chart.unknown_format");
        CHECK(error.argument("file") == (folder / "chart.docx").string());
    }
    CHECK_THROWS_AS(saveChart(chart, folder / "missing" / "chart.png"), Error);
}

TEST_CASE("The chart on the screen is as it was after an export")
{
    const test::TemporaryFolder folder;
    LossChart chart;
    fill(chart);
    const auto before = chart.view();
    const auto area = chart.plotArea();
    saveChart(chart, folder / "chart.png", {1600, 900});
    CHECK(chart.view().right == doctest::Approx(before.right));
    CHECK(chart.view().top == doctest::Approx(before.top));
    CHECK(chart.plotArea() == area);
    CHECK(chart.grab().toImage().pixelColor(2, 2) == themePalette(Scheme::Dark).color(QPalette::Base));
}

TEST_CASE("Picture and table go to the clipboard")
{
    LossChart chart;
    fill(chart);
    copyChartImage(chart, {400, 300});
    CHECK(QGuiApplication::clipboard()->image().size() == QSize(800, 600));
    copyChartTable(chart);
    CHECK(QGuiApplication::clipboard()->text().startsWith("Training step\tLoss of each step\t"));
}
