// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/parity/bad_archive.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "tests/parity/environment.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"

namespace histosynth::parity {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds startUp{20}; // of the child, on a busy machine
constexpr std::uintmax_t largestArchive = 1 << 30;

// Of this process so far. getrusage() also counts the process that started it, so it is the second choice.
double peakMemoryMib()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6)) / 1024;
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

std::vector<std::int64_t> prefixesOf(const Fixture& fixture)
{
    const auto found = fixture.settings().find("truncate_at");
    return found == fixture.settings().end() ? std::vector<std::int64_t>{} : found->get<std::vector<std::int64_t>>();
}

// "read", or "refused: " and why.
std::string outcomeOf(const fs::path& file, const ReadArchive& read)
{
    try {
        read(file);
        return "read";
    } catch (const Error& error) {
        return std::string("refused: ") + error.what();
    } catch (const std::exception& error) {
        return std::string("failed: ") + error.what();
    }
}

// True when `outcome` of one file is what the fixture expects.
bool isExpected(const std::string& outcome, const std::string& expected)
{
    const bool read = outcome == "read";
    const bool refused = outcome.starts_with("refused: ");
    return expected == "read" ? read : expected == "refused" ? refused : read || refused;
}

double limitOf(const Fixture& fixture, const char* name, double otherwise)
{
    return fixture.settings().value("limits", Json::object()).value(name, otherwise);
}

void compareReport(const Fixture& fixture, const Json& report, Comparison& comparison)
{
    const auto expected = fixture.setting("expect", "refused");
    const auto outcomes = report.at("outcomes").get<std::vector<std::string>>();
    const auto wrong = std::ranges::find_if_not(outcomes, [&](const auto& each) { return isExpected(each, expected); });
    comparison.rule("expect " + expected, wrong == outcomes.end(), wrong == outcomes.end() ? outcomes.back() : *wrong);
    for (const auto* name : {"seconds", "memory_mib"}) {
        const auto used = report.at(name).get<double>();
        const auto limit = limitOf(fixture, name, used);
        comparison.rule(name, used <= limit, std::to_string(used) + " of " + std::to_string(limit));
    }
}

} // namespace

void runBadArchive(const Fixture& fixture, Comparison& comparison)
{
    const auto expected = fixture.setting("expect", "refused");
    if (expected != "read" && expected != "refused" && expected != "no_harm")
        throw Skip("expect " + expected);
    if (!fs::exists(fixture.weightsFile()))
        throw BrokenFixture("it lacks " + fixture.weightsFile().string());
    const test::TemporaryFolder folder;
    test::ProcessOptions options;
    options.limit = startUp + std::chrono::seconds(static_cast<int>(limitOf(fixture, "seconds", 60)));
    const auto child = test::runProcess({environment().program.string(), badArchiveFlag,
                                         fs::absolute(fixture.folder()).string(), folder.path().string()},
                                        options);
    comparison.rule("ends", child.exitCode == 0,
                    child.exitCode == 0 ? "by itself"
                                        : "exit code " + std::to_string(child.exitCode) + ", signal " +
                                              std::to_string(child.signal) + " " + child.messages);
    if (child.exitCode == 0)
        compareReport(fixture, Json::parse(child.output), comparison);
    const auto marker = fixture.setting("marker", "");
    if (!marker.empty())
        comparison.rule("marker", !fs::exists(folder / marker), "no code of the archive may run");
}

int readBadArchive(const fs::path& fixtureFolder, const ReadArchive& read)
{
    const Fixture fixture(fixtureFolder);
    const auto prefixes = prefixesOf(fixture);
    const auto whole = prefixes.empty() ? std::string() : readFile(fixture.weightsFile(), largestArchive);
    Json outcomes = Json::array();
    const auto memoryBefore = peakMemoryMib();
    double slowest = 0.0;
    const auto attempt = [&](const fs::path& file) {
        const auto start = std::chrono::steady_clock::now();
        outcomes.push_back(outcomeOf(file, read));
        slowest = std::max(slowest, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    };
    if (prefixes.empty())
        attempt(fixture.weightsFile());
    for (const auto length : prefixes) {
        const auto prefix = fs::current_path() / ("prefix" + fixture.weightsFile().extension().string());
        std::ofstream(prefix, std::ios::binary) << whole.substr(0, static_cast<std::size_t>(length));
        attempt(prefix);
    }
    std::cout << Json{{"outcomes", outcomes}, {"seconds", slowest}, {"memory_mib", peakMemoryMib() - memoryBefore}}
                     .dump(-1, ' ', false, Json::error_handler_t::replace)
              << std::endl;
    return 0;
}

} // namespace histosynth::parity
