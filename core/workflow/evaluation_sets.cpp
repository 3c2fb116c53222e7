// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/evaluation_sets.h"

#include <torch/torch.h>

#include <algorithm>

#include "core/image/crop_grid.h"
#include "core/image/image_io.h"
#include "core/workflow/in_chunks.h"
#include "core/workflow/pixels.h"

namespace histosynth {

std::vector<Crop> realCrops(Project& project, std::optional<RowId> classId, Split split)
{
    CropFilter filter;
    filter.classId = classId;
    filter.split = split;
    return project.crops().list(filter);
}

std::vector<std::int64_t> patientNumbers(const std::vector<Crop>& crops)
{
    std::vector<std::int64_t> numbers;
    // An image without a patient stands for one: numbers below 0 keep the two kinds apart.
    for (const auto& crop : crops)
        numbers.push_back(crop.patientId ? *crop.patientId : -crop.imageId);
    return numbers;
}

void loadFilesInParts(Project& project, const std::vector<std::string>& storedNames, std::int64_t side,
                      RunControl& control,
                      const std::function<void(std::size_t first, const torch::Tensor& images)>& use)
{
    constexpr std::int64_t pixelsAtATime = 1 << 20; // 12 MiB of floats
    const auto most = static_cast<std::size_t>(std::max<std::int64_t>(1, pixelsAtATime / (side * side)));
    const FileStore& files = project.files();
    std::vector<cv::Mat> part;
    inChunks<cv::Mat>(
        "load", static_cast<std::int64_t>(storedNames.size()), 0, control,
        [&](std::int64_t i) {
            const auto image = readImage(files.path(storedNames[static_cast<std::size_t>(i)]));
            const CropRect whole{0, 0, std::min(image.cols, image.rows), 1.0};
            return cropPixels(image, whole, static_cast<int>(side));
        },
        [&](std::int64_t i, const cv::Mat& image) {
            part.push_back(image);
            const auto end = static_cast<std::size_t>(i) + 1;
            if (part.size() < most && end < storedNames.size())
                return;
            use(end - part.size(), tensorOf(part));
            part.clear();
        },
        [](const auto& body) { body(); });
}

torch::Tensor featuresOf(Project& project, const std::vector<Crop>& crops, std::int64_t side,
                         const FeatureExtractor& extractor, RunControl& control)
{
    std::vector<torch::Tensor> features;
    loadInParts(project, crops, side, control, [&](std::span<const Crop>, const torch::Tensor& images) {
        features.push_back(extractor.features(images));
    });
    return features.empty() ? torch::Tensor() : torch::cat(features);
}

} // namespace histosynth
