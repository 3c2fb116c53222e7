// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <vector>

#include "core/image/augmentation.h"

namespace histosynth {

struct SampleRequest {
    std::filesystem::path file; // of the crop
    AugmentationRecipe recipe;
    std::uint64_t seed = 0; // of the page; each sample has one of its own
    int count = 12;
    int side = 160; // px of the samples on a page
};

struct MadeSample {
    QImage image;
    Json operations;
};

struct SamplePage {
    QImage crop; // small, as the samples
    std::vector<MadeSample> samples;
};

struct SamplePair {
    QImage before; // at full size
    QImage after;
    Json operations;
};

// Makes samples of what a recipe does to a crop. Keeps the crop that it has read last, so that a slider can be
// followed. Used on one thread at a time; makes a page on all cores. Throws as readImage() and augment().
class SampleMaker {
public:
    SamplePage page(const SampleRequest& request);

    // Sample `index` of the page, at the crop's full size.
    SamplePair pair(const SampleRequest& request, int index);

private:
    void read(const SampleRequest& request);

    std::filesystem::path m_file;
    cv::Mat m_crop;
    cv::Mat m_small; // of m_crop, m_side px
    int m_side = 0;
};

} // namespace histosynth
