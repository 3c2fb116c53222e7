// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/stain_separation.h"

#include <opencv2/core.hpp>

#include <array>
#include <cmath>

namespace histosynth {

namespace {

using Matrix = cv::Matx<double, 3, 3>;

cv::Vec3d unit(const cv::Vec3d& direction)
{
    return direction / cv::norm(direction);
}

// Columns: haematoxylin, eosin, residual; rows: blue, green, red, as OpenCV orders channels. Maps amounts to densities.
Matrix stainMatrix()
{
    const auto direction = [](const double(&rgb)[3]) { return unit({rgb[2], rgb[1], rgb[0]}); };
    const cv::Vec3d haematoxylin = direction(haematoxylinDensity);
    const cv::Vec3d eosin = direction(eosinDensity);
    const cv::Vec3d residual = unit(haematoxylin.cross(eosin));
    Matrix matrix;
    for (int row = 0; row < 3; ++row) {
        matrix(row, 0) = haematoxylin[row];
        matrix(row, 1) = eosin[row];
        matrix(row, 2) = residual[row];
    }
    return matrix;
}

const std::array<float, 256>& densityTable()
{
    static const std::array<float, 256> table = [] {
        std::array<float, 256> densities{};
        for (int v = 0; v < 256; ++v)
            densities[v] = static_cast<float>(-std::log10((v + 1.0) / 256.0));
        return densities;
    }();
    return table;
}

cv::Matx33f inFloat(const Matrix& matrix)
{
    return cv::Matx33f(matrix);
}

} // namespace

cv::Mat separateStains(const cv::Mat& bgr)
{
    CV_Assert(bgr.type() == CV_8UC3);
    static const cv::Matx33f amounts = inFloat(stainMatrix().inv());
    const auto& density = densityTable();
    cv::Mat stains(bgr.size(), CV_32FC3);
    cv::parallel_for_({0, bgr.rows}, [&](const cv::Range& rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            const auto* from = bgr.ptr<cv::Vec3b>(y);
            auto* to = stains.ptr<cv::Vec3f>(y);
            for (int x = 0; x < bgr.cols; ++x) {
                const float blue = density[from[x][0]], green = density[from[x][1]], red = density[from[x][2]];
                for (int stain = 0; stain < 3; ++stain)
                    to[x][stain] = amounts(stain, 0) * blue + amounts(stain, 1) * green + amounts(stain, 2) * red;
            }
        }
    });
    return stains;
}

cv::Mat combineStains(const cv::Mat& stains)
{
    CV_Assert(stains.type() == CV_32FC3);
    // v = 256 * 10^-density - 1, with the power as one of e, which OpenCV computes for a whole row at once.
    static const cv::Matx33f exponents = inFloat(stainMatrix() * -std::log(10.0));
    cv::Mat bgr(stains.size(), CV_8UC3);
    cv::parallel_for_({0, stains.rows}, [&](const cv::Range& rows) {
        cv::Mat powers(1, stains.cols, CV_32FC3);
        auto* power = powers.ptr<cv::Vec3f>();
        for (int y = rows.start; y < rows.end; ++y) {
            const auto* from = stains.ptr<cv::Vec3f>(y);
            for (int x = 0; x < stains.cols; ++x) {
                for (int c = 0; c < 3; ++c)
                    power[x][c] =
                        exponents(c, 0) * from[x][0] + exponents(c, 1) * from[x][1] + exponents(c, 2) * from[x][2];
            }
            cv::exp(powers, powers);
            powers.convertTo(bgr.row(y), CV_8U, 256.0, -1.0);
        }
    });
    return bgr;
}

} // namespace histosynth
