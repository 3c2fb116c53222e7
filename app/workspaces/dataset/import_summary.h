// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include "core/workflow/import_images.h"

namespace histosynth {

// What an import has brought: "118 images imported, 3 refused", and every refused file with its reason.
struct ImportSummary {
    QString text;
    QString details;
    bool isGood = true; // something came in, or was there already, and nothing was refused
};

ImportSummary summaryOf(const ImportResult& result);

} // namespace histosynth
