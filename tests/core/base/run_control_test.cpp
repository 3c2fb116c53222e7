// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/run_control.h"

#include <doctest/doctest.h>

using namespace histosynth;

namespace {

// Answers from a list, the last one for ever.
class Scripted : public RunControl {
public:
    explicit Scripted(std::vector<Request> answers) : m_answers(std::move(answers)) {}
    Request request() override
    {
        const Request answer = m_answers.at(std::min(m_asked, m_answers.size() - 1));
        ++m_asked;
        return answer;
    }
    void handle(const Event&) override {}
    std::size_t asked() const { return m_asked; }

private:
    std::vector<Request> m_answers;
    std::size_t m_asked = 0;
};

} // namespace

TEST_CASE("a checkpoint goes on, waits or throws as it is asked to")
{
    Scripted go({Request::Go});
    CHECK_NOTHROW(go.checkpoint());
    Scripted pause({Request::Pause, Request::Pause, Request::Go});
    CHECK_NOTHROW(pause.checkpoint());
    CHECK(pause.asked() == 3);
    Scripted stop({Request::Pause, Request::Stop});
    CHECK_THROWS_AS(stop.checkpoint(), Stopped);
}
