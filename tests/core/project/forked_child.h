// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <functional>

namespace histosynth::test {

// A copy of this process that does something else, to be killed or to end by itself. `work` gets a call that tells the
// parent of progress. Killed at the end of its scope.
class ForkedChild {
public:
    using Tell = std::function<void()>;
    explicit ForkedChild(const std::function<void(const Tell&)>& work);
    ForkedChild(const ForkedChild&) = delete;
    ForkedChild& operator=(const ForkedChild&) = delete;
    ~ForkedChild();

    // Waits until the child has told of `count` more things; returns of how many it did before it ended.
    int waitForProgress(int count);

    // Ends the child at once and returns how many more things it had told of.
    int kill();

    // Waits for the end; true if `work` returned without an exception.
    bool succeeded();

    pid_t pid() const { return m_pid; }

private:
    int wait();

    pid_t m_pid = -1;
    int m_progress = -1;
};

} // namespace histosynth::test
