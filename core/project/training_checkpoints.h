// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/row_types.h"

namespace histosynth {

class FileStore;

// The whole state of a training run after a step, in one file, and the model that it amounts to in another.
struct TrainingCheckpoint {
    RowId id = 0;
    RowId runId = 0;
    std::int64_t step = 0;
    std::string file; // relative to the project folder
    std::uint64_t bytes = 0;
    std::string hash;
    std::string modelFile; // like `file`; empty: none is known (runs of older versions)
    std::uint64_t modelBytes = 0;
    std::string modelHash;
    std::optional<double> validationLoss;
    bool isBest = false;    // read only: the lowest validation loss of the run
    bool isRemoved = false; // read only: the file was deleted; the row stays for what was made with it
    std::string createdAt;  // set by add()
};

class TrainingCheckpoints {
public:
    TrainingCheckpoints(Database& database, FileStore& files, std::filesystem::path projectFolder)
        : m_database(&database), m_files(&files), m_folder(std::move(projectFolder))
    {
    }

    // Where the training checkpoint of a step is to be written (atomically) before it is added:
    // runs/<run>/checkpoints/step-<step>.<extension>, or a like name that is free. The folder is made. What lies there
    // without a row is deleted by Project::cleanUp().
    std::filesystem::path newFile(RowId runId, std::int64_t step, std::string_view extension) const;

    // Reads sizes and hashes from the files: that which newFile() named, and the model's where there is one. Replaces
    // the row of the same step.
    RowId add(RowId runId, std::int64_t step, const std::filesystem::path& file, std::optional<double> validationLoss,
              const std::optional<std::filesystem::path>& model = {});

    std::vector<TrainingCheckpoint> list(RowId runId) const; // by step, without removed ones
    TrainingCheckpoint get(RowId id) const;                  // removed ones, too
    std::optional<TrainingCheckpoint> latest(RowId runId) const;
    std::optional<TrainingCheckpoint> best(RowId runId) const; // the latest where none has a validation loss

    std::filesystem::path path(const TrainingCheckpoint& checkpoint) const;
    std::optional<std::filesystem::path> modelPath(const TrainingCheckpoint& checkpoint) const;

    // Deletes the file and what lies beside it under the same name up to the first dot (the model file of the step).
    void remove(RowId id);

    // Removes all but the last `keep` and the best; returns the bytes that became free.
    std::uint64_t prune(RowId runId, int keep = 3);

private:
    std::filesystem::path inProject(const std::string& file) const;

    Database* m_database;
    FileStore* m_files;
    std::filesystem::path m_folder;
};

} // namespace histosynth
