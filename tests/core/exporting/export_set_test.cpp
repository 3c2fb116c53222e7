// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/export_set.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/exporting/png_mark.h"
#include "tests/core/exporting/tiny_png.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;
namespace fs = std::filesystem;
using test::tinyPng;

namespace {

ExportItem item(std::string id, std::string className, ImageKind kind, Split split = Split::Train)
{
    ExportItem made;
    made.id = std::move(id);
    made.className = std::move(className);
    made.kind = kind;
    made.split = split;
    made.width = 1;
    made.height = 1;
    made.png = [] { return tinyPng(9, "tEXt", "Comment of Jane Doe"); };
    return made;
}

std::vector<ExportItem> someItems()
{
    std::vector<ExportItem> items = {
        item("2", "щільна", ImageKind::Synthetic),
        item("1", "щільна", ImageKind::Real),
        item("5", "щільна", ImageKind::Augmented),
        item("7", "жирова", ImageKind::Real, Split::Test),
    };
    items[0].run = "run-1";
    items[0].checkpoint = "checkpoint-300";
    items[0].seed = 18446744073709551615u;
    items[0].settings = {{"sampler", "ddim"}, {"steps", 50}};
    items[0].nearest = {"real_1", 0.25, true};
    items[1].patient = "Doe, Jane 1970";
    items[1].micrometresPerPixel = 0.25;
    items[2].patient = "Doe, Jane 1970";
    items[2].parents = {"1"};
    items[3].patient = "Smith";
    return items;
}

ExportOptions optionsFor(const fs::path& target)
{
    return {.target = target, .force = false, .title = "Breast textures", .program = "HistoSynth 1.2.3"};
}

class StopAfter : public NoControl {
public:
    explicit StopAfter(int images) : m_left(images) {}
    Request request() override { return m_left-- > 0 ? Request::Go : Request::Stop; }

private:
    int m_left;
};

std::string text(const fs::path& file)
{
    return readFile(file, 1 << 20);
}

} // namespace

TEST_CASE("the set is laid out by split, class and kind")
{
    const test::TemporaryFolder folder;
    NoControl control;
    const auto result = exportSet(someItems(), optionsFor(folder / "set"), control);
    CHECK(result.images == 4);
    CHECK(result.bytes > 1000);
    for (const auto* name : {"train/щільна/synthetic_2.png", "train/щільна/real_1.png", "train/щільна/augmented_5.png",
                             "test/жирова/real_7.png", "README.txt", "manifest.csv", "manifest.json"}) {
        CAPTURE(name);
        CHECK(fs::is_regular_file(folder / "set" / name));
    }
    const std::string png = text(folder / "set" / "train" / "щільна" / "synthetic_2.png");
    CHECK(png.find("synthetic: drawn by a generative model") != std::string::npos);
    CHECK(png.find("Jane Doe") == std::string::npos);
    CHECK(markedPng(png, {}) == tinyPng(9));
}

TEST_CASE("the manifests tell where each image comes from and no patient's name")
{
    const test::TemporaryFolder folder;
    NoControl control;
    exportSet(someItems(), optionsFor(folder / "set"), control);
    const Json manifest = readJsonFile(folder / "set" / "manifest.json");
    CHECK(manifest.at("format") == "histosynth-export");
    CHECK(manifest.at("counts").at("щільна").at("train").at("synthetic") == 1);
    const auto& images = manifest.at("images");
    REQUIRE(images.size() == 4);
    CHECK(images[0].at("file") == "train/щільна/real_1.png");
    CHECK(images[0].at("patient") == "P-01");
    CHECK(images[0].at("um_per_pixel") == 0.25);
    CHECK(images[0].at("seed").is_null());
    CHECK(images[1].at("parents") == Json::array({"1"}));
    CHECK(images[1].at("patient") == "P-01");
    CHECK(images[2].at("run") == "run-1");
    CHECK(images[2].at("seed") == 18446744073709551615u);
    CHECK(images[2].at("settings").at("sampler") == "ddim");
    CHECK(images[2].at("patient").is_null());
    CHECK(images[2].at("nearest_real") == "real_1");
    CHECK(images[2].at("nearest_ratio") == 0.25);
    CHECK(images[2].at("suspected_copy") == true);
    CHECK(images[0].at("suspected_copy").is_null());
    CHECK(images[3].at("patient") == "P-02");
    CHECK(images[3].at("sha256").get<std::string>().size() == 64);
    const std::string csv = text(folder / "set" / "manifest.csv");
    CHECK(csv.starts_with("\xEF\xBB\xBF"
                          "file,id,split,class,kind,"));
    CHECK(std::ranges::count(csv, '\n') == 5);
    CHECK(csv.find("train/щільна/synthetic_2.png,2,train,щільна,synthetic,,,run-1,checkpoint-300,18446744073709551615,"
                   "\"{\"\"sampler\"\":\"\"ddim\"\",\"\"steps\"\":50}\"") != std::string::npos);
    CHECK(csv.find(",real_1,0.25,yes\r\n") != std::string::npos);
    const std::string readme = text(folder / "set" / "README.txt");
    CHECK(readme.starts_with("Breast textures\n"));
    CHECK(readme.find("NOT FOR DIAGNOSIS") != std::string::npos);
    CHECK(readme.find("train: 1 real, 1 augmented, 1 synthetic") != std::string::npos);
    for (const auto& entry : {csv, readme, manifest.dump()}) {
        CHECK(entry.find("Jane") == std::string::npos);
        CHECK(entry.find("Smith") == std::string::npos);
    }
}

TEST_CASE("the order of the items does not matter")
{
    const test::TemporaryFolder folder;
    NoControl control;
    auto items = someItems();
    exportSet(items, optionsFor(folder / "a.zip"), control);
    std::ranges::reverse(items);
    exportSet(items, optionsFor(folder / "b.zip"), control);
    CHECK(text(folder / "a.zip") == text(folder / "b.zip"));
}

TEST_CASE("hostile names become safe ones, each its own")
{
    const test::TemporaryFolder folder;
    NoControl control;
    std::vector<ExportItem> items = {
        item("../../x", "../evil", ImageKind::Real), item("1", "Dense", ImageKind::Real),
        item("1", "dense", ImageKind::Real),         item("a:b", "CON", ImageKind::Real),
        item("a?b", "CON", ImageKind::Real),         item(std::string(500, 'z'), "=cmd|'/c calc'!A0", ImageKind::Real),
    };
    exportSet(items, optionsFor(folder / "set"), control);
    const Json manifest = readJsonFile(folder / "set" / "manifest.json");
    std::vector<std::string> files;
    for (const auto& image : manifest.at("images")) {
        files.push_back(image.at("file"));
        CHECK(fs::is_regular_file(folder / "set" / fs::path(files.back())));
    }
    const auto holds = [&](const char* file) { return std::ranges::find(files, file) != files.end(); };
    CHECK(holds("train/_evil/real_.._.._x.png"));
    CHECK(holds("train/Dense/real_1.png"));
    CHECK(holds("train/dense 2/real_1.png"));
    CHECK(holds("train/_CON/real_a_b.png"));
    CHECK(holds("train/_CON/real_a_b 2.png"));
    CHECK(text(folder / "set" / "manifest.csv").find(",'=cmd|") != std::string::npos);
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a stop or an error leaves nothing half-written")
{
    const test::TemporaryFolder folder;
    for (const auto* name : {"set.zip", "set.7z", "set.tar.gz", "set"}) {
        for (int images = 0; images <= 4; ++images) {
            StopAfter control(images);
            CHECK_THROWS_AS(exportSet(someItems(), optionsFor(folder / name), control), Stopped);
        }
        auto items = someItems();
        items[3].png = [] { return std::string("not a picture"); };
        NoControl control;
        CHECK_THROWS_AS(exportSet(items, optionsFor(folder / name), control), Error);
    }
    CHECK(fs::is_empty(folder.path()));
    NoControl control;
    CHECK_THROWS_AS(exportSet({}, optionsFor(folder / "set"), control), Error);
}
