// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <span>
#include <vector>

namespace histosynth {

// The vertices of a closed polygon in order, in pixels from the left upper corner of an image: its first pixel reaches
// from 0 to 1. Where an outline crosses itself, what it goes around twice is outside.
using Outline = std::vector<cv::Point2d>;

// CV_8UC1 of `size`: 255 in the pixels whose centres any of the outlines encloses, else 0. Outlines may reach beyond
// the image. From any thread.
cv::Mat outlineMask(const cv::Size& size, std::span<const Outline> outlines);

} // namespace histosynth
