// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/metrics/feature_extractor.h"
#include "core/project/project.h"

namespace histosynth {

// The real crops of a split, of one class or of all, by id.
std::vector<Crop> realCrops(Project& project, std::optional<RowId> classId, Split split);

// A number for each crop, equal for one patient.
std::vector<std::int64_t> patientNumbers(const std::vector<Crop>& crops);

// Stored images (by stored name) shrunk to `side`, some at a time, so that memory does not grow with their number:
// calls use(first, images) with the number of the first one and [N, 3, side, side] float32, RGB in 0..1. Progress
// "load". Throws Stopped, and what reading files throws.
void loadFilesInParts(Project& project, const std::vector<std::string>& storedNames, std::int64_t side,
                      RunControl& control,
                      const std::function<void(std::size_t first, const torch::Tensor& images)>& use);

// The same for rows that have a stored name, as use(rows, images).
template <typename Row, typename Use>
void loadInParts(Project& project, const std::vector<Row>& rows, std::int64_t side, RunControl& control, const Use& use)
{
    std::vector<std::string> names;
    for (const auto& row : rows)
        names.push_back(row.storedName);
    loadFilesInParts(project, names, side, control, [&](std::size_t first, const torch::Tensor& images) {
        use(std::span(rows).subspan(first, static_cast<std::size_t>(images.size(0))), images);
    });
}

// Features of crops [N, d], in their order; undefined for none.
torch::Tensor featuresOf(Project& project, const std::vector<Crop>& crops, std::int64_t side,
                         const FeatureExtractor& extractor, RunControl& control);

} // namespace histosynth
