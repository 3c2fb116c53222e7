// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "core/metrics/equal_size_distance.h"
#include "core/metrics/memorization.h"
#include "core/metrics/texture_features.h"
#include "tests/support/shared_data.h"

using namespace histosynth;

namespace {

constexpr int cropSide = 256;
constexpr int side = 64;
constexpr std::array classes = {"adipose", "dense", "nested"};

// Crops of real fields, in two halves that share no field.
struct RealClass {
    torch::Tensor first;
    torch::Tensor second;
};

torch::Tensor cropsOf(const std::filesystem::path& file)
{
    cv::Mat field;
    cv::cvtColor(cv::imread(file.string()), field, cv::COLOR_BGR2RGB);
    std::vector<torch::Tensor> crops;
    for (int y = 0; y + cropSide <= field.rows; y += cropSide) {
        for (int x = 0; x + cropSide <= field.cols; x += cropSide) {
            cv::Mat small;
            cv::resize(field(cv::Rect(x, y, cropSide, cropSide)), small, {side, side}, 0, 0, cv::INTER_AREA);
            crops.push_back(torch::from_blob(small.data, {side, side, 3}, torch::kUInt8).permute({2, 0, 1}) / 255.0);
        }
    }
    return torch::stack(crops);
}

RealClass readClass(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::array<std::vector<torch::Tensor>, 2> halves;
    for (std::size_t i = 0; i < files.size(); ++i)
        halves[i % 2].push_back(cropsOf(files[i]));
    return {torch::cat(halves[0]), torch::cat(halves[1])};
}

} // namespace

TEST_CASE("real tissues: other fields of the same class are much nearer than fields of other classes")
{
    const auto shared = test::sharedFolder();
    if (!shared)
        return test::skip("the real histology images are not here");
    std::vector<RealClass> features;
    for (const auto* name : classes) {
        const auto images = readClass(*shared / "data" / "histology" / "three_textures" / name);
        features.push_back({TextureFeatures().features(images.first), TextureFeatures().features(images.second)});
    }
    std::array<std::array<double, 3>, 3> matrix{};
    std::ostringstream text;
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            matrix[row][column] = equalSizeDistance(features[row].first, features[column].second, 60, 20, 1).mean;
            text << (column == 0 ? "\n" : "  ") << matrix[row][column];
        }
    }
    MESSAGE("Fréchet texture distance, first half of the fields (rows) to the second (columns):" << text.str());
    for (std::size_t own = 0; own < 3; ++own) {
        for (std::size_t other = 0; other < 3; ++other) {
            if (other != own) {
                CHECK(matrix[own][own] < 0.5 * matrix[own][other]);
                CHECK(matrix[own][own] < 0.5 * matrix[other][own]);
            }
        }
    }
}

TEST_CASE("real tissues: new fields are not taken for copies, a copy is")
{
    const auto shared = test::sharedFolder();
    if (!shared)
        return test::skip("the real histology images are not here");
    const auto images = readClass(*shared / "data" / "histology" / "three_textures" / "dense");
    CopyDetector detector(images.first);
    detector.calibrate(images.second.narrow(0, 0, 60));
    const auto fresh = detector.nearest(images.second.narrow(0, 60, 40));
    CHECK(std::ranges::count_if(fresh, [](const auto& found) { return found.suspicion >= 0.5; }) <= 1);
    const auto copies = detector.nearest(images.first.narrow(0, 0, 20).flip({2}));
    CHECK(std::ranges::all_of(copies, [](const auto& found) { return found.suspicion >= 0.5; }));
}
