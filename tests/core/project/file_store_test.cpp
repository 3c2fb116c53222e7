// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/file_store.h"

#include <filesystem>

#include "core/base/atomic_file.h"
#include "core/project/content_hash.h"
#include "tests/core/project/sample_project.h"

using namespace histosynth;
using test::errorCodeOf;
namespace fs = std::filesystem;

TEST_CASE("a stored file is named by its content and written once")
{
    test::SampleProject sample;
    auto& files = sample->files();
    const auto name = files.store("bytes", "png");
    CHECK(name == contentHash("bytes") + ".png");
    CHECK(files.path(name) == sample.folder() / "files" / name.substr(0, 2) / name);
    CHECK(files.read(name) == "bytes");
    const auto written = fs::last_write_time(files.path(name));
    fs::last_write_time(files.path(name), written - std::chrono::hours(1));
    CHECK(files.store("bytes", "png") == name);
    CHECK(fs::last_write_time(files.path(name)) == written - std::chrono::hours(1));
}

TEST_CASE("a stored file that was cut short is written again")
{
    test::SampleProject sample;
    const auto name = sample->files().store("bytes", "png");
    fs::resize_file(sample->files().path(name), 2);
    sample->files().store("bytes", "png");
    CHECK(sample->files().read(name) == "bytes");
}

TEST_CASE("a copy must have the content that was expected")
{
    test::SampleProject sample;
    const auto source = sample.source("Source.BMP");
    CHECK(sample->files().storeCopy(source.path, source.hash) == source.hash + ".bmp");
    CHECK(errorCodeOf([&] { sample->files().storeCopy(source.path, contentHash("other")); }) == "project.file_changed");
    CHECK(sample->files().orphans().size() == 1);
}

TEST_CASE("files without a row are deleted by the next writer, and nothing else")
{
    test::SampleProject sample;
    const auto kept = sample->crops().get(sample.addCrop(sample.addImage("1"), 0, "kept")).storedName;
    const auto orphan = sample->files().store("orphan", "png");
    const auto checkpoint = sample->trainingCheckpoints().get(sample.addCheckpoint(1));
    const auto unnamed = sample->trainingCheckpoints().newFile(sample.trainRun, 2, "training.safetensors");
    writeFileAtomically(unnamed, "x");
    const auto unfinished = sample.folder() / "files" / "ab" / "x.histosynth-tmp-1-0";
    fs::create_directories(unfinished.parent_path());
    writeFileAtomically(unfinished, "x");
    writeFileAtomically(sample.folder() / "files" / "notes.txt", "the user's");
    sample.close();
    sample.reopen();
    REQUIRE(sample->openingNotices().size() == 2);
    CHECK(sample->openingNotices()[1].code == "project.orphans_removed");
    CHECK(sample->openingNotices()[1].arguments[0].value == "3");
    CHECK(fs::exists(sample->files().path(kept)));
    CHECK(fs::exists(sample->trainingCheckpoints().path(checkpoint)));
    CHECK(fs::exists(sample.folder() / "files" / "notes.txt"));
    CHECK_FALSE(fs::exists(sample->files().path(orphan)));
    CHECK_FALSE(fs::exists(unnamed));
    CHECK_FALSE(fs::exists(unfinished));
    CHECK_FALSE(sample->files().isUnsettled());
}

TEST_CASE("a name that leads out of the project is refused")
{
    test::SampleProject sample;
    CHECK(errorCodeOf([&] { sample->files().path("../../../etc/passwd"); }) == "project.damaged");
    CHECK(errorCodeOf([&] { sample->files().read(contentHash("x") + ".png"); }) == "project.file_missing");
}

TEST_CASE("the user's files are never taken for orphans, whatever folder they lie in")
{
    test::SampleProject sample;
    const auto place = [&](const char* name) {
        const auto file = sample.folder() / name;
        fs::create_directories(file.parent_path());
        writeFileAtomically(file, "x");
        return file;
    };
    std::vector<fs::path> users;
    for (const char* name : {"runs/2024/thesis.txt", "runs/2024/checkpoints/notes.txt", "runs/thesis.txt",
                             "runs/4/checkpoints/step-notes.txt", "runs/4/report.txt", "runs/old/step-1.safetensors"})
        users.push_back(place(name));
    users.push_back(place(("files/aa/" + std::string(64, 'n') + ".txt").c_str()));
    const auto ours = {place("runs/2024/checkpoints/step-000001.safetensors"),
                       place("runs/2025/checkpoints/step-000001.training.safetensors"),
                       place("runs/2025/previews/step-000001.png"), place("runs/4/checkpoints/step-000009.safetensors"),
                       place("runs/4/previews/step-000009.png.histosynth-tmp-1-0")};
    CHECK(sample->cleanUp().files == 4); // the folder of run 2025 is one
    for (const auto& file : users)
        CHECK_MESSAGE(fs::exists(file), file.string());
    for (const auto& file : ours)
        CHECK_MESSAGE(!fs::exists(file), file.string());
    CHECK_FALSE(fs::exists(sample.folder() / "runs/2025"));
}

TEST_CASE("only files that a run left unfinished are told of, not those of what was deleted on purpose")
{
    test::SampleProject sample;
    for (const auto run : {sample.importRun, sample.cropRun, sample.augmentRun, sample.trainRun, sample.generateRun})
        sample->runs().finish(run, RunState::Done);
    const auto stored = sample->files().path(sample->syntheticImages().get(sample.addSynthetic(0)).storedName);
    sample->runs().remove(sample.generateRun);
    sample.close();
    sample.reopen();
    CHECK(sample->openingNotices().empty());
    CHECK_FALSE(fs::exists(stored));
}
