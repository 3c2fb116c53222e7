// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace histosynth {

class ActionTable;

// All actions with keys, by menu; made from the table of actions.
void showKeys(const ActionTable& actions, QWidget& window);

void showAbout(QWidget& window);

} // namespace histosynth
