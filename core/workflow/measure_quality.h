// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/run_control.h"
#include "core/image/quality.h"
#include "core/project/project.h"

namespace histosynth {

// What a person should be warned of; nothing of an image that has not been measured.
std::vector<QualityWarning> qualityWarnings(const SourceImage& image);

// How many images of a project have each warning.
struct QualityCounts {
    std::int64_t blurred = 0;
    std::int64_t noTissue = 0;
    std::int64_t saturated = 0;
    std::int64_t unmeasured = 0;
};
QualityCounts countQuality(const std::vector<SourceImage>& images);

// As the columns of an image are filled in.
QualityMeasures measuresOf(const ImageQuality& quality);

// Measures these images, one after the other on the calling thread alone (it is done by the way), each kept as soon as
// it is known: an import measures its own, so these come from an older version of the program. What cannot be read is
// passed over. Returns how many were measured.
std::int64_t measureImages(Project& project, const std::vector<SourceImage>& images, RunControl& control);

} // namespace histosynth
