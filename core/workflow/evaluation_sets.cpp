// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/evaluation_sets.h"

#include "core/image/crop_grid.h"
#include "core/image/image_io.h"
#include "core/workflow/in_chunks.h"
#include "core/workflow/pixels.h"

namespace histosynth {

RealSet loadRealSet(Project& project, std::optional<RowId> classId, Split split, std::int64_t side, RunControl& control)
{
    CropFilter filter;
    filter.classId = classId;
    filter.split = split;
    const auto crops = project.crops().list(filter);
    RealSet set;
    std::vector<cv::Mat> images;
    const FileStore& files = project.files();
    inChunks<cv::Mat>(
        "load", static_cast<std::int64_t>(crops.size()), 0, control,
        [&](std::int64_t i) {
            const auto image = readImage(files.path(crops[static_cast<std::size_t>(i)].storedName));
            const CropRect whole{0, 0, std::min(image.cols, image.rows), 1.0};
            return cropPixels(image, whole, static_cast<int>(side));
        },
        [&](std::int64_t i, const cv::Mat& image) {
            const Crop& crop = crops[static_cast<std::size_t>(i)];
            set.cropIds.push_back(crop.id);
            // An image without a patient stands for one: numbers below 0 keep the two kinds apart.
            set.patients.push_back(crop.patientId ? *crop.patientId : -crop.imageId);
            images.push_back(image);
        },
        [](const auto& body) { body(); });
    if (!images.empty())
        set.images = tensorOf(images);
    return set;
}

torch::Tensor loadSynthetic(Project& project, const std::vector<SyntheticImage>& images)
{
    std::vector<cv::Mat> pixels;
    for (const auto& image : images)
        pixels.push_back(readImage(project.files().path(image.storedName)));
    return tensorOf(pixels);
}

} // namespace histosynth
