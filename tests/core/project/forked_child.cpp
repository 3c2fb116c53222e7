// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/project/forked_child.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <exception>
#include <limits>
#include <stdexcept>

namespace histosynth::test {

ForkedChild::ForkedChild(const std::function<void(const Tell&)>& work)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        throw std::runtime_error("no pipe");
    m_pid = ::fork();
    if (m_pid != 0) {
        ::close(ends[1]);
        m_progress = ends[0];
        return;
    }
    ::close(ends[0]);
    try {
        work([&ends] { static_cast<void>(!::write(ends[1], "x", 1)); });
        ::_exit(0);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "child: %s\n", error.what());
    }
    ::_exit(1);
}

ForkedChild::~ForkedChild()
{
    if (m_pid > 0)
        kill();
    ::close(m_progress);
}

int ForkedChild::waitForProgress(int count)
{
    int told = 0;
    for (char byte = 0; told < count && ::read(m_progress, &byte, 1) == 1;)
        ++told;
    return told;
}

int ForkedChild::kill()
{
    ::kill(m_pid, SIGKILL);
    wait();
    return waitForProgress(std::numeric_limits<int>::max());
}

bool ForkedChild::succeeded()
{
    const int status = wait();
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int ForkedChild::wait()
{
    int status = 0;
    ::waitpid(m_pid, &status, 0);
    m_pid = -1;
    return status;
}

} // namespace histosynth::test
