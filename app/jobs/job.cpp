// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/job.h"

#include <filesystem>
#include <new>

namespace histosynth {

bool isOver(JobState state)
{
    return state == JobState::Done || state == JobState::Stopped || state == JobState::Failed;
}

JobFailure failureOf(const std::exception_ptr& error)
{
    try {
        std::rethrow_exception(error);
    } catch (const InvalidOptions& failure) {
        return {{}, {}, failure.problems()};
    } catch (const Error& failure) {
        return {failure.code(), failure.arguments(), {}};
    } catch (const std::filesystem::filesystem_error& failure) {
        return {"project.disk_error", {{"file", failure.path1().string()}, {"reason", failure.code().message()}}, {}};
    } catch (const std::bad_alloc&) {
        return {"memory.exhausted", {}, {}};
    } catch (const std::exception& failure) {
        return {"program.fault", {{"reason", failure.what()}}, {}};
    } catch (...) {
        return {"program.fault", {{"reason", "unknown exception"}}, {}};
    }
}

} // namespace histosynth
