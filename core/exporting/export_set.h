// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/run_control.h"
#include "core/base/split.h"

namespace histosynth {

enum class ImageKind { Real, Augmented, Synthetic };

// One image of the set. Nothing in it names a patient or a place on the sender's disk.
struct ExportItem {
    std::string id; // unique within its kind; becomes part of the file name
    std::string className;
    Split split = Split::Train;
    ImageKind kind = ImageKind::Real;
    std::vector<std::string> parents; // ids of the images it was made from; for a crop, of its source image
    std::string patient;              // the project's own key of the patient, never written: becomes P-01, P-02, ...
    std::string run;                  // id of the run that made it, or empty
    std::string checkpoint;           // of that run, or empty
    std::uint64_t seed = 0;           // of augmented and synthetic images
    Json settings;                    // of the augmentation or generation; null for real images
    std::string sourceHash;           // SHA-256 of the image in the project, lower-case hex, or empty
    int width = 0;                    // px
    int height = 0;                   // px
    double micrometresPerPixel = 0.0; // 0: not known

    // Of a synthetic image: the real one that it resembles most. None: nobody has searched for it.
    struct Nearest {
        std::string id;         // of the real image; empty once that is gone
        double ratio = 0.0;     // of the distance to that of a new real image; 1: as far as such a one
        bool isSuspect = false; // to be looked at as a copy
    };
    std::optional<Nearest> nearest;
    std::function<std::string()> png; // the bytes of the image as PNG, asked for when its turn comes
};

struct ExportOptions {
    std::filesystem::path target; // see archiveFormatOf()
    bool force = false;           // replace what stands there
    std::string title;            // of the README; the project's name
    std::string program;          // name and version of the program that exports
};

struct ExportResult {
    std::filesystem::path target;
    std::int64_t images = 0;
    std::int64_t bytes = 0; // of the archive; of all files for a folder
};

// Writes the images, manifest.csv, manifest.json and README.txt:
//   <split>/<class>/<real|augmented|synthetic>_<id>.png
// in the order split, class, kind, id, whatever the order of `items`. Each PNG loses its text, time and EXIF chunks and
// gets one text that says what it is ("HistoSynth: synthetic image, ..."). Patients are numbered in the order of their
// keys' first use. An id that makes no safe file name gives another one; the manifest has both.
// Progress "export", one checkpoint() per image; a stop or an error leaves nothing, and what stood at the target stays.
// Errors: those of openArchive() and ArchiveWriter; Error (BadInput) "export.nothing" (no items), "export.not_a_png"
// {id}; those of `png`. Any thread.
ExportResult exportSet(std::vector<ExportItem> items, const ExportOptions& options, RunControl& control);

} // namespace histosynth
