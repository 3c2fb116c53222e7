// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/line_chart.h"

namespace histosynth {

// PNG bytes with a caption; the caption may be empty.
struct ReportImage {
    std::string png;
    std::string caption;
};

// A row of pictures with a name at its left, e.g. "real".
struct ReportStrip {
    std::string label;
    std::vector<ReportImage> images;
};

// What a report shows about one class, e.g. three strips: real, augmented, synthetic.
struct ReportClass {
    std::string name;
    int color = 0; // index into the class colours
    std::vector<ReportStrip> strips;
};

struct ReportTable {
    std::string caption;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; // numbers are recognised and set at the right
    std::string note;                           // beneath it, may be empty
};

// A number that is worth a large figure at the top, e.g. {"375", "synthetic images"}.
struct ReportFigure {
    std::string value;
    std::string label;
};

// Builds one HTML file that shows everything without the net: charts are inline SVG, pictures inline PNG, light and
// dark follow the reader's system. All text is escaped. Sections appear in the order in which they are added.
class HtmlReport {
public:
    HtmlReport(std::string title, std::string subtitle);

    void addFigures(const std::vector<ReportFigure>& figures);
    void addHeading(std::string_view text);
    void addParagraph(std::string_view text);
    void addChart(const LineChart& chart);
    void addClasses(const std::vector<ReportClass>& classes);
    void addTable(const ReportTable& table);

    // A set of names and values in small type, e.g. the settings of a run.
    void addFacts(std::string_view caption, const std::vector<std::pair<std::string, std::string>>& facts);

    // The whole document, UTF-8.
    std::string html() const;

private:
    std::string m_title;
    std::string m_subtitle;
    std::string m_body;
};

} // namespace histosynth
