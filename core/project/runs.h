// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/project/row_types.h"

namespace histosynth {

class FileStore;

enum class RunKind { Import, Crop, Augment, Train, Generate, Evaluate, Export };

// Interrupted: its program ended without a word (killed, power cut); found so by the next writer.
enum class RunState { Running, Paused, Stopped, Failed, Interrupted, Done };

const std::string& runKindName(RunKind kind);    // "import", ...
const std::string& runStateName(RunState state); // "running", ...

// One execution of a verb of the workflow.
struct Run {
    RowId id = 0;
    RunKind kind = RunKind::Import;
    RunState state = RunState::Running;
    std::optional<RowId> parentId; // e.g. the training that a generation draws from
    Json settings = Json::object();
    Json result = Json::object(); // what the run has to say for itself at its end
    std::string programVersion;
    std::string startedAt;  // UTC, see utcNow()
    std::string finishedAt; // empty while it goes on
    std::string errorCode;  // of a failed run
    std::vector<ErrorArgument> errorArguments;
};

// The images that a training saw, training and validation together. They stay as long as the training does.
struct TrainingInputs {
    std::vector<RowId> crops;
    std::vector<RowId> augmentedImages;

    bool isEmpty() const { return crops.empty() && augmentedImages.empty(); }
};

class Runs {
public:
    Runs(Database& database, FileStore& files, std::filesystem::path projectFolder)
        : m_database(&database), m_files(&files), m_folder(std::move(projectFolder))
    {
    }

    // Stores a new run in state Running.
    RowId start(RunKind kind, const Json& settings, std::optional<RowId> parentId = {});

    // Takes up a run that was stopped, interrupted or failed.
    void restart(RowId id);

    void setPaused(RowId id, bool isPaused);
    void finish(RowId id, RunState state, const Json& result = Json::object()); // Done or Stopped
    void fail(RowId id, const Error& error);

    std::vector<Run> list(std::optional<RunKind> kind = {}) const; // oldest first

    // Throws Error (BadInput) "project.no_such_run" {run}.
    Run get(RowId id) const;

    std::optional<Run> latest(RunKind kind) const;

    // runs/<id>: for what belongs to the run alone; made if need be.
    std::filesystem::path folder(RowId id) const;

    // Of the run's folder and of the images that it made, in bytes.
    std::uint64_t sizeOnDisk(RowId id) const;

    // The images that a training is about to see, in place of those it named before.
    void setInputs(RowId id, const TrainingInputs& inputs);
    TrainingInputs inputs(RowId id) const; // by id; empty for a training of an older version

    // Deletes the run and all that it made; returns the bytes that its folder took (the space of its images becomes
    // free by Project::cleanUp()). Error (BadInput) "project.run_in_use" {run} if other runs built on that.
    std::uint64_t remove(RowId id);

private:
    Database* m_database;
    FileStore* m_files;
    std::filesystem::path m_folder;
};

} // namespace histosynth
