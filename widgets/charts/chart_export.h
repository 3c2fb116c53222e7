// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSize>

#include <filesystem>

namespace histosynth {

class Chart;

// Writes the chart by the ending of the file's name: .png (two pixels a unit), .svg and .pdf (vectors), all on white;
// .csv (all values). The file appears whole or not at all. Errors: Error (BadInput) "chart.unknown_format" {file};
// (OutOfResource) "file.cannot_write" {file, reason}.
void saveChart(Chart& chart, const std::filesystem::path& file, const QSize& size = {960, 540});

// To the clipboard: the picture on white, two pixels a unit; the table, tab-separated, in the system's locale.
void copyChartImage(Chart& chart, const QSize& size = {960, 540});
void copyChartTable(const Chart& chart);

} // namespace histosynth
