// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/synthetic_drawing.h"

#include <algorithm>

#include "core/image/image_io.h"
#include "core/project/content_hash.h"
#include "core/workflow/pixels.h"
#include "core/workflow/program_version.h"

namespace histosynth {

namespace {

struct Range {
    std::int64_t first = 0;
    std::int64_t count = 0;
};

// The numbers below `count` that no image has; `drawn` is sorted by number. A stopped run lacks its end, and those that
// were removed from it.
std::vector<Range> missingNumbers(const std::vector<SyntheticImage>& drawn, std::int64_t count)
{
    std::vector<Range> missing;
    std::int64_t next = 0;
    const auto upTo = [&](std::int64_t end) {
        if (next < end)
            missing.push_back({next, end - next});
        next = end + 1;
    };
    for (const auto& image : drawn)
        upTo(std::min(image.index, count));
    upTo(count);
    return missing;
}

// All that it takes to draw an image again, on any machine: no row numbers of this project.
Json settingsOf(const std::string& modelHash, const TrainedModel& model, const DrawingRequest& request,
                const GenerationOptions& options, const GeneratedImage& image)
{
    Json settings = toJson(options);
    settings.erase("count");
    settings["seed"] = image.seed;
    settings["class"] = request.imageClass.name;
    settings["model_hash"] = modelHash;
    settings["training_step"] = model.step;
    return settings;
}

PngText pngText(const Json& settings)
{
    return {{"Software", "HistoSynth " + programVersion()},
            {"Description", "Synthetic image, drawn by a diffusion model; not a photograph of tissue"},
            {"HistoSynth", settings.dump()}};
}

} // namespace

std::vector<SyntheticImage> drawnImages(Project& project, const TrainedModel& model, const DrawingRequest& request)
{
    SyntheticImageFilter filter;
    filter.runId = request.run;
    filter.classId = request.imageClass.id;
    filter.checkpointId = model.checkpointId;
    filter.purpose = request.purpose;
    auto images = project.syntheticImages().list(filter);
    // Those of a class that was merged into this one since have numbers of their own.
    std::erase_if(images, [&](const SyntheticImage& image) { return image.askedClassId != request.imageClass.id; });
    std::ranges::sort(images, {}, &SyntheticImage::index);
    return images;
}

void drawMissing(Project& project, ClassToImage& painter, const TrainedModel& model, const DrawingRequest& request,
                 const GenerationOptions& options, RunControl& control)
{
    const auto gaps = missingNumbers(drawnImages(project, model, request), options.count);
    if (gaps.empty())
        return;
    const auto modelHash = contentOf(model.file).hash;
    for (const auto& gap : gaps) {
        GenerationOptions missing = options;
        missing.count = gap.count;
        missing.seed = options.seed + gap.first;
        painter.generate(labelOf(model, request.imageClass), missing, control, [&](const GeneratedImage& image) {
            SyntheticImage row;
            row.runId = request.run;
            row.classId = request.imageClass.id;
            row.checkpointId = model.checkpointId;
            row.index = gap.first + image.index;
            row.seed = image.seed;
            row.settings = settingsOf(modelHash, model, request, options, image);
            const auto png = encodePng(imageOfRgb(image.pixels, image.side), pngText(row.settings));
            row.storedName = project.files().store(png, "png");
            row.purpose = request.purpose;
            project.syntheticImages().add(row);
        });
    }
}

} // namespace histosynth
