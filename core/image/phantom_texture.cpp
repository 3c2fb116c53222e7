// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/phantom_texture.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace histosynth {

namespace {

cv::Mat whiteNoise(cv::Size size, SeededRandom& random)
{
    // Uniform values of deviation 1: what follows averages many of them.
    cv::Mat noise(size, CV_32F);
    for (int row = 0; row < size.height; ++row) {
        float* values = noise.ptr<float>(row);
        for (int column = 0; column < size.width; ++column)
            values[column] = static_cast<float>((random.uniform() - 0.5) * std::sqrt(12.0));
    }
    return noise;
}

void standardise(cv::Mat& values)
{
    cv::Scalar mean, deviation;
    cv::meanStdDev(values, mean, deviation);
    values = (values - mean[0]) / std::max(deviation[0], 1e-6);
}

// The mean of `noise` along the stream line through the pixel.
float smeared(const cv::Mat& noise, const cv::Mat& directions, int row, int column, int steps)
{
    float sum = noise.at<float>(row, column);
    int count = 1;
    for (const float sign : {1.0f, -1.0f}) {
        float x = static_cast<float>(column) + 0.5f;
        float y = static_cast<float>(row) + 0.5f;
        cv::Vec2f ahead = directions.at<cv::Vec2f>(row, column) * sign;
        for (int step = 0; step < steps; ++step) {
            x += ahead[0];
            y += ahead[1];
            if (x < 0 || y < 0 || x >= static_cast<float>(noise.cols) || y >= static_cast<float>(noise.rows))
                break;
            const int toRow = static_cast<int>(y);
            const int toColumn = static_cast<int>(x);
            sum += noise.at<float>(toRow, toColumn);
            ++count;
            const cv::Vec2f next = directions.at<cv::Vec2f>(toRow, toColumn);
            ahead = next.dot(ahead) < 0 ? -next : next; // a fibre has no head and no tail
        }
    }
    return sum / std::sqrt(static_cast<float>(count));
}

} // namespace

cv::Mat smoothNoise(cv::Size size, double wavelength, SeededRandom& random)
{
    const double spacing = std::max(wavelength / 2.0, 1.0);
    const cv::Size coarse(static_cast<int>(std::ceil(size.width / spacing)) + 4,
                          static_cast<int>(std::ceil(size.height / spacing)) + 4);
    const cv::Mat noise = whiteNoise(coarse, random);
    cv::Mat large;
    cv::resize(noise, large, {}, spacing, spacing, cv::INTER_CUBIC);
    const int margin = static_cast<int>(spacing);
    return large(cv::Rect(cv::Point(margin, margin), size)).clone();
}

cv::Mat fibreTexture(const cv::Mat& directions, double width, double length, SeededRandom& random)
{
    // Drawn in pixels of one fibre's width, then enlarged.
    const double scale = 1.0 / std::max(width, 1.0);
    const cv::Size size(std::max(2, cvRound(directions.cols * scale)), std::max(2, cvRound(directions.rows * scale)));
    cv::Mat coarse;
    cv::resize(directions, coarse, size, 0, 0, cv::INTER_NEAREST);
    const cv::Mat noise = whiteNoise(size, random);
    const int steps = std::max(1, cvRound(length * scale / 2.0));
    cv::Mat fibres(size, CV_32F);
    for (int row = 0; row < size.height; ++row) {
        for (int column = 0; column < size.width; ++column)
            fibres.at<float>(row, column) = smeared(noise, coarse, row, column, steps);
    }
    cv::resize(fibres, fibres, directions.size(), 0, 0, cv::INTER_CUBIC);
    standardise(fibres);
    return fibres;
}

} // namespace histosynth
