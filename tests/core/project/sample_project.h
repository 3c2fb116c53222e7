// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "core/base/error.h"
#include "core/project/project.h"
#include "tests/support/temporary_folder.h"

namespace histosynth::test {

// A project with the classes "a" and "b" in a temporary folder, with one run of each kind that makes rows.
class SampleProject {
public:
    SampleProject();

    std::filesystem::path folder() const { return m_folder / "project"; }

    // A source file of 1000 x 800 pixels by its header, whose bytes are its name.
    SourceImage source(const std::string& name, const std::string& className = "a");

    RowId addImage(const std::string& name, const std::string& className = "a", const std::string& patient = "");
    RowId addCrop(RowId imageId, int x = 0, const std::string& pixels = "");
    RowId addAugmented(RowId cropId, const std::string& pixels);
    RowId addSynthetic(std::int64_t index, const std::string& className = "a",
                       std::optional<RowId> checkpointId = std::nullopt);
    RowId addCheckpoint(std::int64_t step, std::optional<double> validationLoss = {});

    void close() { m_project.reset(); }
    void reopen(OpenMode mode = OpenMode::Write) { m_project = Project::open(folder(), mode); }

    Project& operator*() { return *m_project; }
    Project* operator->() { return &*m_project; }

private:
    TemporaryFolder m_folder;
    std::optional<Project> m_project;

public:
    RowId importRun = 0;
    RowId cropRun = 0;
    RowId augmentRun = 0;
    RowId trainRun = 0;
    RowId generateRun = 0;
};

// The code of the Error that `call` throws; empty if none.
template <typename Call>
std::string errorCodeOf(Call&& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.code();
    }
    return {};
}

} // namespace histosynth::test
