// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/verification.h"

#include <filesystem>

#include "core/base/atomic_file.h"
#include "core/project/database.h"
#include "core/project/file_store.h"
#include "tests/core/project/sample_project.h"

using namespace histosynth;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> problemsOf(test::SampleProject& sample)
{
    NoControl control;
    std::vector<std::string> codes;
    for (const auto& problem : sample->verify(control).problems)
        codes.push_back(problem.code);
    return codes;
}

// Changes the database behind the project's back.
void spoil(const test::SampleProject& sample, const std::string& sql)
{
    Database database(sample.folder() / "project.sqlite", Database::Access::Write);
    database.executeScript("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;" + sql);
}

} // namespace

TEST_CASE("a sound project has no problems and is counted")
{
    test::SampleProject sample;
    const auto crop = sample.addCrop(sample.addImage("1"), 0, "crop");
    sample.addAugmented(crop, "augmented");
    sample.addSynthetic(0, "a", sample.addCheckpoint(5));
    sample->files().store("orphan", "png");
    NoControl control;
    const auto found = sample->verify(control);
    CHECK(found.problems.empty());
    CHECK(found.images == 1);
    CHECK(found.crops == 1);
    CHECK(found.augmented == 1);
    CHECK(found.synthetic == 1);
    CHECK(found.checkpoints == 1);
    CHECK(found.files == 5);
    CHECK(found.orphans == 1);
    CHECK(found.missingSources == 0);
}

TEST_CASE("files that were altered or are missing are found")
{
    test::SampleProject sample;
    const auto image = sample.addImage("1");
    const auto crop = sample->crops().get(sample.addCrop(image, 0, "crop"));
    const auto checkpoint = sample->trainingCheckpoints().get(sample.addCheckpoint(1));
    writeFileAtomically(sample->files().path(crop.storedName), "other");
    CHECK(problemsOf(sample) == std::vector<std::string>{"project.file_altered"});
    fs::remove(sample->files().path(crop.storedName));
    fs::remove(sample->trainingCheckpoints().path(checkpoint));
    CHECK(problemsOf(sample) == std::vector<std::string>(2, "project.file_missing"));
    const auto source = sample->images().get(image).path;
    writeFileAtomically(source, "other");
    CHECK(problemsOf(sample).size() == 3);
    fs::remove(source);
    CHECK(problemsOf(sample).size() == 2);
}

TEST_CASE("the model file of a training checkpoint is checked like the checkpoint itself")
{
    test::SampleProject sample;
    const auto id = sample.addCheckpoint(1);
    auto& checkpoints = sample->trainingCheckpoints();
    CHECK_FALSE(checkpoints.modelPath(checkpoints.get(id)));
    const auto file = checkpoints.path(checkpoints.get(id));
    const auto model = commonName(file).string() + ".safetensors";
    writeFileAtomically(model, "weights");
    checkpoints.add(sample.trainRun, 1, file, {}, model);
    CHECK(checkpoints.modelPath(checkpoints.get(id)) == model);
    CHECK(checkpoints.get(id).modelBytes == 7);
    CHECK(problemsOf(sample).empty());
    writeFileAtomically(model, "weighty");
    CHECK(problemsOf(sample) == std::vector<std::string>{"project.file_altered"});
    fs::remove(model);
    CHECK(problemsOf(sample) == std::vector<std::string>{"project.file_missing"});
    checkpoints.remove(id);
    CHECK(problemsOf(sample).empty());
}

TEST_CASE("rows whose lineage is broken are found")
{
    test::SampleProject sample;
    sample.addCrop(sample.addImage("1"));
    spoil(sample, "UPDATE crops SET run_id = 99");
    CHECK(problemsOf(sample) == std::vector<std::string>{"project.broken_reference"});
    spoil(sample, "UPDATE crops SET run_id = " + std::to_string(sample.trainRun));
    CHECK(problemsOf(sample) == std::vector<std::string>{"project.wrong_parent"});
    spoil(sample, "UPDATE crops SET x = 990, run_id = " + std::to_string(sample.cropRun));
    CHECK(problemsOf(sample) == std::vector<std::string>{"project.wrong_parent"});
}
