// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include "app/desk/workspace.h"

namespace histosynth {

class Chart;

// Asks for a file whose name ends in `ending` ("png", "svg", "pdf", "csv") and saves the chart there; tells of it, or
// why it failed. Returns at once: the dialog is there until it is answered.
void askToSaveChart(const Desk& desk, Chart& chart, const QString& name, const QString& ending);

} // namespace histosynth
