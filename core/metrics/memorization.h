// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

#include <cstdint>
#include <vector>

namespace histosynth {

// The real image that a synthetic one resembles most.
struct NearestReal {
    std::int64_t index = 0; // row of the real images
    double distance = 0.0;  // 0 the same picture, about 1 no likeness
    double ratio = 0.0;     // distance / median distance of a new real image to its nearest one
    double suspicion = 0.0; // 0..1; from 0.5 on it should be looked at as a copy
};

// Finds copies of training images. Pictures are compared as small thumbnails of optical density, mean and contrast
// taken out, in 8 orientations (turns and flips), small turns, zooms and shifts, plus their texture features. What is
// near is judged by real images that the model never saw: their distances to the training images show how alike two
// different pictures of this tissue are. Any thread; an object may be shared once it is calibrated.
class CopyDetector {
public:
    // training [N, 3, H, W] float RGB in 0..1: the real images that the model was trained on (without their augmented
    // children, those are copies as well). Throws Error (BadInput) "metrics.images_unusable" {reason}.
    explicit CopyDetector(const torch::Tensor& training);

    // heldOut [M, 3, H, W] of the same tissue and size, of other patients than the training images. With fewer than 5
    // of them the training images themselves serve, each against all others. `patients` (of the training images, may be
    // empty) then leaves out those of the same patient.
    void calibrate(const torch::Tensor& heldOut, const std::vector<std::int64_t>& trainingPatients = {});

    // One answer per synthetic image [K, 3, H, W]. Calibrates by the training images if that was not done.
    std::vector<NearestReal> nearest(const torch::Tensor& synthetic);

    // Distance of new real images to their nearest: median and robust deviation of its logarithm.
    double typicalDistance() const { return m_typicalDistance; }

private:
    struct Match {
        std::int64_t index = 0;
        double distance = 0.0;
    };
    // excluded[i]: training rows with this patient number are left out for query i (no query is excluded when empty).
    std::vector<Match> match(const torch::Tensor& images, const std::vector<std::int64_t>& excluded) const;

    torch::Tensor m_training;   // [N, 3, H, W]
    torch::Tensor m_thumbnails; // [N, pixels] float, centred, unit length
    torch::Tensor m_textures;   // [N, d] float
    std::vector<std::int64_t> m_trainingPatients;
    double m_typicalDistance = 0.0;
    double m_logDeviation = 0.0;
};

} // namespace histosynth
