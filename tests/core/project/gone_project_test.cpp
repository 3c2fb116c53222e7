// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of an open project is moved, deleted or replaced, or its disk is removed.
#include <doctest/doctest.h>

#include <filesystem>

#include "tests/core/project/sample_project.h"

using namespace histosynth;
using test::errorCodeOf;
namespace fs = std::filesystem;

namespace {

ImageClass further(const std::string& name)
{
    return {.id = 0, .name = name, .colour = {}, .prompt = {}};
}

void checkSound(Project& project)
{
    NoControl control;
    CHECK(project.verify(control).problems.empty());
}

} // namespace

TEST_CASE("what is written into a project that is gone is refused, and nothing is made in its place")
{
    test::SampleProject sample;
    CHECK(sample->isThere());
    const auto elsewhere = sample.folder().parent_path() / "elsewhere";
    const auto folder = sample.folder();
    fs::rename(folder, elsewhere);
    CHECK_FALSE(sample->isThere());
    CHECK(errorCodeOf([&] { sample->classes().add(further("c")); }) == "project.gone");
    CHECK(errorCodeOf([&] { sample->edits().begin("edit.class_added"); }) == "project.gone");
    CHECK(errorCodeOf([&] { sample->runs().start(RunKind::Train, Json::object()); }) == "project.gone");
    CHECK(errorCodeOf([&] { sample->files().store("pixels", "png"); }) == "project.gone");
    CHECK(errorCodeOf([&] { sample->trainingCheckpoints().newFile(sample.trainRun, 1, "safetensors"); }) ==
          "project.gone");
    CHECK(errorCodeOf([&] { sample->runs().folder(sample.trainRun); }) == "project.gone");
    CHECK(errorCodeOf([&] { sample->another(); }) == "project.gone");
    CHECK_FALSE(fs::exists(folder));
    CHECK(sample->classes().list().size() == 2);

    fs::rename(elsewhere, folder);
    CHECK(sample->isThere());
    sample->classes().add(further("c"));
    CHECK(sample->another().classes().list().size() == 3);
    sample.close();
    sample.reopen();
    CHECK(sample->classes().list().size() == 3);
    checkSound(*sample);
}

TEST_CASE("a project that goes in the middle of a transaction keeps nothing of that")
{
    test::SampleProject sample;
    const auto elsewhere = sample.folder().parent_path() / "elsewhere";
    {
        auto transaction = sample->transaction();
        sample->classes().add(further("c"));
        fs::rename(sample.folder(), elsewhere);
        CHECK(errorCodeOf([&] { transaction.commit(); }) == "project.gone");
    }
    CHECK(sample->classes().list().size() == 2);
    sample.close();
    fs::rename(elsewhere, sample.folder());
    sample.reopen();
    CHECK(sample->classes().list().size() == 2);
    checkSound(*sample);
}

TEST_CASE("another project in the place of the open one stays as it is")
{
    test::SampleProject sample;
    const auto elsewhere = sample.folder().parent_path() / "elsewhere";
    sample->classes().add(further("c"));
    fs::rename(sample.folder(), elsewhere);
    Project other = Project::create(sample.folder(), {further("other")});
    CHECK(errorCodeOf([&] { sample->classes().add(further("d")); }) == "project.gone");
    CHECK(errorCodeOf([&] { sample->another(); }) == "project.gone");
    sample.close();
    CHECK(fs::exists(sample.folder() / "project.sqlite-wal")); // which is the other's
    CHECK(other.classes().list().size() == 1);
    checkSound(other);
    Project moved = Project::open(elsewhere, OpenMode::Write);
    CHECK(moved.classes().list().size() == 3);
    checkSound(moved);
}
