// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

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
    bool suspects = false; // suspected copies that nobody has rated, too
    bool balance = false;  // as many training images of each class as the smallest class has
    std::int64_t seed = 0; // of what is left out to balance

    static const FieldList<ExportChoice>& fields();
};

// Images that the choice would take but for one reason each.
struct ExportLeftOut {
    std::int64_t rejected = 0;   // somebody has rejected them
    std::int64_t unrated = 0;    // nobody has accepted them
    std::int64_t suspects = 0;   // suspected to be copies, and nobody has accepted them
    std::int64_t unbalanced = 0; // their class has more training images than the smallest class
};

// What an export would write now.
struct ExportForecast {
    struct Part {
        Split split = Split::Train;
        RowId classId = 0;
        ImageKind kind = ImageKind::Real;
        std::int64_t images = 0;
        std::uint64_t bytes = 0; // about
    };
    std::vector<Part> parts; // by split, class (in the project's order) and kind; those without images are left out
    std::int64_t images = 0;
    std::uint64_t bytes = 0;
    ExportLeftOut leftOut;
    std::int64_t suspects = 0; // suspected copies among them
    std::int64_t undealt = 0;  // crops that no split was chosen for: counted as for training, but will be dealt out
};

// Writes nothing. Throws InvalidOptions and what trainingRun() throws.
ExportForecast forecastExport(Project& project, const ExportChoice& choice);

// Writes a set for a classifier: real crops of all splits, augmented and synthetic images for training only (see
// exportSet() for the layout and the manifest). With `balance` every class has as many training images as the smallest;
// its real images stay before the others. Tells by Notices "export.unrated_left_out", "export.suspects_left_out",
// "export.suspects_included" and "export.balanced" {count} of images that were left out or deserve a look. An export
// that fails or is stopped leaves no run. Throws InvalidOptions and what trainingRun() and exportSet() throw.
ExportResult exportImages(Project& project, const std::filesystem::path& target, const ExportChoice& choice,
                          RunControl& control);

} // namespace histosynth
