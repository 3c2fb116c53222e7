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
// different pictures of this tissue are. Of a training image only its thumbnail and features are kept, 5 KB. Any
// thread; an object may be shared once it is calibrated.
class CopyDetector {
public:
    CopyDetector() = default;

    // With all training images at once; see add().
    explicit CopyDetector(const torch::Tensor& training) { add(training); }

    // More of the real images that the model was trained on (without their augmented children, those are copies as
    // well), [N, 3, H, W] float RGB in 0..1; they are numbered in the order in which they come. Throws Error (BadInput)
    // "metrics.images_unusable" {reason}.
    void add(const torch::Tensor& training);

    // heldOut [M, 3, H, W] of the same tissue and size, of other patients than the training images. With fewer than 5
    // of them the training images themselves serve, each against those of other patients (against all others where
    // `trainingPatients`, one number per training image, is empty). Throws as add(), and without training images.
    void calibrate(const torch::Tensor& heldOut, const std::vector<std::int64_t>& trainingPatients = {});

    // One answer per synthetic image [K, 3, H, W]. Calibrates by the training images if that was not done.
    std::vector<NearestReal> nearest(const torch::Tensor& synthetic);

    // Median distance of new real images to their nearest training image; 0 before calibration.
    double typicalDistance() const { return m_typicalDistance; }

private:
    struct Match {
        std::int64_t index = 0;
        double distance = 0.0;
    };

    // All that is compared of a set of images.
    struct Traits {
        torch::Tensor thumbnails; // [N, 3, side, side] float, optical density
        torch::Tensor textures;   // [N, d] float
    };

    static Traits traitsOf(const torch::Tensor& images);

    // The nearest training image of each image. `leaveOut`: the images are the training images themselves, and each
    // ignores those of its own patient, or only itself where no patients are told.
    std::vector<Match> match(const Traits& images, bool leaveOut, const std::vector<std::int64_t>& patients) const;

    void requireTraining() const;

    Traits m_training;
    torch::Tensor m_windows;        // [N, pixels] float: of the training thumbnails, centred, unit length
    double m_typicalDistance = 0.0; // 0 until calibrated
    double m_logDeviation = 0.0;
};

} // namespace histosynth
