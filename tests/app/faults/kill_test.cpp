// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Kills the command line at random moments of every command of the chain. After each kill the project must be sound,
// and at the end it must be what an undisturbed run makes.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <iostream>
#include <random>
#include <set>

#include "core/project/project.h"
#include "tests/app/support/program.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

namespace fs = std::filesystem;

namespace {

// What a project holds, however it came about: every file's name is its content's hash.
struct Contents {
    std::multiset<std::string> images;
    std::multiset<std::string> crops;
    std::multiset<std::string> augmented;
    std::multiset<std::string> synthetic;
    std::multiset<std::string> checkpoints;
    std::multiset<double> losses;
    std::multiset<double> metrics;
    std::set<std::string> runs; // an export that was killed after its end may be there twice

    bool operator==(const Contents&) const = default;
};

Contents contentsOf(const fs::path& folder)
{
    Project project = Project::open(folder, OpenMode::ReadOnly);
    Contents contents;
    for (const auto& image : project.images().list())
        contents.images.insert(image.hash);
    for (const auto& crop : project.crops().list())
        contents.crops.insert(crop.storedName);
    for (const auto& image : project.augmentedImages().list())
        contents.augmented.insert(image.storedName);
    for (const auto& image : project.syntheticImages().list())
        contents.synthetic.insert(image.storedName);
    for (const auto& run : project.runs().list()) {
        contents.runs.insert(runKindName(run.kind) + " " + runStateName(run.state));
        for (const auto& checkpoint : project.trainingCheckpoints().list(run.id))
            contents.checkpoints.insert(checkpoint.hash);
        for (const auto& step : project.runLog().steps(run.id))
            contents.losses.insert(step.loss);
    }
    for (const auto& metric : project.metrics().list())
        contents.metrics.insert(metric.value);
    return contents;
}

// A writer opens the project (which puts in order what the dead one left), and everything in it is sound.
void checkSound(const fs::path& folder)
{
    if (!fs::exists(folder / "project.sqlite"))
        return; // killed before there was one
    Project project = Project::open(folder, OpenMode::Write);
    NoControl control;
    const auto verification = project.verify(control);
    for (const auto& problem : verification.problems)
        FAIL_CHECK(problem.code << " " << (problem.arguments.empty() ? "" : problem.arguments.front().value));
    CHECK(project.splits().leaks().empty());
}

// The moments at which something is being written: any change of the write-ahead log or of the project's folders.
class WriteWatch {
public:
    WriteWatch(fs::path project, int changes) : m_project(std::move(project)), m_left(changes) {}

    bool operator()()
    {
        const auto now = state();
        if (now != m_last) {
            m_last = now;
            --m_left;
        }
        return m_left < 0;
    }

private:
    long long state() const
    {
        long long sum = 0;
        for (const char* name : {"project.sqlite-wal", "files", "runs", "runs/6/checkpoints"}) {
            struct stat status{};
            if (::stat((m_project / name).c_str(), &status) == 0)
                sum = sum * 31 + status.st_size + status.st_mtim.tv_nsec + status.st_mtim.tv_sec;
        }
        return sum;
    }

    fs::path m_project;
    int m_left;
    long long m_last = 0;
};

test::TinyCommand resumed(const test::TinyCommand& command, const fs::path& project)
{
    if (command.name != "train" || !fs::exists(project / "project.sqlite"))
        return command;
    const auto last = Project::open(project, OpenMode::ReadOnly).runs().latest(RunKind::Train);
    if (!last)
        return command;
    return {"train", {project.string(), "--resume"}};
}

class Torturer {
public:
    Torturer(fs::path project, unsigned seed) : m_project(std::move(project)), m_random(seed) {}

    // Kills the command a few times, then lets it finish. `usual`: how long it takes undisturbed.
    void finish(const test::TinyCommand& command, std::chrono::microseconds usual, int kills)
    {
        for (int i = 0; i < kills; ++i) {
            test::ProcessOptions options;
            if (i % 2 == 0)
                options.signalWhen = WriteWatch(m_project, std::uniform_int_distribution<int>(0, 6)(m_random));
            else
                options.signalAfter = std::chrono::microseconds(
                    std::uniform_int_distribution<long long>(usual.count() / 10, usual.count() * 7 / 10)(m_random));
            const auto result = test::runProgram(resumed(command, m_project), options);
            if (result.signal == 9) {
                ++(i % 2 == 0 ? m_killsInWrites : m_killsAnyTime);
                checkSound(m_project);
            }
            if (isDone(command, result))
                return;
        }
        const auto result = test::runProgram(resumed(command, m_project));
        CAPTURE(result.messages);
        CHECK_MESSAGE(isDone(command, result), command.name);
    }

    int killsInWrites() const { return m_killsInWrites; }
    int killsAnyTime() const { return m_killsAnyTime; }

private:
    // A project that was made just before the kill is there, and a training may have been done already.
    bool isDone(const test::TinyCommand& command, const test::ProcessResult& result) const
    {
        if (command.name == "new" && fs::exists(m_project / "project.sqlite") && result.exitCode == 3)
            return true;
        if (command.name == "train" && result.messages.find("is done") != std::string::npos)
            return true;
        return result.exitCode == 0;
    }

    fs::path m_project;
    std::mt19937 m_random;
    int m_killsInWrites = 0;
    int m_killsAnyTime = 0;
};

unsigned chosenSeed()
{
    const char* told = std::getenv("HISTOSYNTH_TEST_SEED");
    return told ? static_cast<unsigned>(std::strtoul(told, nullptr, 10)) : std::random_device()();
}

} // namespace

TEST_CASE(
    "killed at any moment, the chain loses nothing but the unfinished item and ends where an undisturbed one ends")
{
    const unsigned seed = chosenSeed();
    std::cout << "HISTOSYNTH_TEST_SEED=" << seed << std::endl;
    const test::TemporaryFolder quiet;
    const test::TemporaryFolder noisy;
    const auto quietChain = test::tinyChain(quiet.path());
    const auto noisyChain = test::tinyChain(noisy.path());
    Torturer torturer(noisy / "project", seed);
    constexpr int killsPerCommand = 12; // some commands come to their end before
    for (std::size_t i = 0; i < quietChain.size(); ++i) {
        CAPTURE(quietChain[i].name);
        const auto start = std::chrono::steady_clock::now();
        const auto result = test::runProgram(quietChain[i]);
        const auto usual = std::chrono::steady_clock::now() - start;
        CAPTURE(result.messages);
        REQUIRE(result.exitCode == 0);
        torturer.finish(noisyChain[i], std::chrono::duration_cast<std::chrono::microseconds>(usual), killsPerCommand);
    }
    std::cout << "killed " << torturer.killsInWrites() << " times in writes and " << torturer.killsAnyTime()
              << " times at random" << std::endl;
    CHECK(torturer.killsInWrites() + torturer.killsAnyTime() >= 50);
    CHECK(torturer.killsInWrites() >= 25);
    checkSound(noisy / "project");
    const auto expected = contentsOf(quiet / "project");
    const auto found = contentsOf(noisy / "project");
    CHECK(found.images == expected.images);
    CHECK(found.crops == expected.crops);
    CHECK(found.augmented == expected.augmented);
    CHECK(found.synthetic == expected.synthetic);
    CHECK(found.checkpoints == expected.checkpoints);
    CHECK(found.losses == expected.losses);
    CHECK(found.metrics == expected.metrics);
    CHECK(found.runs == expected.runs);
}
