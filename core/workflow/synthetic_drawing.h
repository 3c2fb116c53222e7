// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diffusion/pipelines/class_to_image.h"
#include "core/project/project.h"
#include "core/workflow/trained_model.h"

namespace histosynth {

// A request for images of one class from one model, made under a run of the project.
struct DrawingRequest {
    RowId run = 0;
    Purpose purpose = Purpose::Export;
    ImageClass imageClass;
};

// Draws the images that the run does not have yet and stores each with all its parameters as soon as it is finished: a
// stopped drawing goes on where it was. Throws what ClassToImage::generate() throws.
void drawMissing(Project& project, ClassToImage& painter, const TrainedModel& model, const DrawingRequest& request,
                 const GenerationOptions& options, RunControl& control);

// Images of the request that are there, by index.
std::vector<SyntheticImage> drawnImages(Project& project, const TrainedModel& model, const DrawingRequest& request);

} // namespace histosynth
