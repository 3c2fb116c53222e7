// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/run_control.h"

namespace histosynth::test {

// Keeps all events and answers with a function of them.
class RecordingControl : public RunControl {
public:
    using Answer = std::function<Request(const RecordingControl&)>;

    RecordingControl() = default;
    explicit RecordingControl(Answer answer) : m_answer(std::move(answer)) {}

    Request request() override { return m_answer ? m_answer(*this) : Request::Go; }
    void handle(const Event& event) override { m_events.push_back(event); }

    template <typename Kind>
    std::vector<Kind> all() const
    {
        std::vector<Kind> found;
        for (const auto& event : m_events) {
            if (const auto* kind = std::get_if<Kind>(&event))
                found.push_back(*kind);
        }
        return found;
    }

    std::int64_t stepsTaken() const { return static_cast<std::int64_t>(all<TrainingStep>().size()); }

    std::vector<Notice> notices(const std::string& code) const
    {
        auto found = all<Notice>();
        std::erase_if(found, [&code](const Notice& notice) { return notice.code != code; });
        return found;
    }

private:
    Answer m_answer;
    std::vector<Event> m_events;
};

} // namespace histosynth::test
