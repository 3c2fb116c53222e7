// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/find_nearest.h"

#include <algorithm>
#include <map>

#include "core/image/image_io.h"
#include "core/workflow/copy_search.h"
#include "core/workflow/evaluation_sets.h"

namespace histosynth {

std::int64_t findNearest(Project& project, const std::vector<SyntheticImage>& images, RunControl& control)
{
    std::map<int, std::vector<SyntheticImage>> bySide; // a search knows crops of one size
    for (const auto& image : images) {
        if (!image.nearest)
            bySide[probeImage(project.files().path(image.storedName)).width].push_back(image);
    }
    std::int64_t suspects = 0;
    for (const auto& [side, ofSide] : bySide) {
        CopySearch search(project, side, control);
        loadInParts(project, ofSide, side, control,
                    [&](std::span<const SyntheticImage> part, const torch::Tensor& pixels) {
                        suspects += std::ranges::count_if(search.search(part, pixels), &Likeness::isSuspect);
                    });
    }
    return suspects;
}

} // namespace histosynth
