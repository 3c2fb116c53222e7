// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <opencv2/core/mat.hpp>

namespace histosynth {

// CV_8UC3 (BGR) as Format_RGB32: the format that Qt draws from as it is, so that the window's thread never converts.
// One pass, one copy. A null image for an empty one; throws std::bad_alloc. Any thread.
QImage toQImage(const cv::Mat& bgr);

} // namespace histosynth
