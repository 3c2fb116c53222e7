// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/project/project.h"
#include "core/workflow/import_candidates.h"

namespace histosynth {

struct ImportOptions {
    std::string className;
    double umPerPixel = 0.0;     // 0: as the file tells
    bool copy = false;           // into the project; else sources are referenced where they lie
    std::string patientFromName; // a regular expression over the file name; its first group, or all it matches

    static const FieldList<ImportOptions>& fields();
};

struct ImportResult {
    std::int64_t imported = 0;
    std::int64_t duplicates = 0;     // by content, in the project already
    std::int64_t withoutPatient = 0; // of the imported, where patientFromName matched nothing
    std::vector<RefusedFile> refused;
};

// What is wrong with the options; also "import.bad_pattern" {pattern, reason}.
std::vector<OptionProblem> checkImport(const ImportOptions& options);

// Whether what is added can be undone by the window, as one edit.
enum class Undoable { No, Yes };

// Adds images to a class of the project. Folders are searched, recursively, for files that are named like images; a
// file that is named itself is tried whatever its name. Every file is read to its end, and refused (in the result, and
// told by a Notice of the reason's code and arguments) when it cannot be used; the others go on. A refusal of its own
// is "import.bad_patient" {file, name, maximum}. Content that is there already is told by Notice "import.duplicate"
// {file, known}; "import.found_again" {file} where the image's own file had gone missing: it is now read from here;
// "import.copied" {file} where the image was referenced and `copy` asks for a copy; "import.copy_restored" {file} where
// the project's copy had gone missing. Sources are never changed. What was added before a stop stays.
// Throws InvalidOptions, Error (BadInput)
// "import.no_files" {file}, "project.no_such_class" {name, known}.
ImportResult importImages(Project& project, const std::vector<std::filesystem::path>& filesAndFolders,
                          const ImportOptions& options, RunControl& control, Undoable undoable = Undoable::No);

} // namespace histosynth
