// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/base/options.h"
#include "core/exporting/export_set.h"
#include "core/project/project.h"

namespace histosynth {

// Which synthetic images go into the set.
enum class SyntheticChoice { None, Accepted, NotRejected };

struct ExportChoice {
    bool real = true;
    bool augmented = true;
    SyntheticChoice synthetic = SyntheticChoice::Accepted;
    std::int64_t run = 0;  // the training run whose models drew the synthetic images; 0: all of them
    std::int64_t size = 0; // side of all images in the set; 0: each as it is
    bool force = false;

    static const FieldList<ExportChoice>& fields();
};

// Writes a set for a classifier: real crops of all splits, augmented and synthetic images for training only (see
// exportSet() for the layout and the manifest). Tells by Notice "export.unrated_left_out" {count} when synthetic images
// were left out because nobody has accepted them. An export that fails or is stopped leaves no run. Throws
// InvalidOptions and what trainingRun() and exportSet() throw.
ExportResult exportImages(Project& project, const std::filesystem::path& target, const ExportChoice& choice,
                          RunControl& control);

} // namespace histosynth
