// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/run_control.h"
#include "core/project/annotation_classes.h"
#include "core/project/annotations.h"
#include "core/project/augmented_images.h"
#include "core/project/classes.h"
#include "core/project/crops.h"
#include "core/project/edit_log.h"
#include "core/project/file_store.h"
#include "core/project/images.h"
#include "core/project/metrics.h"
#include "core/project/patients.h"
#include "core/project/run_log.h"
#include "core/project/runs.h"
#include "core/project/splits.h"
#include "core/project/summary.h"
#include "core/project/synthetic_images.h"
#include "core/project/training_checkpoints.h"
#include "core/project/transaction.h"
#include "core/project/verification.h"

namespace histosynth {

enum class OpenMode {
    Write,           // to be the one writer, or fail
    WriteIfPossible, // else read-only: readOnlyReason() says why
    ReadOnly,
};

// A project on disk: a folder with project.sqlite, files/ and runs/. Killed at any moment it opens again with all that
// was committed. One program at a time writes; its lock is the operating system's and ends with it.
//
// A Project is one connection to the database: it and what it gives are used on the thread that opened it. Another
// thread of the same program takes its own from another(). Needs no application object.
//
// Any call may throw Error (BadInput) "project.damaged" {file, reason}, (OutOfResource) "project.disk_full" {file},
// "project.busy" {file} (a writing transaction of another thread lasts too long), "project.read_only" {folder};
// and where anything is written, "project.gone" {folder} (it was moved or deleted, or its disk was removed: nothing is
// written into what nobody would find again).
class Project {
public:
    // Makes the folder (or takes an empty one, or what a creation that was killed has left) and opens it to write.
    // Errors: Error (BadInput) "project.exists" {folder}, "project.folder_not_empty" {folder}; those of Classes::add();
    // "project.not_writable" {folder, reason}.
    static Project create(const std::filesystem::path& folder, const std::vector<ImageClass>& classes);

    // Errors: Error (BadInput) "project.not_found" {folder}, "project.newer_version" {file, version, known},
    // "project.damaged" {file, reason}; (OutOfResource), for OpenMode::Write, "project.locked" {folder, pid, host} and
    // "project.not_writable" {folder, reason}.
    static Project open(const std::filesystem::path& folder, OpenMode mode);

    // A further connection, under the same lock, for the calling thread. Any thread may call it. Throws "project.gone",
    // too.
    Project another() const;

    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;
    ~Project();

    const std::filesystem::path& folder() const; // absolute
    std::string id() const;                      // random, given at creation

    bool isReadOnly() const;

    // Whether its database is still where it was opened. Fast.
    bool isThere() const;

    // Why a project that was to be written is open read-only: "project.locked" or "project.not_writable", as above.
    const std::optional<Notice>& readOnlyReason() const;

    // What opening did: "project.migrated" {from, to, backup}, "project.runs_interrupted" {count},
    // "project.orphans_removed" {count}.
    const std::vector<Notice>& openingNotices() const;

    // All writes until its commit() are one; destroyed without it they are undone. May be nested: the outermost counts.
    // Many rows go many times faster in one transaction.
    Transaction transaction();

    // What a person changes goes between edits().begin() and commit(), so that it can be undone.
    EditLog& edits();

    FileStore& files();
    Classes& classes();
    Patients& patients();
    Images& images();
    Crops& crops();
    AnnotationClasses& annotationClasses();
    Annotations& annotations();
    AugmentedImages& augmentedImages();
    Splits& splits();
    Runs& runs();
    RunLog& runLog();
    TrainingCheckpoints& trainingCheckpoints();
    Metrics& metrics();
    SyntheticImages& syntheticImages();

    std::vector<ClassSummary> summary();
    Verification verify(RunControl& control);

    // Deletes files that no row names, which frees the space of what was removed (not of what edits() can bring back).
    // Opening to write does so by itself where it is due, and tells of it where runs were interrupted. No other thread
    // may write meanwhile.
    FreedSpace cleanUp();

private:
    struct Parts;
    explicit Project(std::unique_ptr<Parts> parts);
    static Project openToWrite(const std::filesystem::path& folder);

    std::unique_ptr<Parts> m_parts;
};

} // namespace histosynth
