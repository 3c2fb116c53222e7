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

    // As the constructor above, but a run that is done is taken up as well: for work that keeps what is there and adds
    // what is missing.
    static RecordedRun takeUp(Project& project, RunKind kind, const RunSettings& settings,
                              std::optional<RowId> parent = {});

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

// What `error` is called in our words: memory that ran out, told by whichever library, becomes Error (OutOfResource)
// "memory.exhausted"; all else stays as it is.
std::exception_ptr inOurWords(std::exception_ptr error);

// Runs work() -> result JSON and records how it ends. All work with the engine goes through here, so what the engine
// throws leaves as inOurWords() says.
template <typename Work>
void record(RecordedRun& run, const Work& work)
{
    try {
        run.finish(work());
    } catch (...) {
        const auto error = inOurWords(std::current_exception());
        run.recordFailure(error);
        std::rethrow_exception(error);
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
