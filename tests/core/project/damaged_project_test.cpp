// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A project that is damaged opens or is refused in words: it never crashes the program.
#include <filesystem>
#include <random>

#include "core/base/atomic_file.h"
#include "core/project/database.h"
#include "tests/core/project/sample_project.h"

using namespace histosynth;
using test::errorCodeOf;
namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t anySize = 1u << 30;

void fill(test::SampleProject& sample)
{
    auto transaction = sample->transaction();
    for (int image = 0; image < 30; ++image) {
        const auto name = std::to_string(image);
        sample.addAugmented(sample.addCrop(sample.addImage(name, "a", "patient " + name)), "same");
        sample.addSynthetic(image);
        sample->runLog().append(sample.trainRun, ValidationLoss{image, 1.0});
    }
    sample->splits().assign({}, 1);
    transaction.commit();
}

// Reads all there is. Damage may show at any call, as an Error of one code.
std::string readEverything(Project& project)
{
    return errorCodeOf([&project] {
        static_cast<void>(project.id());
        project.summary();
        project.images().list();
        project.crops().list();
        project.augmentedImages().list();
        project.syntheticImages().list();
        project.patients().list();
        for (const auto& run : project.runs().list()) {
            project.runLog().validationLosses(run.id);
            project.trainingCheckpoints().list(run.id);
        }
        project.metrics().list();
        project.splits().leaks();
        NoControl control;
        project.verify(control);
    });
}

bool isToldAsDamage(const std::string& code)
{
    return code.empty() || code == "project.damaged" || code == "project.newer_version" ||
           code == "project.older_version";
}

// Opens and reads the project in one mode; returns the code of the error, if any.
std::string openAndRead(const fs::path& folder, OpenMode mode)
{
    std::string code;
    const auto opening = errorCodeOf([&] {
        auto project = Project::open(folder, mode);
        code = readEverything(project);
    });
    return opening.empty() ? code : opening;
}

} // namespace

TEST_CASE("a database that was cut short is refused in words")
{
    test::SampleProject sample;
    fill(sample);
    sample.close();
    const auto file = sample.folder() / "project.sqlite";
    const auto whole = readFile(file, anySize);
    constexpr std::size_t page = 4096;
    std::vector<std::size_t> lengths{0, 1, 15, 16, 17, 50, 99, 100, 101, 511, 512, 1024, whole.size() - 1};
    for (std::size_t length = page; length < whole.size(); length += 3 * page + 100)
        lengths.push_back(length);
    for (const auto length : lengths) {
        CAPTURE(length);
        for (const auto mode : {OpenMode::ReadOnly, OpenMode::Write}) {
            writeFileAtomically(file, std::string_view(whole).substr(0, length));
            CHECK(openAndRead(sample.folder(), mode) == "project.damaged");
        }
    }
    writeFileAtomically(file, whole);
    CHECK(openAndRead(sample.folder(), OpenMode::Write).empty());
}

TEST_CASE("bytes that were changed anywhere give an error or none, never a crash")
{
    test::SampleProject sample;
    fill(sample);
    sample.close();
    const auto file = sample.folder() / "project.sqlite";
    const auto whole = readFile(file, anySize);
    std::mt19937_64 random(11);
    int refused = 0;
    for (int round = 0; round < 100; ++round) {
        auto bytes = whole;
        const auto changes = 1 + random() % 20;
        for (std::uint64_t change = 0; change < changes; ++change) {
            const auto within = random() % 4 == 0 ? 200 : bytes.size(); // the header more often
            bytes[random() % within] = static_cast<char>(random());
        }
        writeFileAtomically(file, bytes);
        for (const auto* log : {"project.sqlite-wal", "project.sqlite-shm"})
            fs::remove(sample.folder() / log);
        const auto code = openAndRead(sample.folder(), round % 3 == 0 ? OpenMode::WriteIfPossible : OpenMode::ReadOnly);
        CAPTURE(round);
        CHECK_MESSAGE(isToldAsDamage(code), code);
        refused += code.empty() ? 0 : 1;
    }
    CHECK(refused > 20);
}

TEST_CASE("a file that is no database, or another program's, is refused")
{
    test::SampleProject sample;
    sample.close();
    const auto file = sample.folder() / "project.sqlite";
    writeFileAtomically(file, std::string(20'000, 'x'));
    CHECK(openAndRead(sample.folder(), OpenMode::Write) == "project.damaged");
    fs::remove(file);
    Database(file, Database::Access::Create).executeScript("CREATE TABLE other (x)");
    CHECK(openAndRead(sample.folder(), OpenMode::Write) == "project.damaged");
}

TEST_CASE("a project copied without its write-ahead log opens at the state of its database")
{
    test::SampleProject sample;
    sample.addImage("1");
    const test::TemporaryFolder copy;
    fs::copy_file(sample.folder() / "project.sqlite", copy / "project.sqlite");
    CHECK(openAndRead(copy.path(), OpenMode::Write).empty());
}
