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

struct ClassRows {
    std::vector<Crop> crops;
    std::vector<AugmentedImage> augmented; // of training crops only
};

ClassRows rowsOf(Project& project, RowId classId, Split split)
{
    ClassRows rows;
    CropFilter crops;
    crops.classId = classId;
    crops.split = split;
    rows.crops = project.crops().list(crops);
    if (split == Split::Train) {
        AugmentedImageFilter augmented;
        augmented.classId = classId;
        augmented.split = split;
        rows.augmented = project.augmentedImages().list(augmented);
    }
    return rows;
}

std::vector<Labelled> imagesOf(Project& project, const std::vector<RowId>& classIds, Split split)
{
    std::vector<Labelled> images;
    for (std::size_t label = 0; label < classIds.size(); ++label) {
        const auto rows = rowsOf(project, classIds[label], split);
        for (const auto& crop : rows.crops)
            images.push_back({crop.storedName, static_cast<std::int64_t>(label)});
        for (const auto& image : rows.augmented)
            images.push_back({image.storedName, static_cast<std::int64_t>(label)});
    }
    return images;
}

} // namespace

TrainingInputs trainingInputs(Project& project, const std::vector<RowId>& classIds)
{
    TrainingInputs inputs;
    for (const RowId classId : classIds) {
        for (const Split split : {Split::Train, Split::Validation}) {
            const auto rows = rowsOf(project, classId, split);
            for (const auto& crop : rows.crops)
                inputs.crops.push_back(crop.id);
            for (const auto& image : rows.augmented)
                inputs.augmentedImages.push_back(image.id);
        }
    }
    return inputs;
}

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
