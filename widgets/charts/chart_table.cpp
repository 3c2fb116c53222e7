// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_table.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace histosynth {

namespace {

// A column of the table: the values of a line, or a bound of its interval.
struct Column {
    const std::vector<double>* x;
    const std::vector<double>* y;
};

std::vector<Column> columnsOf(std::span<const ChartLine> lines, QStringList& header)
{
    std::vector<Column> columns;
    const auto add = [&](const ChartLine& line, const std::vector<double>& values, const QString& name) {
        columns.push_back({&line.x, &values});
        header += name;
    };
    for (const auto& line : lines) {
        add(line, line.y, line.name);
        if (line.low.empty())
            continue;
        add(line, line.low, QCoreApplication::translate("histosynth", "%1, lower bound").arg(line.name));
        add(line, line.high, QCoreApplication::translate("histosynth", "%1, upper bound").arg(line.name));
    }
    return columns;
}

std::vector<double> allSteps(std::span<const ChartLine> lines)
{
    std::vector<double> steps;
    for (const auto& line : lines)
        steps.insert(steps.end(), line.x.begin(), line.x.end());
    std::ranges::sort(steps);
    const auto repeated = std::ranges::unique(steps);
    steps.erase(repeated.begin(), repeated.end());
    return steps;
}

std::string csvCell(const QString& text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text.toStdString();
    auto quoted = text;
    quoted.replace(u'"', QStringLiteral("\"\""));
    return '"' + quoted.toStdString() + '"';
}

// The shortest text that gives the same number back.
std::string numberText(double value)
{
    if (!std::isfinite(value))
        return {};
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

} // namespace

ChartTable chartTable(const QString& xTitle, std::span<const ChartLine> lines)
{
    ChartTable table{{xTitle}, {}};
    const auto columns = columnsOf(lines, table.header);
    std::vector<std::size_t> next(columns.size(), 0);
    for (const double step : allSteps(lines)) {
        std::vector<double> row{step};
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const auto& x = *columns[column].x;
            const bool isHere = next[column] < x.size() && x[next[column]] == step;
            row.push_back(isHere ? (*columns[column].y)[next[column]++] : std::numeric_limits<double>::quiet_NaN());
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string chartCsv(const ChartTable& table)
{
    std::string text = "\xEF\xBB\xBF";
    const auto addLine = [&text](const auto& cells, const auto& textOf) {
        const char* separator = "";
        for (const auto& cell : cells) {
            text += separator + textOf(cell);
            separator = ",";
        }
        text += "\r\n";
    };
    addLine(table.header, csvCell);
    for (const auto& row : table.rows)
        addLine(row, numberText);
    return text;
}

QString chartTabText(const ChartTable& table, const QLocale& locale)
{
    auto plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    QStringList lines;
    auto header = table.header;
    header.replaceInStrings(QStringLiteral("\t"), QStringLiteral(" "));
    lines += header.join(u'\t');
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const double value : row)
            cells += std::isfinite(value) ? plain.toString(value, 'g', QLocale::FloatingPointShortest) : QString();
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace histosynth
