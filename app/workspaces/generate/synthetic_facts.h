// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

#include "core/project/synthetic_images.h"
#include "widgets/controls/key_value_table.h"

namespace histosynth {

// All that is known of how a synthetic image was drawn and what it resembles, in words. `model`: which one drew it.
QList<KeyValue> factsOf(const SyntheticImage& image, const QString& className, const QString& model);

// "As far from it as a new real image", or that it may be a copy.
QString likenessText(const Likeness& likeness);

} // namespace histosynth
