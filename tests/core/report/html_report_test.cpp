// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_report.h"

#include <doctest/doctest.h>

using namespace histosynth;

namespace {

bool holds(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

std::string fullReport()
{
    HtmlReport report("Demo <script>", "seed 7 & more");
    report.addFigures({{"375", "synthetic images"}});
    report.addHeading("Training");
    report.addParagraph("Loss < 1");
    LineChart chart;
    chart.title = "Loss";
    report.addChart(chart);
    report.addClasses({{"dense", 8, {{"real", {{"\x89PNG", "a \"quoted\" one"}}}}}});
    report.addTable({"Distances", {"class", "value"}, {{"dense", "3.2"}, {"nested", "\xE2\x80\x93"}}, "n = 60"});
    report.addFacts("Settings", {{"steps", "100"}});
    return report.html();
}

} // namespace

TEST_CASE("the report is one file that loads nothing")
{
    const std::string html = fullReport();
    CHECK(html.starts_with("<!doctype html>"));
    for (const auto* outside : {"http://", "https://", "src=\"//", "@import", "url(", "<script", "<link"}) {
        CAPTURE(outside);
        CHECK_FALSE(holds(html, outside));
    }
    CHECK(holds(html, "default-src 'none'"));
    CHECK(holds(html, "prefers-color-scheme: dark"));
}

TEST_CASE("all that was added is in it, in order and escaped")
{
    const std::string html = fullReport();
    std::size_t last = 0;
    for (const auto* part :
         {"<title>Demo &lt;script&gt;</title>", "<h1>Demo &lt;script&gt;</h1>", "seed 7 &amp; more",
          "<b>375</b><span>synthetic images</span>", "<h2>Training</h2>", "<p>Loss &lt; 1</p>", "<svg ",
          "<h3 class=\"class1\"><span>dense</span>", "<span>real</span>", "alt=\"a &quot;quoted&quot; one\"",
          "data:image/png;base64,iVBORw==", "<caption>Distances</caption>", "<th>class</th>",
          "<th class=\"number\">value</th>", "<td>dense</td><td class=\"number\">3.2</td>", "n = 60",
          "<h2>Settings</h2>", "<dt>steps</dt><dd>100</dd>", "</html>"}) {
        CAPTURE(part);
        const auto at = html.find(part);
        CHECK(at != std::string::npos);
        CHECK(at > last);
        last = at;
    }
}
