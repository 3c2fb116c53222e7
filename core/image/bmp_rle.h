// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include "core/image/bmp_header.h"

namespace histosynth {

// The pixels CV_8UC3 of a run-length coded BMP. Pixels that the runs skip are transparent by the format's meaning and
// so white here. A run beyond the image and a colour that the palette lacks are damage. Throws as image_io.h tells.
cv::Mat decodeBmpRuns(ByteSource& source, const BmpHeader& header);

} // namespace histosynth
