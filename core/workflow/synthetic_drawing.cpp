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
    const auto done = static_cast<std::int64_t>(drawnImages(project, model, request).size());
    if (done >= options.count)
        return;
    GenerationOptions missing = options;
    missing.count = options.count - done;
    missing.seed = options.seed + done;
    const auto modelHash = contentOf(model.file).hash;
    painter.generate(labelOf(model, request.imageClass), missing, control, [&](const GeneratedImage& image) {
        SyntheticImage row;
        row.runId = request.run;
        row.classId = request.imageClass.id;
        row.checkpointId = model.checkpointId;
        row.index = done + image.index;
        row.seed = image.seed;
        row.settings = settingsOf(modelHash, model, request, options, image);
        const auto png = encodePng(imageOfRgb(image.pixels, image.side), pngText(row.settings));
        row.storedName = project.files().store(png, "png");
        row.purpose = request.purpose;
        project.syntheticImages().add(row);
    });
}

} // namespace histosynth
