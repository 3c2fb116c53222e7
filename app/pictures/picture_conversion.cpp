// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/picture_conversion.h"

#include <QtCore/QtEndian>
#include <opencv2/imgproc.hpp>

#include <new>

namespace histosynth {

QImage toQImage(const cv::Mat& bgr)
{
    static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "Format_RGB32 is blue, green, red, 255 in memory");
    CV_Assert(bgr.empty() || bgr.type() == CV_8UC3);
    if (bgr.empty())
        return {};
    QImage image(bgr.cols, bgr.rows, QImage::Format_RGB32);
    if (image.isNull())
        throw std::bad_alloc();
    cv::Mat pixels(bgr.rows, bgr.cols, CV_8UC4, image.bits(), static_cast<std::size_t>(image.bytesPerLine()));
    cv::cvtColor(bgr, pixels, cv::COLOR_BGR2BGRA);
    return image;
}

} // namespace histosynth
