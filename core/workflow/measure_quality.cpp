// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/measure_quality.h"

#include "core/base/error.h"
#include "core/workflow/source_pixels.h"

namespace histosynth {

namespace {

// Nothing where the file is missing or holds other content by now.
std::optional<ImageQuality> measured(Project& project, const SourceImage& image)
{
    try {
        const auto pixels = readSource(project.images().file(image), image);
        return measureQuality(pixels, image.micrometresPerPixel);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::BadInput)
            throw;
        return std::nullopt;
    }
}

} // namespace

std::vector<QualityWarning> qualityWarnings(const SourceImage& image)
{
    if (!image.quality)
        return {};
    return qualityWarnings(ImageQuality{
        .sharpness = image.quality->sharpness, .tissue = image.quality->tissue, .saturated = image.quality->saturated});
}

QualityCounts countQuality(const std::vector<SourceImage>& images)
{
    QualityCounts counts;
    for (const auto& image : images) {
        counts.unmeasured += image.quality ? 0 : 1;
        for (const auto warning : qualityWarnings(image)) {
            counts.blurred += warning == QualityWarning::Blurred ? 1 : 0;
            counts.noTissue += warning == QualityWarning::NoTissue ? 1 : 0;
            counts.saturated += warning == QualityWarning::Saturated ? 1 : 0;
        }
    }
    return counts;
}

QualityMeasures measuresOf(const ImageQuality& quality)
{
    return {.sharpness = quality.sharpness, .tissue = quality.tissue, .saturated = quality.saturated};
}

std::int64_t measureImages(Project& project, const std::vector<SourceImage>& images, RunControl& control)
{
    std::int64_t count = 0;
    for (const auto& image : images) {
        control.checkpoint();
        if (const auto quality = measured(project, image)) {
            project.images().setQuality(image.id, measuresOf(*quality));
            ++count;
        }
    }
    return count;
}

} // namespace histosynth
