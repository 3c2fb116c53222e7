// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include "core/base/json.h"

namespace histosynth {

// What was done to an image, in words: "turned 7.3° to the left · enlarged 1.12 times". `operations` as
// AugmentationResult has them.
QString operationWords(const Json& operations);

} // namespace histosynth
