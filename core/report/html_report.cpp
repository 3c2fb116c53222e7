// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_report.h"

#include <algorithm>
#include <utility>

#include "core/report/markup.h"

namespace histosynth {

namespace {

// Neutral greys, so that the stain's colours are seen as they are; class colours by Okabe & Ito, lightened in the dark
// and darkened for text on white where they would be too faint to read.
constexpr std::string_view style = R"(
:root { color-scheme: light dark;
  --page: #fafafa; --ink: #1c1c1c; --soft: #5f5f5f; --rule: #dcdcdc; --grid: #e6e6e6; --panel: #ffffff; --neutral: #6b6b6b;
  --c0: #0072B2; --c1: #E69F00; --c2: #009E73; --c3: #CC79A7; --c4: #56B4E9; --c5: #D55E00; --c6: #F0E442;
  --t0: #0072B2; --t1: #996a00; --t2: #007a59; --t3: #a8487c; --t4: #1f78ad; --t5: #b34f00; --t6: #7a7100; }
@media (prefers-color-scheme: dark) { :root {
  --page: #191919; --ink: #ececec; --soft: #a6a6a6; --rule: #3c3c3c; --grid: #303030; --panel: #212121; --neutral: #9a9a9a;
  --c0: #3d9fdb; --c1: #E69F00; --c2: #19b88a; --c3: #d98fb8; --c4: #56B4E9; --c5: #e87a2c; --c6: #F0E442;
  --t0: #58b0e6; --t1: #eaac22; --t2: #2cc99b; --t3: #df9fc3; --t4: #6bbeec; --t5: #f08e48; --t6: #F0E442; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
main { max-width: 980px; margin: 0 auto; padding: 40px 24px 64px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0; font-weight: 650; }
.subtitle { color: var(--soft); margin: 6px 0 0; }
h2 { font-size: 19px; margin: 44px 0 8px; font-weight: 650; }
p { max-width: 70ch; margin: 8px 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 16px 24px; margin: 28px 0 0;
  padding: 20px 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
.figures b { display: block; font-size: 26px; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.figures span { display: block; color: var(--soft); font-size: 13px; line-height: 1.35; margin-top: 2px; }
figure { margin: 16px 0 0; }
figcaption { font-weight: 600; margin: 0 0 6px; }
.chart { display: block; width: 100%; height: auto; background: var(--panel); border: 1px solid var(--rule); border-radius: 6px; }
.chart text { font-size: 12px; fill: var(--soft); font-variant-numeric: tabular-nums; }
.chart .axisTitle { fill: var(--ink); }
.chart .label { font-size: 13px; }
.chart .best { fill: var(--ink); font-weight: 600; stroke: var(--panel); stroke-width: 4px; paint-order: stroke; }
.grid { stroke: var(--grid); } .axis { stroke: var(--neutral); }
.line, .faint, .baseline, .ring { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; stroke: currentColor; }
.faint { stroke-width: 1; opacity: .25; } .baseline { stroke-width: 1.5; stroke-dasharray: 5 5; }
.band { fill: currentColor; opacity: .15; } .dot { fill: currentColor; }
.class0 { color: var(--c0); } .class1 { color: var(--c1); } .class2 { color: var(--c2); } .class3 { color: var(--c3); }
.class4 { color: var(--c4); } .class5 { color: var(--c5); } .class6 { color: var(--c6); } .neutral { color: var(--neutral); }
.chart .label.class0 { fill: var(--t0); } .chart .label.class1 { fill: var(--t1); } .chart .label.class2 { fill: var(--t2); }
.chart .label.class3 { fill: var(--t3); } .chart .label.class4 { fill: var(--t4); } .chart .label.class5 { fill: var(--t5); }
.chart .label.class6 { fill: var(--t6); } .chart .label.neutral { fill: var(--soft); }
.tissue { margin: 20px 0 0; }
.tissue h3 { font-size: 15px; margin: 0 0 8px; padding-left: 10px; border-left: 4px solid currentColor; line-height: 1.3; }
.tissue h3 span { color: var(--ink); }
.strip { display: grid; grid-template-columns: 84px 1fr; align-items: start; margin: 0 0 8px; }
.strip > span { color: var(--soft); font-size: 13px; padding-top: 4px; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(88px, 1fr)); gap: 6px; }
.pictures figure { margin: 0; }
.pictures img { display: block; width: 100%; aspect-ratio: 1; object-fit: cover; border-radius: 2px; background: #888; }
.pictures figcaption { font: 12px/1.3 inherit; font-weight: 400; font-size: 12px; color: var(--soft); margin: 2px 0 0; }
.scroll { overflow-x: auto; margin: 16px 0 0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0 0 6px; }
th, td { text-align: left; padding: 6px 16px 6px 0; border-bottom: 1px solid var(--rule); white-space: nowrap; }
th { color: var(--soft); font-weight: 500; font-size: 13px; vertical-align: bottom; }
td.number, th.number { text-align: right; padding: 6px 0 6px 16px; }
.note { color: var(--soft); font-size: 13px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; font-size: 13px; margin: 8px 0 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
@media print { main { max-width: none; padding: 0; } figure, .tissue, tr { break-inside: avoid; } }
)";

// Digits with what may stand around them: sign, point, group separator, unit, interval.
bool looksNumeric(std::string_view text)
{
    const auto isDigit = [](char character) { return character >= '0' && character <= '9'; };
    if (text.starts_with("-") || text.starts_with("+"))
        text.remove_prefix(1);
    return (!text.empty() && isDigit(text.front())) || text.starts_with("\xE2\x88\x92"); // U+2212, the minus sign
}

// A column is set at the right when all that is in it are numbers ("–" and nothing stand for a missing one).
std::vector<bool> numericColumns(const ReportTable& table)
{
    std::vector<bool> numeric(table.columns.size(), !table.rows.empty());
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < std::min(row.size(), numeric.size()); ++i)
            numeric[i] = numeric[i] && (row[i].empty() || row[i] == "\xE2\x80\x93" || looksNumeric(row[i]));
    }
    return numeric;
}

std::string tableRow(const std::vector<std::string>& cells, const std::vector<bool>& numeric, const std::string& tag)
{
    std::string html = "<tr>";
    for (std::size_t i = 0; i < numeric.size(); ++i) {
        html += "<" + tag + (numeric[i] ? " class=\"number\">" : ">");
        html += (i < cells.size() ? escaped(cells[i]) : std::string()) + "</" + tag + ">";
    }
    return html + "</tr>";
}

std::string picture(const ReportImage& image)
{
    std::string html = "<figure><img alt=\"" + escaped(image.caption) + "\" src=\"data:image/png;base64,";
    html += base64(image.png) + "\">";
    if (!image.caption.empty())
        html += "<figcaption>" + escaped(image.caption) + "</figcaption>";
    return html + "</figure>";
}

} // namespace

HtmlReport::HtmlReport(std::string title, std::string subtitle)
    : m_title(std::move(title)), m_subtitle(std::move(subtitle))
{
}

void HtmlReport::addFigures(const std::vector<ReportFigure>& figures)
{
    m_body += "<div class=\"figures\">";
    for (const auto& figure : figures)
        m_body += "<div><b>" + escaped(figure.value) + "</b><span>" + escaped(figure.label) + "</span></div>";
    m_body += "</div>\n";
}

void HtmlReport::addHeading(std::string_view text)
{
    m_body += "<h2>" + escaped(text) + "</h2>\n";
}

void HtmlReport::addParagraph(std::string_view text)
{
    m_body += "<p>" + escaped(text) + "</p>\n";
}

void HtmlReport::addChart(const LineChart& chart)
{
    m_body += "<figure><figcaption>" + escaped(chart.title) + "</figcaption>" + svgOf(chart) + "</figure>\n";
}

void HtmlReport::addClasses(const std::vector<ReportClass>& classes)
{
    constexpr int colors = 7;
    for (const auto& tissue : classes) {
        m_body += "<section class=\"tissue\"><h3 class=\"class" + std::to_string(std::max(0, tissue.color) % colors) +
                  "\"><span>" + escaped(tissue.name) + "</span></h3>";
        for (const auto& strip : tissue.strips) {
            m_body += "<div class=\"strip\"><span>" + escaped(strip.label) + "</span><div class=\"pictures\">";
            for (const auto& image : strip.images)
                m_body += picture(image);
            m_body += "</div></div>";
        }
        m_body += "</section>\n";
    }
}

void HtmlReport::addTable(const ReportTable& table)
{
    const auto numeric = numericColumns(table);
    m_body += "<div class=\"scroll\"><table><caption>" + escaped(table.caption) + "</caption><thead>" +
              tableRow(table.columns, numeric, "th") + "</thead><tbody>";
    for (const auto& row : table.rows)
        m_body += tableRow(row, numeric, "td");
    m_body += "</tbody></table></div>";
    if (!table.note.empty())
        m_body += "<p class=\"note\">" + escaped(table.note) + "</p>";
    m_body += "\n";
}

void HtmlReport::addFacts(std::string_view caption, const std::vector<std::pair<std::string, std::string>>& facts)
{
    if (!caption.empty())
        m_body += "<h2>" + escaped(caption) + "</h2>";
    m_body += "<dl>";
    for (const auto& [name, value] : facts)
        m_body += "<dt>" + escaped(name) + "</dt><dd>" + escaped(value) + "</dd>";
    m_body += "</dl>\n";
}

std::string HtmlReport::html() const
{
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
           "<meta http-equiv=\"Content-Security-Policy\" "
           "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">"
           "<title>" +
           escaped(m_title) + "</title><style>" + std::string(style) + "</style></head>\n<body><main><header><h1>" +
           escaped(m_title) + "</h1><p class=\"subtitle\">" + escaped(m_subtitle) + "</p></header>\n" + m_body +
           "</main></body></html>\n";
}

} // namespace histosynth
