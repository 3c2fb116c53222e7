// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// histosynth-parity: holds our blocks against the outputs of reference implementations.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/options.h"
#include "core/diffusion/weights/safetensors.h"
#include "tests/parity/bad_archive.h"
#include "tests/parity/environment.h"
#include "tests/parity/kind.h"

namespace histosynth::parity {

Environment& environment()
{
    static Environment only;
    return only;
}

namespace {

namespace fs = std::filesystem;

constexpr int exitPassed = 0;
constexpr int exitFailed = 1;
constexpr int exitUnusable = 2;

constexpr auto usage = R"(usage: histosynth-parity DIR... [--data DIR] [--some-must-pass]

Runs the reference cases in the folders DIR and below and prints how far our results are from the reference's.

  --data DIR          where the weights lie that a case names as base_weights
                      (else HISTOSYNTH_DATA, else ../shared/data)
  --some-must-pass    exit code 1 also when every case was skipped

Exit code: 0 nothing failed, 1 a case failed, 2 no case found or one of them is broken.
)";

struct Options {
    std::vector<fs::path> folders;
    bool someMustPass = false;
};

struct Counts {
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    int broken = 0;
};

void printFindings(const Comparison& comparison)
{
    for (const auto& finding : comparison.findings())
        std::cout << (finding.passed ? "  PASS " : "  FAIL ") << finding.name << ": " << finding.text << "\n";
}

void printVerdict(const char* verdict, const fs::path& folder, const std::string& note, bool required)
{
    std::cout << verdict << " " << folder.string() << (required ? "" : " (optional)") << (note.empty() ? "" : ": ")
              << note << "\n"
              << std::flush;
}

// "code name=value" of our own errors, the text of any other.
void runFixture(const Fixture& fixture, Counts& counts)
{
    const int counted = fixture.required() ? 1 : 0;
    const auto known = std::ranges::find(kinds(), fixture.kind(), &Kind::name);
    Comparison comparison(fixture);
    std::string failure;
    try {
        if (known == kinds().end())
            throw Skip("kind " + fixture.kind());
        known->run(fixture, comparison);
        comparison.finish();
        if (comparison.findings().empty())
            failure = "nothing was compared";
    } catch (const Skip& skip) {
        printVerdict("SKIP", fixture.folder(), skip.what(), fixture.required());
        counts.skipped += counted;
        return;
    } catch (const BrokenFixture&) {
        throw;
    } catch (const std::exception& error) {
        failure = error.what();
    }
    printFindings(comparison);
    const bool passed = failure.empty() && comparison.passed();
    printVerdict(passed ? "PASS" : "FAIL", fixture.folder(), failure, fixture.required());
    (passed ? counts.passed : counts.failed) += counted;
}

Counts runAll(const std::vector<fs::path>& folders)
{
    Counts counts;
    for (const auto& folder : folders) {
        try {
            runFixture(Fixture(folder), counts);
        } catch (const BrokenFixture& broken) {
            printVerdict("BROKEN", folder, broken.what(), true);
            ++counts.broken;
        }
    }
    return counts;
}

int exitCodeOf(const Counts& counts, bool someMustPass)
{
    if (counts.broken > 0)
        return exitUnusable;
    return counts.failed > 0 || (someMustPass && counts.passed == 0) ? exitFailed : exitPassed;
}

int runFolders(const Options& options)
{
    std::vector<fs::path> fixtures;
    for (const auto& folder : options.folders) {
        const auto found = findFixtures(folder);
        if (found.empty()) {
            std::cerr << "histosynth-parity: " << folder.string() << " holds no fixture.json\n";
            return exitUnusable;
        }
        fixtures.insert(fixtures.end(), found.begin(), found.end());
    }
    const Counts counts = runAll(fixtures);
    if (counts.broken > 0)
        std::cout << counts.broken << " broken\n";
    std::cout << counts.passed << " passed, " << counts.failed << " failed, " << counts.skipped << " skipped"
              << std::endl;
    return exitCodeOf(counts, options.someMustPass);
}

fs::path defaultDataFolder()
{
    const char* told = std::getenv("HISTOSYNTH_DATA");
    return told ? told : HISTOSYNTH_SHARED_DATA;
}

int runChild(const std::vector<std::string>& arguments)
{
    fs::current_path(arguments.at(2));
    return readBadArchive(arguments.at(1), [](const fs::path& file) { SafetensorsFile(file).readAll(); });
}

// Where the system tells it, else as the program was called.
fs::path ownProgram(const char* calledAs)
{
    std::error_code status;
    const auto told = fs::read_symlink("/proc/self/exe", status);
    return status ? fs::path(calledAs) : told;
}

int run(const std::vector<std::string>& arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto& argument = arguments[i];
        if (argument == badArchiveFlag && i == 0 && arguments.size() == 3)
            return runChild(arguments);
        if (argument == "--help") {
            std::cout << usage;
            return exitPassed;
        }
        if (argument == "--some-must-pass") {
            options.someMustPass = true;
        } else if (argument == "--data" && i + 1 < arguments.size()) {
            environment().data = arguments[++i];
        } else if (!argument.starts_with("-")) {
            options.folders.emplace_back(argument);
        } else {
            std::cerr << "histosynth-parity: " << argument << " is not an option\n" << usage;
            return exitUnusable;
        }
    }
    if (options.folders.empty()) {
        std::cerr << usage;
        return exitUnusable;
    }
    return runFolders(options);
}

} // namespace

} // namespace histosynth::parity

int main(int argc, char** argv)
{
    using namespace histosynth::parity;
    environment() = {.program = ownProgram(argv[0]), .data = defaultDataFolder()};
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << "histosynth-parity: " << error.what() << "\n";
        return exitUnusable;
    }
}
