// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/training_recorder.h"

#include <string>
#include <utility>

namespace histosynth {

namespace {

std::string valueOf(const Notice& notice, std::string_view name)
{
    for (const auto& argument : notice.arguments) {
        if (argument.name == name)
            return argument.value;
    }
    return {};
}

} // namespace

TrainingRecorder::TrainingRecorder(Project& project, RowId run, int keep, RunControl& outer)
    : m_project(project), m_run(run), m_keep(keep), m_outer(outer)
{
}

Request TrainingRecorder::request()
{
    const Request answer = m_outer.request();
    if (const bool isPaused = answer == Request::Pause; isPaused != m_isPaused) {
        m_isPaused = isPaused;
        flush();
        m_project.runs().setPaused(m_run, isPaused);
    }
    return answer;
}

void TrainingRecorder::handle(const Event& event)
{
    constexpr auto flushInterval = std::chrono::seconds(1);
    if (const auto* step = std::get_if<TrainingStep>(&event)) {
        m_steps.push_back(*step);
        if (std::chrono::steady_clock::now() - m_lastFlush >= flushInterval)
            flush();
    } else if (const auto* loss = std::get_if<ValidationLoss>(&event)) {
        m_validation = *loss;
        m_project.runLog().append(m_run, *loss);
    } else if (const auto* notice = std::get_if<Notice>(&event);
               notice && notice->code == "training.checkpoint_written") {
        keepCheckpoint(*notice);
        return; // nothing that a user must be told
    }
    m_outer.handle(event);
}

void TrainingRecorder::flush()
{
    m_lastFlush = std::chrono::steady_clock::now();
    if (!m_steps.empty())
        m_project.runLog().append(m_run, std::exchange(m_steps, {}));
}

void TrainingRecorder::keepCheckpoint(const Notice& notice)
{
    const std::int64_t step = std::stoll(valueOf(notice, "step"));
    std::optional<double> validation;
    if (m_validation && m_validation->step == step)
        validation = m_validation->loss;
    flush();
    m_project.trainingCheckpoints().add(m_run, step, valueOf(notice, "file"), validation, valueOf(notice, "model"));
    m_project.trainingCheckpoints().prune(m_run, m_keep);
}

} // namespace histosynth
