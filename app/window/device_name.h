// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace histosynth {

// What models compute on, for a person: "the graphics card" or "2 processor cores". Takes a while at its first call.
// Any thread.
QString deviceName();

} // namespace histosynth
