// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/export_images.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/image/image_io.h"
#include "core/workflow/augment_images.h"
#include "core/workflow/crop_images.h"
#include "core/workflow/generate_images.h"
#include "core/workflow/import_images.h"
#include "tests/core/workflow/sample_workflow.h"

using namespace histosynth;

namespace fs = std::filesystem;

namespace {

// The trained sample with augmented images and three synthetic ones: accepted, rejected and unrated.
struct Exporter {
    Exporter()
    {
        augmentImages(project, {4, "thesis", 0}, Json::object(), control);
        GenerationOptions options;
        options.count = 3;
        options.steps = 2;
        const auto drawn = generateImages(project, {0, 0, test::wild}, options, control);
        project.syntheticImages().setRating(drawn.images[0].id, Rating::Accepted);
        project.syntheticImages().setRating(drawn.images[1].id, Rating::Rejected);
    }

    ExportResult write(const ExportChoice& choice) { return exportImages(project, folder / "set", choice, control); }

    std::vector<fs::path> files()
    {
        std::vector<fs::path> found;
        for (const auto& entry : fs::recursive_directory_iterator(folder / "set")) {
            if (entry.is_regular_file())
                found.push_back(entry.path());
        }
        return found;
    }

    test::TemporaryFolder folder;
    Project project = test::trainedProject(folder.path());
    test::Listener control;
};

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("no byte of an export tells a patient's name or where an image came from")
{
    Exporter exporter;
    ExportChoice choice;
    choice.synthetic = SyntheticChoice::NotRejected;
    exporter.write(choice);
    const auto sources = exporter.project.images().list().at(0).path.parent_path().parent_path();
    for (const auto& file : exporter.files()) {
        const auto bytes = test::readFile(file);
        const std::vector<std::string> secrets{test::patientName, sources.string(), exporter.folder.path().string()};
        for (const auto& secret : secrets)
            CHECK_FALSE_MESSAGE(contains(bytes, secret), file.string() << " tells " << secret);
        CHECK_FALSE(contains(file.lexically_relative(exporter.folder.path()).string(), test::patientName));
    }
    const auto manifest = Json::parse(test::readFile(exporter.folder / "set/manifest.json"));
    CHECK(contains(manifest.dump(), "P-01")); // patients are told apart by number
}

TEST_CASE("images that were never dealt out are dealt out before they leave, and the set has its own file's name")
{
    const test::TemporaryFolder folder;
    test::Listener control;
    Project project = test::emptyProject(folder.path());
    fs::create_directories(folder / "images");
    for (int i = 0; i < 4; ++i)
        test::writePng(folder / "images" / (std::to_string(i) + ".png"), test::noise(i, {64, 64}));
    ImportOptions import;
    import.className = test::calm;
    importImages(project, {folder / "images"}, import, control);
    CropOptions crop;
    crop.size = 32;
    crop.minTissue = 0;
    cropImages(project, crop, control);
    exportImages(project, folder / "for-everyone", {}, control);
    CHECK(control.count("split.done_by_default") == 1);
    for (const auto* split : {"train", "validation", "test"})
        CHECK(fs::exists(folder / "for-everyone" / split));
    const auto manifest = Json::parse(test::readFile(folder / "for-everyone/manifest.json"));
    CHECK_FALSE(contains(manifest.dump(), project.folder().filename().string()));
    CHECK(contains(manifest.dump(), "for-everyone"));
}

TEST_CASE("validation and test hold real images only; the synthetic ones are those that were chosen")
{
    Exporter exporter;
    const auto imagesOf = [&](SyntheticChoice synthetic) {
        ExportChoice choice;
        choice.synthetic = synthetic;
        choice.force = true;
        return exporter.write(choice).images;
    };
    const std::int64_t realAndAugmented = 96 + 8;
    CHECK(imagesOf(SyntheticChoice::None) == realAndAugmented);
    CHECK(exporter.control.count("export.unrated_left_out") == 0);
    CHECK(imagesOf(SyntheticChoice::Accepted) == realAndAugmented + 1);
    CHECK(exporter.control.count("export.unrated_left_out") == 1);
    CHECK(imagesOf(SyntheticChoice::NotRejected) == realAndAugmented + 2);
    int training = 0;
    int held = 0;
    for (const auto& file : exporter.files()) {
        if (file.extension() != ".png")
            continue;
        const bool isReal = file.filename().string().starts_with("real_");
        const bool isTraining = contains(file.string(), "/train/");
        CHECK((isReal || isTraining));
        ++(isTraining ? training : held);
    }
    CHECK(training == 48 + 8 + 2);
    CHECK(held == 48);
}

TEST_CASE("a size makes all images as large, and a scale that is known goes with it")
{
    Exporter exporter;
    for (const auto& image : exporter.project.images().list())
        exporter.project.images().setScale(image.id, 0.5, "user");
    ExportChoice choice;
    choice.size = 16;
    exporter.write(choice);
    for (const auto& file : exporter.files()) {
        if (file.extension() == ".png")
            CHECK(readImage(file).size() == cv::Size(16, 16));
    }
    const auto manifest = Json::parse(test::readFile(exporter.folder / "set/manifest.json"));
    for (const auto& image : manifest.at("images")) {
        const bool isPhotograph = image.at("kind") != "synthetic";
        CHECK(image.at("um_per_pixel") == (isPhotograph ? Json(1.0) : Json())); // 32 px of 0.5 µm as 16 px
    }
}

TEST_CASE("what cannot be exported leaves no run")
{
    Exporter exporter;
    const auto failure = [&](const ExportChoice& choice) { return test::failureOf([&] { exporter.write(choice); }); };
    CHECK(failure({false, false, SyntheticChoice::None}) == "export.nothing");
    ExportChoice badSize;
    badSize.size = -1;
    CHECK(failure(badSize) == "option.out_of_range");
    CHECK_FALSE(exporter.project.runs().latest(RunKind::Export));
    exporter.write({});
    CHECK(failure({}) == "export.target_exists");
    CHECK(exporter.project.runs().list(RunKind::Export).size() == 1);
}

TEST_CASE("synthetic images of one training can be exported alone")
{
    Exporter exporter;
    ExportChoice choice{false, false, SyntheticChoice::NotRejected};
    choice.run = exporter.project.runs().latest(RunKind::Train)->id;
    CHECK(exporter.write(choice).images == 2);
    choice.force = true;
    choice.run = exporter.project.runs().start(RunKind::Train, Json::object());
    CHECK(test::failureOf([&] { exporter.write(choice); }) == "export.nothing");
    choice.run = exporter.project.runs().latest(RunKind::Generate)->id;
    CHECK(test::failureOf([&] { exporter.write(choice); }) == "train.not_a_training");
}

TEST_CASE("the manifest tells of each synthetic image what it resembles and whether it is a suspect")
{
    Exporter exporter;
    const auto crop = exporter.project.crops().list().at(2).id;
    const auto drawn = exporter.project.syntheticImages().list();
    exporter.project.syntheticImages().setNearest(drawn.at(0).id, {crop, 0.05, 0.25, 0.875});
    ExportChoice choice;
    choice.synthetic = SyntheticChoice::NotRejected; // the first and the third
    exporter.write(choice);
    const auto manifest = Json::parse(test::readFile(exporter.folder / "set/manifest.json"));
    int told = 0;
    for (const auto& image : manifest.at("images")) {
        const bool isSearched = image.at("kind") == "synthetic" && image.at("id") == std::to_string(drawn[0].id);
        CHECK(image.at("nearest_real") == (isSearched ? Json("real_" + std::to_string(crop)) : Json()));
        CHECK(image.at("nearest_ratio") == (isSearched ? Json(0.25) : Json()));
        CHECK(image.at("suspected_copy") == (isSearched ? Json(true) : Json()));
        told += isSearched ? 1 : 0;
    }
    CHECK(told == 1);
}

TEST_CASE("a forecast tells what is written, and what is left out and why")
{
    Exporter exporter;
    ExportChoice choice;
    choice.synthetic = SyntheticChoice::NotRejected;
    const auto crop = exporter.project.crops().list().at(2).id;
    const auto drawn = exporter.project.syntheticImages().list();
    for (const auto& image : drawn)
        exporter.project.syntheticImages().setNearest(image.id, {crop, 0.05, 0.25, 0.875});
    // Accepted, rejected, unrated: all suspected to be copies.
    const auto forecast = forecastExport(exporter.project, choice);
    CHECK(forecast.images == 96 + 8 + 1);
    CHECK(forecast.leftOut.rejected == 1);
    CHECK(forecast.leftOut.suspects == 1);
    CHECK(forecast.leftOut.unrated == 0);
    CHECK(forecast.suspects == 1);
    CHECK(forecast.undealt == 0);
    std::int64_t images = 0;
    for (const auto& part : forecast.parts)
        images += part.images;
    CHECK(images == forecast.images);
    CHECK(forecast.parts.front().split == Split::Train);
    CHECK(forecast.parts.front().kind == ImageKind::Real);
    CHECK(forecast.parts.front().images == 24);
    CHECK_FALSE(exporter.project.runs().latest(RunKind::Export)); // it writes nothing

    const auto result = exporter.write(choice);
    CHECK(result.images == forecast.images);
    CHECK(exporter.control.count("export.suspects_left_out") == 1);
    CHECK(exporter.control.count("export.suspects_included") == 1);
    const auto bytes = static_cast<double>(forecast.bytes);
    CHECK(bytes > 0.5 * static_cast<double>(result.bytes));
    CHECK(bytes < static_cast<double>(result.bytes));
    choice.suspects = true;
    CHECK(forecastExport(exporter.project, choice).images == 96 + 8 + 2);
    choice.synthetic = SyntheticChoice::Accepted;
    CHECK(forecastExport(exporter.project, choice).leftOut.unrated == 1);
}

TEST_CASE("a balanced set has as many training images of each class; its seed draws what is left out, never a real one "
          "before another")
{
    Exporter exporter;
    const auto calm = exporter.project.classes().named(test::calm).id;
    AugmentedImageFilter filter;
    filter.classId = calm;
    const auto augmented = exporter.project.augmentedImages().list(filter);
    REQUIRE(augmented.size() == 4);
    for (int i = 0; i < 3; ++i)
        exporter.project.augmentedImages().remove(augmented[i].id);
    // Training images: 24 + 1 against 24 + 4 + 1.
    ExportChoice choice;
    choice.balance = true;
    const auto forecast = forecastExport(exporter.project, choice);
    CHECK(forecast.leftOut.unbalanced == 4);
    std::map<RowId, std::int64_t> training;
    std::int64_t real = 0;
    for (const auto& part : forecast.parts) {
        if (part.split != Split::Train)
            continue;
        training[part.classId] += part.images;
        real += part.kind == ImageKind::Real ? part.images : 0;
    }
    CHECK(training.size() == 2);
    for (const auto& [id, count] : training)
        CHECK(count == 25);
    CHECK(real == 48);
    CHECK(forecast.images == 48 + 50);

    const auto written = [&](std::int64_t seed) {
        choice.seed = seed;
        choice.force = true;
        exporter.write(choice);
        std::set<std::string> names;
        for (const auto& file : exporter.files())
            names.insert(file.lexically_relative(exporter.folder.path()).string());
        return names;
    };
    const auto first = written(0);
    CHECK(first.size() == 98 + 3);
    CHECK(exporter.control.count("export.balanced") == 1);
    CHECK(written(0) == first);
    std::set<std::set<std::string>> others;
    for (int seed = 1; seed <= 8; ++seed)
        others.insert(written(seed));
    CHECK(others.size() > 1); // one of five is kept
}
