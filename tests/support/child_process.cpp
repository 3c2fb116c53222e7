// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>

namespace histosynth::test {

namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
    int read = -1;
    int write = -1;
};

Pipe makePipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe2");
    return {ends[0], ends[1]};
}

[[noreturn]] void becomeProgram(const std::vector<std::string>& arguments, const ProcessOptions& options, int output,
                                int messages)
{
    constexpr int cannotStart = 127;
    ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(messages, STDERR_FILENO);
    for (const auto& entry : options.environment) {
        const auto equals = entry.find('=');
        ::setenv(entry.substr(0, equals).c_str(), entry.substr(equals + 1).c_str(), 1);
    }
    if (options.fileSizeLimit) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{static_cast<rlim_t>(*options.fileSizeLimit), static_cast<rlim_t>(*options.fileSizeLimit)};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    std::vector<char*> pointers;
    for (const auto& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    ::execv(pointers[0], pointers.data());
    std::_Exit(cannotStart);
}

// Sends the signal that the options ask for, once, and the last kill.
class Signaller {
public:
    Signaller(pid_t child, const ProcessOptions& options) : m_child(child), m_options(options) {}

    void look()
    {
        const auto elapsed = Clock::now() - m_start;
        const bool isDue = (m_options.signalAfter && elapsed >= *m_options.signalAfter) ||
                           (m_options.signalWhen && m_options.signalWhen());
        if (isDue && !m_isDone) {
            ::kill(m_child, m_options.signal);
            m_isDone = true;
        }
        if (elapsed >= m_options.limit)
            ::kill(m_child, SIGKILL);
    }

    // How long nothing will be due.
    std::chrono::microseconds pause() const
    {
        constexpr std::chrono::microseconds longest = std::chrono::milliseconds(200);
        if (m_isDone || !(m_options.signalAfter || m_options.signalWhen))
            return longest;
        if (m_options.signalWhen)
            return std::chrono::microseconds(100);
        const auto left = *m_options.signalAfter - (Clock::now() - m_start);
        return std::clamp(std::chrono::ceil<std::chrono::microseconds>(left), std::chrono::microseconds(0), longest);
    }

    bool isDone() const { return m_isDone; }

private:
    pid_t m_child;
    const ProcessOptions& m_options;
    Clock::time_point m_start = Clock::now();
    bool m_isDone = false;
};

// Reads both streams to their ends.
void follow(Signaller& signaller, int output, int messages, ProcessResult& result)
{
    std::array<pollfd, 2> streams{pollfd{output, POLLIN, 0}, pollfd{messages, POLLIN, 0}};
    std::array<std::string*, 2> texts{&result.output, &result.messages};
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
        signaller.look();
        const auto pause = signaller.pause();
        const timespec wait{0, std::chrono::nanoseconds(pause).count()};
        ::ppoll(streams.data(), streams.size(), &wait, nullptr);
        for (std::size_t i = 0; i < streams.size(); ++i) {
            if (streams[i].fd < 0 || streams[i].revents == 0)
                continue;
            std::array<char, 65536> buffer{};
            const ssize_t count = ::read(streams[i].fd, buffer.data(), buffer.size());
            if (count <= 0)
                streams[i].fd = -1;
            else
                texts[i]->append(buffer.data(), static_cast<std::size_t>(count));
        }
    }
    result.signalled = signaller.isDone();
}

} // namespace

ProcessResult runProcess(const std::vector<std::string>& arguments, const ProcessOptions& options)
{
    const Pipe output = makePipe();
    const Pipe messages = makePipe();
    const pid_t child = ::fork();
    if (child < 0)
        throw std::system_error(errno, std::generic_category(), "fork");
    if (child == 0)
        becomeProgram(arguments, options, output.write, messages.write);
    ::close(output.write);
    ::close(messages.write);
    ProcessResult result;
    Signaller signaller(child, options);
    follow(signaller, output.read, messages.read, result);
    ::close(output.read);
    ::close(messages.read);
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    result.peakMemoryKiB = usage.ru_maxrss;
    if (WIFEXITED(status))
        result.exitCode = WEXITSTATUS(status);
    else
        result.signal = WTERMSIG(status);
    return result;
}

} // namespace histosynth::test
