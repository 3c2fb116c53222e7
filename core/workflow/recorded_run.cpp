// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/recorded_run.h"

#include <c10/util/Exception.h>

#include <new>
#include <ranges>
#include <string_view>

namespace histosynth {

namespace {

bool isUnfinished(RunState state)
{
    return state == RunState::Stopped || state == RunState::Interrupted || state == RunState::Failed;
}

template <typename Accepts>
std::optional<Run> newest(Project& project, RunKind kind, const RunSettings& settings, std::optional<RowId> parent,
                          const Accepts& accepts)
{
    const auto runs = project.runs().list(kind);
    for (const auto& run : std::views::reverse(runs)) {
        if (run.settings == settings && run.parentId == parent && accepts(run.state))
            return run;
    }
    return std::nullopt;
}

} // namespace

RecordedRun::RecordedRun(Project& project, RunKind kind, const RunSettings& settings, std::optional<RowId> parent)
    : m_project(&project)
{
    if (const auto unfinished = unfinishedRun(project, kind, settings, parent)) {
        m_id = unfinished->id;
        project.runs().restart(m_id);
    } else {
        m_id = project.runs().start(kind, settings, parent);
    }
}

RecordedRun RecordedRun::takeUp(Project& project, RunKind kind, const RunSettings& settings,
                                std::optional<RowId> parent)
{
    if (const auto known = newest(project, kind, settings, parent, [](RunState) { return true; })) {
        project.runs().restart(known->id);
        return {project, known->id};
    }
    return {project, kind, settings, parent};
}

void RecordedRun::finish(const Json& result)
{
    m_project->runs().finish(m_id, RunState::Done, result);
}

void RecordedRun::recordFailure(std::exception_ptr error) noexcept
{
    try {
        try {
            std::rethrow_exception(error);
        } catch (const Stopped&) {
            m_project->runs().finish(m_id, RunState::Stopped);
        } catch (const Error& failure) {
            m_project->runs().fail(m_id, failure);
        } catch (const std::exception& failure) {
            m_project->runs().fail(m_id, Error(ErrorKind::Internal, "program.fault", {{"reason", failure.what()}}));
        }
    } catch (...) { // e.g. the disk is full: the next writer finds the run interrupted
    }
}

std::exception_ptr inOurWords(std::exception_ptr error)
{
    const auto exhausted = [] {
        return std::make_exception_ptr(Error(ErrorKind::OutOfResource, "memory.exhausted", {}));
    };
    try {
        std::rethrow_exception(error);
    } catch (const std::bad_alloc&) {
        return exhausted();
    } catch (const c10::OutOfMemoryError&) { // of a graphics card
        return exhausted();
    } catch (const c10::Error& failure) {
        // LibTorch's allocator for main memory has no type of its own for this.
        if (std::string_view(failure.what()).find("you tried to allocate") != std::string_view::npos)
            return exhausted();
        return error;
    } catch (...) {
        return error;
    }
}

std::optional<Run> unfinishedRun(Project& project, RunKind kind, const RunSettings& settings,
                                 std::optional<RowId> parent)
{
    return newest(project, kind, settings, parent, isUnfinished);
}

std::optional<Run> doneRun(Project& project, RunKind kind, const RunSettings& settings, std::optional<RowId> parent)
{
    return newest(project, kind, settings, parent, [](RunState state) { return state == RunState::Done; });
}

} // namespace histosynth
