// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <span>
#include <string>
#include <vector>

#include "widgets/charts/chart_line.h"

namespace histosynth {

// All values of a chart: the first column is x, each other one a line (or a bound of its interval). NaN: no value
// there.
struct ChartTable {
    QStringList header;
    std::vector<std::vector<double>> rows; // each as long as header
};

// The lines side by side, one row for each x that any of them has, ascending.
ChartTable chartTable(const QString& xTitle, std::span<const ChartLine> lines);

// RFC 4180 in UTF-8 with a byte order mark (spreadsheets need it to recognise other alphabets): comma, decimal point,
// CRLF, whatever the locale; numbers in full precision.
std::string chartCsv(const ChartTable& table);

// Tab-separated for the clipboard, numbers with the decimal sign of the locale (a spreadsheet in Ukrainian takes 0.5
// for a text) and without grouping.
QString chartTabText(const ChartTable& table, const QLocale& locale);

} // namespace histosynth
