// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <optional>

#include "core/project/project.h"

namespace histosynth {

// Settings of a verb as a run remembers them: the options, and what else decides the result.
using RunSettings = Json;

// A verb's execution as a row of the project. It takes up the newest run of the same kind, parent and settings that did
// not come to its end, so that running a command again after a stop goes on where it was; else it starts a new one.
// Use it through record(), which also marks a run that failed.
class RecordedRun {
public:
    RecordedRun(Project& project, RunKind kind, const RunSettings& settings, std::optional<RowId> parent = {});

    // For a run that was started or restarted by the caller.
    RecordedRun(Project& project, RowId run) : m_project(&project), m_id(run) {}

    RowId id() const { return m_id; }

    void finish(const Json& result);

    // Marks the run stopped (Stopped) or failed (anything else). Never throws: the error that is on its way matters
    // more.
    void recordFailure(std::exception_ptr error) noexcept;

private:
    Project* m_project;
    RowId m_id = 0;
};

// Runs work(run) -> result JSON and records how it ends.
template <typename Work>
void record(RecordedRun& run, const Work& work)
{
    try {
        run.finish(work());
    } catch (...) {
        run.recordFailure(std::current_exception());
        throw;
    }
}

// For inChunks(): the rows of a chunk are written together or not at all.
inline auto inTransaction(Project& project)
{
    return [&project](const auto& body) {
        auto transaction = project.transaction();
        body();
        transaction.commit();
    };
}

// The run of this kind, parent and settings that is done, if there is one: the same work need not be done twice.
std::optional<Run> doneRun(Project& project, RunKind kind, const RunSettings& settings, std::optional<RowId> parent);

// The one that did not come to its end and would be taken up.
std::optional<Run> unfinishedRun(Project& project, RunKind kind, const RunSettings& settings,
                                 std::optional<RowId> parent);

} // namespace histosynth
