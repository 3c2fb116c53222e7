// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <optional>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace histosynth {

// Real crops at the size at which a model draws.
struct RealSet {
    std::vector<RowId> cropIds;
    std::vector<std::int64_t> patients; // a number for each crop, equal for one patient
    torch::Tensor images;               // [N, 3, side, side] float32, RGB in 0..1; undefined when empty

    bool empty() const { return cropIds.empty(); }
};

// `classId`: none for all classes.
RealSet loadRealSet(Project& project, std::optional<RowId> classId, Split split, std::int64_t side,
                    RunControl& control);

// The pixels of synthetic images [N, 3, side, side] as above. `images` must not be empty.
torch::Tensor loadSynthetic(Project& project, const std::vector<SyntheticImage>& images);

} // namespace histosynth
