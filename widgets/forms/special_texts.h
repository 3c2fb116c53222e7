// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include "core/base/options.h"

namespace histosynth {

// What a person reads in place of the 0 of a number whose 0 is no amount: "all cores" for the threads, "as it is" for
// the side of exported images. Empty for all others.
QString specialText(const FieldInfo& info);

} // namespace histosynth
