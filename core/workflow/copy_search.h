// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/metrics/memorization.h"
#include "core/project/project.h"
#include "core/workflow/suspected_copy.h"

namespace histosynth {

// Looks for copies of training crops among synthetic images and writes down what each resembles most.
class CopySearch {
public:
    // Loads the training crops of all classes, and a share of the test crops to know how alike two different pictures
    // of this tissue are. Throws Stopped; Error (BadInput) "metrics.images_unusable" {reason} without training crops.
    CopySearch(Project& project, std::int64_t side, RunControl& control);

    // pixels [N, 3, side, side] of `images`. The answers are in the project, too.
    std::vector<Likeness> search(std::span<const SyntheticImage> images, const torch::Tensor& pixels);

    // All suspects so far, the most suspicious first.
    std::vector<SuspectedCopy> suspects() const;

private:
    void remember(const SyntheticImage& image, const Crop& crop, const Likeness& nearest);

    Project& m_project;
    std::vector<Crop> m_crops;
    std::map<RowId, std::string> m_classNames;
    CopyDetector m_detector;
    std::vector<SuspectedCopy> m_suspects;
};

} // namespace histosynth
