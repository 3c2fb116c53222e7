// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/line_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "core/report/chart_axis.h"
#include "core/report/markup.h"

namespace histosynth {

namespace {

// Units of the drawing; the plot lies within the margins.
constexpr double width = 760.0, height = 320.0;
constexpr double left = 64.0, right = 150.0, top = 12.0, bottom = 48.0;
constexpr double labelGap = 16.0; // between two labels at the lines' ends
constexpr int xTicks = 6, yTicks = 5;

// A line of thousands of raw values is no better for being drawn in full.
constexpr std::size_t mostPoints = 1500;

bool drawable(const ChartPoint& point, bool logarithmic)
{
    return std::isfinite(point.x) && std::isfinite(point.y) && (!logarithmic || point.y > 0.0);
}

bool hasBand(const ChartPoint& point)
{
    return std::isfinite(point.low) && std::isfinite(point.high);
}

std::vector<ChartPoint> thinned(const std::vector<ChartPoint>& points)
{
    if (points.size() <= mostPoints)
        return points;
    std::vector<ChartPoint> kept;
    const auto count = static_cast<double>(points.size() - 1);
    for (std::size_t i = 0; i < mostPoints; ++i)
        kept.push_back(points[static_cast<std::size_t>(count * static_cast<double>(i) / (mostPoints - 1))]);
    return kept;
}

// Coordinates with one decimal are finer than a screen.
std::string coordinate(double value)
{
    return plainNumber(std::round(value * 10.0) / 10.0, 6);
}

std::string colorClass(int color)
{
    constexpr int colors = 7;
    return color < 0 ? "neutral" : "class" + std::to_string(color % colors);
}

struct Bounds {
    double minimum = INFINITY;
    double maximum = -INFINITY;
    void include(double value)
    {
        minimum = std::min(minimum, value);
        maximum = std::max(maximum, value);
    }
};

class Drawing {
public:
    explicit Drawing(const LineChart& chart) : m_chart(chart)
    {
        for (const auto& series : chart.series) {
            ChartSeries kept = series;
            std::erase_if(kept.points, [&](const auto& point) { return !drawable(point, chart.logarithmicY); });
            kept.points = thinned(kept.points);
            if (!kept.points.empty())
                m_series.push_back(std::move(kept));
        }
    }

    std::string svg()
    {
        m_svg = R"(<svg class="chart" role="img" viewBox="0 0 )" + plainNumber(width) + " " + plainNumber(height) +
                "\" aria-label=\"" + escaped(m_chart.title) + "\">";
        if (m_series.empty()) {
            text(width / 2.0, height / 2.0, "middle", "axisTitle", "No values yet");
            return m_svg + "</svg>";
        }
        chooseAxes();
        drawAxes();
        for (const auto& series : m_series)
            drawBand(series);
        for (const auto& series : m_series)
            drawLine(series);
        drawLabels();
        return m_svg + "</svg>";
    }

private:
    void chooseAxes()
    {
        Bounds x, y;
        for (const auto& series : m_series) {
            for (const auto& point : series.points) {
                x.include(point.x);
                y.include(point.y);
                if (hasBand(point) && (!m_chart.logarithmicY || point.low > 0.0)) {
                    y.include(point.low);
                    y.include(point.high);
                }
            }
        }
        // Nearly down to 0 means from 0 on: lengths can then be compared.
        if (!m_chart.logarithmicY && y.minimum > 0.0 && y.minimum < 0.4 * y.maximum)
            y.minimum = 0.0;
        m_x = ChartAxis(x.minimum, x.maximum, xTicks, false, false);
        m_y = ChartAxis(y.minimum, y.maximum, yTicks, m_chart.logarithmicY, true);
    }

    double placeX(double value) const { return left + m_x.place(value) * (width - left - right); }
    double placeY(double value) const
    {
        const double place = std::clamp(m_y.place(value), 0.0, 1.0);
        return height - bottom - place * (height - top - bottom);
    }
    std::string at(double x, double y) const { return coordinate(placeX(x)) + " " + coordinate(placeY(y)); }

    void text(double x, double y, const char* anchor, const char* style, const std::string& words)
    {
        m_svg += "<text x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\" text-anchor=\"" + anchor +
                 "\" class=\"" + style + "\">" + escaped(words) + "</text>";
    }

    void line(const char* style, double x1, double y1, double x2, double y2)
    {
        m_svg += "<line class=\"" + std::string(style) + "\" x1=\"" + coordinate(x1) + "\" y1=\"" + coordinate(y1) +
                 "\" x2=\"" + coordinate(x2) + "\" y2=\"" + coordinate(y2) + "\"/>";
    }

    void drawAxes()
    {
        for (const auto& tick : m_y.ticks()) {
            line("grid", left, placeY(tick.value), width - right, placeY(tick.value));
            text(left - 8.0, placeY(tick.value) + 4.0, "end", "tick", tick.label);
        }
        line("axis", left, height - bottom, width - right, height - bottom);
        for (const auto& tick : m_x.ticks()) {
            line("axis", placeX(tick.value), height - bottom, placeX(tick.value), height - bottom + 4.0);
            text(placeX(tick.value), height - bottom + 18.0, "middle", "tick", tick.label);
        }
        text((left + width - right) / 2.0, height - 8.0, "middle", "axisTitle", m_chart.xTitle);
        const std::string middle = coordinate((top + height - bottom) / 2.0);
        m_svg += "<text transform=\"translate(14 " + middle +
                 ") rotate(-90)\" text-anchor=\"middle\" class=\"axisTitle\">" + escaped(m_chart.yTitle) + "</text>";
    }

    void drawBand(const ChartSeries& series)
    {
        std::string upper, lower;
        for (const auto& point : series.points) {
            if (!hasBand(point))
                continue;
            upper += (upper.empty() ? "M" : "L") + at(point.x, point.high);
            lower.insert(0, "L" + at(point.x, point.low));
        }
        if (!upper.empty())
            m_svg += "<path class=\"band " + colorClass(series.color) + "\" d=\"" + upper + lower + "Z\"/>";
    }

    void drawLine(const ChartSeries& series)
    {
        constexpr std::array looks = {"line", "faint", "line", "baseline"};
        std::string path;
        for (const auto& point : series.points)
            path += (path.empty() ? "M" : "L") + at(point.x, point.y);
        // A single value of a baseline holds for the whole chart.
        if (series.look == SeriesLook::Baseline && series.points.size() == 1) {
            const std::string y = coordinate(placeY(series.points[0].y));
            path = "M" + coordinate(left) + " " + y + "L" + coordinate(width - right) + " " + y;
        }
        m_svg += "<path class=\"" + std::string(looks.at(static_cast<std::size_t>(series.look))) + " " +
                 colorClass(series.color) + "\" d=\"" + path + "\"/>";
        const bool alone = series.points.size() == 1 && series.look != SeriesLook::Baseline;
        if (series.look == SeriesLook::Markers || alone) {
            for (const auto& point : series.points)
                circle("dot", series, point, 3.0);
        }
        if (series.ringBest)
            ringBest(series);
    }

    void circle(const char* style, const ChartSeries& series, const ChartPoint& point, double radius)
    {
        m_svg += "<circle class=\"" + std::string(style) + " " + colorClass(series.color) + "\" cx=\"" +
                 coordinate(placeX(point.x)) + "\" cy=\"" + coordinate(placeY(point.y)) + "\" r=\"" +
                 plainNumber(radius) + "\"><title>" + escaped(plainNumber(point.x, 9) + ": " + plainNumber(point.y)) +
                 "</title></circle>";
    }

    void ringBest(const ChartSeries& series)
    {
        const auto best = *std::ranges::min_element(series.points, {}, &ChartPoint::y);
        circle("ring", series, best, 7.0);
        // Beneath the ring, where this line, which has its lowest point here, is not.
        const double x = std::clamp(placeX(best.x), left + 20.0, width - right - 20.0);
        const double y = placeY(best.y) + 22.0 < height - bottom ? placeY(best.y) + 22.0 : placeY(best.y) - 12.0;
        text(x, y, "middle", "best", plainNumber(best.y, 3));
    }

    // Names at the lines' ends, moved apart where they would overlap.
    void drawLabels()
    {
        struct Label {
            double y;
            const ChartSeries* series;
        };
        std::vector<Label> labels;
        for (const auto& series : m_series) {
            if (!series.label.empty())
                labels.push_back({placeY(series.points.back().y), &series});
        }
        std::ranges::stable_sort(labels, {}, &Label::y);
        for (std::size_t i = 1; i < labels.size(); ++i)
            labels[i].y = std::max(labels[i].y, labels[i - 1].y + labelGap);
        double limit = height - bottom;
        for (auto label = labels.rbegin(); label != labels.rend(); ++label, limit -= labelGap)
            label->y = std::min(label->y, limit);
        for (const auto& [y, series] : labels) {
            const std::string style = "label " + colorClass(series->color);
            text(width - right + 10.0, y + 4.0, "start", style.c_str(), series->label);
        }
    }

    const LineChart& m_chart;
    std::vector<ChartSeries> m_series;
    ChartAxis m_x{0.0, 1.0, xTicks, false, false};
    ChartAxis m_y{0.0, 1.0, yTicks, false, false};
    std::string m_svg;
};

} // namespace

std::string svgOf(const LineChart& chart)
{
    return Drawing(chart).svg();
}

std::vector<ChartPoint> smoothed(const std::vector<ChartPoint>& points, double span)
{
    const double keep = 1.0 - 1.0 / std::max(1.0, span);
    std::vector<ChartPoint> result;
    double sum = 0.0, weight = 0.0;
    for (const auto& point : points) {
        if (!std::isfinite(point.y))
            continue;
        sum = keep * sum + point.y;
        weight = keep * weight + 1.0;
        result.push_back({.x = point.x, .y = sum / weight});
    }
    return result;
}

} // namespace histosynth
