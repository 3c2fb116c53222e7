// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/training_images.h"

#include "core/image/crop_grid.h"
#include "core/image/image_io.h"
#include "core/workflow/in_chunks.h"
#include "core/workflow/pixels.h"

namespace histosynth {

namespace {

struct Labelled {
    std::string storedName;
    std::int64_t label = 0;
};

std::vector<Labelled> imagesOf(Project& project, const std::vector<RowId>& classIds, Split split)
{
    std::vector<Labelled> images;
    for (std::size_t label = 0; label < classIds.size(); ++label) {
        CropFilter crops;
        crops.classId = classIds[label];
        crops.split = split;
        for (const auto& crop : project.crops().list(crops))
            images.push_back({crop.storedName, static_cast<std::int64_t>(label)});
        if (split != Split::Train)
            continue;
        AugmentedImageFilter augmented;
        augmented.classId = classIds[label];
        augmented.split = split;
        for (const auto& image : project.augmentedImages().list(augmented))
            images.push_back({image.storedName, static_cast<std::int64_t>(label)});
    }
    return images;
}

} // namespace

TrainingData loadTrainingData(Project& project, const std::vector<RowId>& classIds, Split split, std::int64_t side,
                              RunControl& control)
{
    const auto images = imagesOf(project, classIds, split);
    const FileStore& files = project.files();
    TrainingData data;
    data.side = side;
    inChunks<std::vector<std::uint8_t>>(
        "load", static_cast<std::int64_t>(images.size()), 0, control,
        [&](std::int64_t i) {
            const auto image = readImage(files.path(images[static_cast<std::size_t>(i)].storedName));
            const CropRect whole{0, 0, std::min(image.cols, image.rows), 1.0};
            return rgbBytes(cropPixels(image, whole, static_cast<int>(side)));
        },
        [&](std::int64_t i, const std::vector<std::uint8_t>& rgb) {
            data.add(rgb.data(), static_cast<std::int64_t>(rgb.size()), images[static_cast<std::size_t>(i)].label);
        },
        [](const auto& body) { body(); });
    return data;
}

} // namespace histosynth
