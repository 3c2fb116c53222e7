// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pixels.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace histosynth {

std::vector<std::uint8_t> rgbBytes(const cv::Mat& bgr)
{
    cv::Mat rgb;
    cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
    return {rgb.datastart, rgb.dataend};
}

cv::Mat imageOfRgb(const std::vector<std::uint8_t>& rgb, std::int64_t side)
{
    // cvtColor only reads; OpenCV has no header over constant memory.
    const cv::Mat view(static_cast<int>(side), static_cast<int>(side), CV_8UC3, const_cast<std::uint8_t*>(rgb.data()));
    cv::Mat bgr;
    cv::cvtColor(view, bgr, cv::COLOR_RGB2BGR);
    return bgr;
}

torch::Tensor tensorOf(const std::vector<cv::Mat>& images)
{
    std::vector<torch::Tensor> rows;
    rows.reserve(images.size());
    for (const auto& image : images) {
        const auto bytes = rgbBytes(image);
        rows.push_back(at::tensor(at::ArrayRef<std::uint8_t>(bytes)).view({image.rows, image.cols, 3}));
    }
    return torch::stack(rows).permute({0, 3, 1, 2}).to(torch::kFloat32).div(255.0).contiguous();
}

cv::Mat contactSheet(const std::vector<cv::Mat>& images, int columns)
{
    constexpr int gap = 4;
    const int count = static_cast<int>(images.size());
    const int across = std::min(columns, count);
    const int down = (count + across - 1) / across;
    const cv::Size tile = images.front().size();
    cv::Mat sheet(down * (tile.height + gap) - gap, across * (tile.width + gap) - gap, CV_8UC3, cv::Scalar::all(255));
    for (int i = 0; i < count; ++i) {
        const cv::Point corner((i % across) * (tile.width + gap), (i / across) * (tile.height + gap));
        images[static_cast<std::size_t>(i)].copyTo(sheet(cv::Rect(corner, tile)));
    }
    return sheet;
}

} // namespace histosynth
