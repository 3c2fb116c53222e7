// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is killed while it writes loses at most what it was writing.
#include <random>

#include "core/base/atomic_file.h"
#include "tests/core/project/forked_child.h"
#include "tests/core/project/sample_project.h"

using namespace histosynth;

namespace {

// Passes a short time, so that the kill falls anywhere.
void spin(std::uint64_t rounds)
{
    volatile std::uint64_t left = rounds;
    while (left > 0)
        left = left - 1;
}

// One unit of work after the other, each told of when it is committed: file first, then rows.
void writeForEver(test::SampleProject& sample, int first, const test::ForkedChild::Tell& tell)
{
    for (int index = first;; ++index) {
        const auto name = std::to_string(index);
        const auto pixels = std::string(5'000, 'x') + name;
        {
            auto transaction = sample->transaction();
            const auto image = sample.addImage(name, "a", "patient " + std::to_string(index % 5));
            sample.addAugmented(sample.addCrop(image, 0, "crop" + pixels), "augmented" + pixels);
            sample.addSynthetic(index, "b", sample.addCheckpoint(index, 1.0 / index));
            sample->runLog().append(sample.trainRun, ValidationLoss{index, 1.0});
            sample->trainingCheckpoints().prune(sample.trainRun);
            transaction.commit();
        }
        tell();
    }
}

void checkWhole(test::SampleProject& sample, std::size_t atLeast, std::size_t atMost)
{
    NoControl control;
    const auto found = sample->verify(control);
    for (const auto& problem : found.problems)
        FAIL_CHECK(problem.code << " " << (problem.arguments.empty() ? "" : problem.arguments[0].value));
    CHECK(found.orphans == 0);
    CHECK(found.images >= static_cast<std::int64_t>(atLeast));
    CHECK(found.images <= static_cast<std::int64_t>(atMost));
    CHECK(found.crops == found.images);
    CHECK(found.augmented == found.images);
    CHECK(found.synthetic == found.images);
    CHECK(sample->runLog().validationLosses(sample.trainRun).size() == static_cast<std::size_t>(found.images));
}

} // namespace

TEST_CASE("killed at random moments, a project opens again with all that was committed")
{
    constexpr int kills = 25;
    const auto seed = std::random_device()();
    MESSAGE("seed " << seed);
    std::mt19937_64 random(seed);
    test::SampleProject sample;
    sample.close();
    std::size_t done = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const int first = static_cast<int>(done) + 1;
        test::ForkedChild writer([&](const auto& tell) {
            sample.reopen();
            writeForEver(sample, first, tell);
        });
        auto told = writer.waitForProgress(static_cast<int>(random() % 4));
        spin(random() % 3'000'000);
        told += writer.kill();
        sample.reopen();
        checkWhole(sample, done + told, done + told + 1);
        done = sample->images().list().size();
        sample.close();
    }
    CHECK(done > 0);
}

TEST_CASE("killed while a project is made, it is there or can be made again")
{
    std::mt19937_64 random(3);
    for (int kill = 0; kill < 10; ++kill) {
        const test::TemporaryFolder folder;
        const auto place = folder / "p";
        test::ForkedChild maker([&](const auto& tell) {
            tell();
            Project::create(place, {{.id = 0, .name = "a", .colour = "", .prompt = ""}});
            tell();
        });
        maker.waitForProgress(1);
        spin(random() % 10'000'000);
        maker.kill();
        if (std::filesystem::exists(place / "project.sqlite"))
            CHECK(Project::open(place, OpenMode::Write).classes().list().size() == 1);
        else
            CHECK_NOTHROW(Project::create(place, {}));
    }
}
