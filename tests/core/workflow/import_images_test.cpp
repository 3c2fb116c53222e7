// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/import_images.h"

#include <algorithm>
#include <thread>

#include "core/base/atomic_file.h"
#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

namespace fs = std::filesystem;

namespace {

// A project, and a folder of files to import.
struct ImportBench {
    ImportBench() { options.className = test::calm; }

    fs::path image(const std::string& name, int number)
    {
        test::writePng(folder / name, test::noise(number));
        return folder / name;
    }

    ImportResult import(const std::vector<fs::path>& files) { return importImages(project, files, options, control); }

    test::TemporaryFolder folder;
    Project project = test::emptyProject(folder.path());
    ImportOptions options;
    test::Listener control;
};

} // namespace

TEST_CASE("patients come from the names of the files; the first group counts, else the whole match")
{
    ImportBench bench;
    fs::create_directories(bench.folder / "in/deeper");
    bench.image("in/P01_a.png", 1);
    bench.image("in/deeper/P01_b.PNG", 2);
    bench.image("in/P02_a.png", 3);
    bench.image("in/other.png", 4);
    writeFileAtomically(bench.folder / "in/notes.txt", "not named like an image");
    bench.options.patientFromName = "(P[0-9]+)_";
    const auto result = bench.import({bench.folder / "in"});
    CHECK(result.imported == 4);
    CHECK(result.withoutPatient == 1);
    CHECK(result.refused.empty());
    REQUIRE(bench.project.patients().list().size() == 2);
    ImageFilter ofFirst;
    ofFirst.patientId = bench.project.patients().find("P01")->id;
    CHECK(bench.project.images().list(ofFirst).size() == 2);

    bench.options.patientFromName = "Q[0-9]";
    bench.import({bench.image("Q7x.png", 5)});
    CHECK(bench.project.patients().find("Q7"));
}

TEST_CASE("the scale is the user's, else the file's, else unknown")
{
    ImportBench bench;
    const auto plain = bench.image("plain.png", 1);
    // The chunk pHYs of the PNG specification, for 2 000 000 pixels per metre: 0.5 µm.
    const std::string scale("\0\0\0\x09pHYs\0\x1e\x84\x80\0\x1e\x84\x80\x01\x8c\xc4\xe4\x3f", 21);
    auto bytes = test::readFile(bench.image("scaled.png", 2));
    bytes.insert(33, scale);
    writeFileAtomically(bench.folder / "scaled.png", bytes);
    bench.import({plain, bench.folder / "scaled.png"});
    bench.options.umPerPixel = 0.25;
    bench.import({bench.image("user.png", 3)});
    const auto images = bench.project.images().list();
    REQUIRE(images.size() == 3);
    CHECK_FALSE(images[0].micrometresPerPixel);
    CHECK(*images[1].micrometresPerPixel == doctest::Approx(0.5));
    CHECK(images[1].scaleNote == "file");
    CHECK(*images[2].micrometresPerPixel == 0.25);
    CHECK(images[2].scaleNote == "user");
}

TEST_CASE("an image that was copied outlives its source")
{
    ImportBench bench;
    bench.options.copy = true;
    const auto file = bench.image("a.png", 1);
    bench.import({file});
    const auto content = test::readFile(file);
    fs::remove(file);
    const auto image = bench.project.images().list().at(0);
    CHECK(test::readFile(bench.project.images().file(image)) == content);
    CHECK(bench.project.images().missing().empty());
}

TEST_CASE("the same content under any name is one image, and what cannot be read does not hold up the others")
{
    ImportBench bench;
    const auto file = bench.image("a.png", 1);
    const auto broken = bench.folder / "broken.png";
    writeFileAtomically(broken, test::readFile(file).substr(0, 200));
    const auto result = bench.import({file, broken, bench.image("twin.png", 1), bench.image("c.png", 2)});
    CHECK(result.imported == 2);
    CHECK(result.duplicates == 1);
    CHECK(bench.control.count("import.duplicate") == 1);
    REQUIRE(result.refused.size() == 1);
    CHECK(result.refused[0].file == broken);
    CHECK(result.refused[0].code == "image.truncated");
    CHECK(bench.control.count("image.truncated") == 1);
    CHECK(bench.project.runs().latest(RunKind::Import)->result.at("imported") == 2);
}

TEST_CASE("an import that adds nothing leaves no run")
{
    ImportBench bench;
    const auto file = bench.image("a.png", 1);
    bench.import({file});
    CHECK(bench.import({file}).duplicates == 1);
    writeFileAtomically(bench.folder / "text.png", "no image");
    CHECK(bench.import({bench.folder / "text.png"}).refused.size() == 1);
    CHECK(test::failureOf([&] { bench.import({}); }) == "import.no_files");
    CHECK(bench.project.runs().list().size() == 1);
}

TEST_CASE("a wrong pattern or class is told before any work")
{
    ImportBench bench;
    const auto file = bench.image("a.png", 1);
    bench.options.patientFromName = "(P[0-9]";
    CHECK(test::failureOf([&] { bench.import({file}); }) == "import.bad_pattern");
    bench.options.patientFromName.clear();
    bench.options.className = "unheard of";
    CHECK(test::failureOf([&] { bench.import({file}); }) == "project.no_such_class");
    CHECK(bench.control.progress().empty());
    CHECK(bench.project.runs().list().empty());
    CHECK(bench.project.images().list().empty());
}

TEST_CASE("a missing file is found again by importing it from its new place, which adds nothing")
{
    ImportBench bench;
    const auto file = bench.image("a.png", 1);
    bench.import({file});
    fs::rename(file, bench.folder / "P9_moved.png");
    CHECK(bench.project.images().missing().size() == 1);
    bench.options.patientFromName = "P[0-9]";
    const auto result = bench.import({bench.folder / "P9_moved.png"});
    CHECK(result.imported == 0);
    CHECK(result.duplicates == 1);
    CHECK(bench.control.count("import.found_again") == 1);
    CHECK(bench.project.images().missing().empty());
    CHECK(bench.project.images().list().at(0).path == bench.folder / "P9_moved.png");
    CHECK(bench.project.runs().list().size() == 1);
    CHECK(bench.project.patients().list().empty());
}

TEST_CASE("an import that was stopped keeps what it has read, and the same import goes on in the same run")
{
    ImportBench bench;
    std::vector<fs::path> files;
    for (int i = 0; i < 3 * 2 * static_cast<int>(std::thread::hardware_concurrency()); ++i)
        files.push_back(bench.image("i" + std::to_string(i) + ".png", i));
    test::Listener stopping("import", 1);
    CHECK(test::failureOf([&] { importImages(bench.project, files, bench.options, stopping); }) == "stopped");
    const auto kept = bench.project.images().list().size();
    CHECK(kept > 0);
    CHECK(kept < files.size());
    CHECK(bench.project.runs().list().at(0).state == RunState::Stopped);
    bench.import(files);
    CHECK(bench.project.images().list().size() == files.size());
    REQUIRE(bench.project.runs().list().size() == 1);
    CHECK(bench.project.runs().list().at(0).state == RunState::Done);
}

TEST_CASE("links that go in a circle or nowhere are refused, and the import goes on")
{
    ImportBench bench;
    fs::create_directories(bench.folder / "in/deeper");
    bench.image("in/a.png", 1);
    bench.image("in/deeper/b.png", 2);
    fs::create_symlink("circle.png", bench.folder / "in/circle.png");
    fs::create_symlink("circle", bench.folder / "in/deeper/circle");
    fs::create_symlink("gone.png", bench.folder / "in/nowhere.png");
    fs::create_symlink("gone", bench.folder / "in/latest"); // not named like an image
    const auto result = bench.import({bench.folder / "in", bench.folder / "in/circle.png", bench.folder / "in/none"});
    CHECK(result.imported == 2);
    std::vector<std::string> refused;
    for (const auto& file : result.refused) {
        CHECK(file.code == "file.unreadable");
        refused.push_back(file.file.filename());
    }
    std::ranges::sort(refused);
    CHECK(refused == std::vector<std::string>{"circle", "circle.png", "circle.png", "none", "nowhere.png"});
    CHECK(bench.control.count("file.unreadable") == 5);
}

TEST_CASE("a file whose name gives an impossible patient is refused by name, and those beside it come in")
{
    ImportBench bench;
    const auto good = bench.image("P1_a.png", 1);
    const auto bad = bench.image(std::string(120, 'P') + "_b.png", 2);
    const auto last = bench.image("P2_c.png", 3);
    bench.options.patientFromName = "^([^_]+)_";
    const auto result = bench.import({good, bad, last});
    CHECK(result.imported == 2);
    REQUIRE(result.refused.size() == 1);
    CHECK(result.refused[0].file == bad);
    CHECK(result.refused[0].code == "import.bad_patient");
    CHECK(std::ranges::find(result.refused[0].arguments, bad.string(), &ErrorArgument::value) !=
          result.refused[0].arguments.end());
    CHECK(bench.project.images().list().size() == 2);
    CHECK(bench.project.patients().list().size() == 2);

    const auto alone = bench.image(std::string(121, 'P') + "_d.png", 4);
    CHECK(bench.import({alone}).refused.size() == 1);
    CHECK(bench.project.runs().list().size() == 1); // nothing came in, so there is no run
}

TEST_CASE("a copy that was deleted is stored again, and an image that was referenced is copied in when asked for")
{
    ImportBench bench;
    bench.options.copy = true;
    const auto file = bench.image("a.png", 1);
    bench.import({file});
    const auto first = [&bench] { return bench.project.images().list().at(0); };
    fs::remove(bench.project.images().file(first()));
    SUBCASE("by an import that copies")
    {
        bench.import({file});
    }
    SUBCASE("by an import that does not")
    {
        bench.options.copy = false;
        bench.import({file});
    }
    CHECK(bench.control.count("import.copy_restored") == 1);
    CHECK(bench.control.count("import.found_again") == 0);
    CHECK(bench.project.images().missing().empty());
    CHECK(test::readFile(bench.project.images().file(first())) == test::readFile(file));

    bench.options.copy = false;
    const auto other = bench.image("b.png", 2);
    bench.import({other});
    bench.options.copy = true;
    CHECK(bench.import({other}).duplicates == 1);
    CHECK(bench.control.count("import.copied") == 1);
    fs::remove(other);
    CHECK(bench.project.images().missing().empty());
    CHECK(bench.project.images().list().size() == 2);
}

TEST_CASE("an import is one edit: undone, its images and their patients are gone, and come back by redo")
{
    ImportBench bench;
    bench.options.patientFromName = "^P[0-9]+";
    std::vector<fs::path> files{bench.folder / "twin.png"};
    for (int i = 0; i < 20; ++i) // several chunks
        files.push_back(bench.image("P" + std::to_string(i % 3) + "_" + std::to_string(i) + ".png", i));
    bench.image("twin.png", 3);
    const auto import = [&] { return importImages(bench.project, files, bench.options, bench.control, Undoable::Yes); };
    CHECK(import().imported == 20);
    const auto edit = bench.project.edits().undoable();
    REQUIRE(edit);
    CHECK(edit->code == "edit.images_added");
    CHECK(edit->arguments.at(0).value == "20");
    const auto before = bench.project.images().list();
    bench.project.edits().undo();
    CHECK(bench.project.images().list().empty());
    CHECK(bench.project.patients().list().empty());
    CHECK_FALSE(bench.project.edits().undoable());
    bench.project.edits().redo();
    REQUIRE(bench.project.images().list().size() == 20);
    CHECK(bench.project.images().list()[7].hash == before[7].hash);
    CHECK(bench.project.images().list()[7].patientId == before[7].patientId);
    CHECK(bench.project.images().list()[7].quality->sharpness == before[7].quality->sharpness);
    CHECK(import().duplicates == 21);
    CHECK(bench.project.edits().undoable()->id == edit->id); // nothing was added
}

TEST_CASE("an import from whose images crops were made since is not undone")
{
    ImportBench bench;
    importImages(bench.project, {bench.image("a.png", 1)}, bench.options, bench.control, Undoable::Yes);
    const auto run = bench.project.runs().start(RunKind::Crop, Json::object());
    Crop crop;
    crop.imageId = bench.project.images().list().at(0).id;
    crop.side = 10;
    crop.runId = run;
    bench.project.crops().add(crop);
    CHECK(test::failureOf([&] { bench.project.edits().undo(); }) == "project.cannot_undo");
    CHECK(bench.project.images().list().size() == 1);
}
