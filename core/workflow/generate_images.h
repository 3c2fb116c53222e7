// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/diffusion/pipelines/generation_options.h"
#include "core/project/project.h"

namespace histosynth {

// Which model draws what.
struct GenerateTarget {
    std::int64_t run = 0;        // a training run; 0: the last
    std::int64_t checkpoint = 0; // a step of it; 0: the best
    std::string className;

    static const FieldList<GenerateTarget>& fields();
};

struct GenerateResult {
    RowId run = 0;
    RowId trainingRun = 0;
    std::int64_t step = 0; // of the training checkpoint
    std::vector<SyntheticImage> images;
    bool wasDone = false; // the same was asked for before: nothing was drawn anew
};

// Draws images of a class into the project. The same request, after a stop or when images of it were removed, draws
// those that are missing. Throws InvalidOptions; Error as trainingRun(), trainedModel(), labelOf() and ClassToImage
// say, "project.no_such_class".
GenerateResult generateImages(Project& project, const GenerateTarget& target, const GenerationOptions& options,
                              RunControl& control);

} // namespace histosynth
