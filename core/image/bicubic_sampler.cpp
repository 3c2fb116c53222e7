// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/bicubic_sampler.h"

#include <opencv2/core/hal/intrin.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace histosynth {

namespace {

constexpr int coordinateBits = 16;
constexpr int fractionBits = 8; // of a pixel, for the choice of weights
constexpr int weightBits = 11;
constexpr int padding = 3;    // rows and columns that padded() adds
constexpr int columnBits = 6; // kept of a column's sum: 255 * 1.25 * 2^6 fits 16 bits

// The weights of the four neighbours, in pairs for v_dotprod: w0 w1 w0 w1 ... and w2 w3 w2 w3 ...
struct alignas(16) WeightPairs {
    std::array<short, 8> first;
    std::array<short, 8> second;
};

using WeightTable = std::array<WeightPairs, 1 << fractionBits>;

WeightTable makeWeights()
{
    WeightTable table{};
    for (int index = 0; index < static_cast<int>(table.size()); ++index) {
        const double t = static_cast<double>(index) / static_cast<double>(table.size());
        const double exact[4] = {0.5 * t * (-1 + t * (2 - t)), 1 + 0.5 * t * t * (3 * t - 5),
                                 0.5 * t * (1 + t * (4 - 3 * t)), 0.5 * t * t * (t - 1)};
        std::array<int, 4> weights{};
        int sum = 0;
        for (int tap = 0; tap < 4; ++tap) {
            weights[tap] = static_cast<int>(std::lround(exact[tap] * (1 << weightBits)));
            sum += weights[tap];
        }
        weights[t < 0.5 ? 1 : 2] += (1 << weightBits) - sum; // the largest takes what rounding left over
        for (int lane = 0; lane < 8; ++lane) {
            table[index].first[lane] = static_cast<short>(weights[lane % 2]);
            table[index].second[lane] = static_cast<short>(weights[2 + lane % 2]);
        }
    }
    return table;
}

const WeightTable& weights()
{
    static const WeightTable table = makeWeights();
    return table;
}

// BGR -> BGRx with one pixel more at the left and top, two at the right and bottom: every pixel has its 4 x 4
// neighbours, and four of them are one load.
cv::Mat padded(const cv::Mat& image)
{
    cv::Mat out(image.rows + padding, image.cols + padding, CV_8UC4);
    for (int row = 0; row < out.rows; ++row) {
        const uchar* from = image.ptr(cv::borderInterpolate(row - 1, image.rows, cv::BORDER_REFLECT_101));
        uchar* to = out.ptr(row) + 4;
        for (int column = 0; column + 1 < image.cols; ++column)
            std::memcpy(to + 4 * column, from + 3 * column, 4);
        std::memcpy(to + 4 * (image.cols - 1), from + 3 * (image.cols - 1), 3);
        for (const int column : {-1, image.cols, image.cols + 1})
            std::memcpy(to + 4 * column, to + 4 * cv::borderInterpolate(column, image.cols, cv::BORDER_REFLECT_101), 4);
    }
    return out;
}

// One pixel, BGRx: its four columns are summed first, then the four sums.
unsigned interpolated(const uchar* topLeft, std::size_t rowBytes, const WeightPairs& across, const WeightPairs& down)
{
    using namespace cv;
    v_uint8x16 upper[2], lower[2]; // rows 0 and 1, rows 2 and 3, byte by byte in turn; two pixels each
    v_zip(v_load(topLeft), v_load(topLeft + rowBytes), upper[0], upper[1]);
    v_zip(v_load(topLeft + 2 * rowBytes), v_load(topLeft + 3 * rowBytes), lower[0], lower[1]);
    const v_int16x8 first = v_load_aligned(down.first.data());
    const v_int16x8 second = v_load_aligned(down.second.data());
    v_int32x4 columns[4];
    for (int pair = 0; pair < 2; ++pair) {
        v_uint16x8 upperPixels[2], lowerPixels[2];
        v_expand(upper[pair], upperPixels[0], upperPixels[1]);
        v_expand(lower[pair], lowerPixels[0], lowerPixels[1]);
        for (int pixel = 0; pixel < 2; ++pixel) {
            columns[2 * pair + pixel] = v_dotprod(v_reinterpret_as_s16(lowerPixels[pixel]), second,
                                                  v_dotprod(v_reinterpret_as_s16(upperPixels[pixel]), first));
        }
    }
    v_int16x8 left, right, unused;
    const v_int16x8 pixels01 = v_rshr_pack<weightBits - columnBits>(columns[0], columns[1]);
    const v_int16x8 pixels23 = v_rshr_pack<weightBits - columnBits>(columns[2], columns[3]);
    v_zip(pixels01, v_combine_high(pixels01, pixels01), left, unused);
    v_zip(pixels23, v_combine_high(pixels23, pixels23), right, unused);
    const v_int32x4 sum =
        v_dotprod(right, v_load_aligned(across.second.data()), v_dotprod(left, v_load_aligned(across.first.data())));
    const v_int16x8 values = v_rshr_pack<weightBits + columnBits>(sum, sum);
    return v_get0(v_reinterpret_as_u32(v_pack_u(values, values)));
}

// `part` of 2^shift on the way.
cv::Point between(const cv::Point& from, const cv::Point& to, int part, int shift)
{
    return {from.x + (((to.x - from.x) * part) >> shift), from.y + (((to.y - from.y) * part) >> shift)};
}

// One row of the output.
void sampleRow(const cv::Mat& from, const SourceLattice& lattice, int row, uchar* to)
{
    constexpr int toIndex = coordinateBits - fractionBits;
    constexpr int half = 1 << (toIndex - 1);
    constexpr int mask = (1 << fractionBits) - 1;
    const WeightTable& table = weights();
    const int right = (from.cols - padding - 1) << coordinateBits;
    const int bottom = (from.rows - padding - 1) << coordinateBits;
    const int step = lattice.step();
    const int shift = std::countr_zero(static_cast<unsigned>(step));
    const int above = row / step;
    const int part = row % step;
    const int columns = lattice.output().width;
    cv::Point start, end; // of the stretch between two nodes of the lattice
    end = between(lattice.at(above, 0), lattice.at(above + 1, 0), part, shift);
    for (int column = 0; column < columns; ++column) {
        const int along = column & (step - 1);
        if (along == 0) {
            const int next = (column >> shift) + 1;
            start = end;
            end = between(lattice.at(above, next), lattice.at(above + 1, next), part, shift);
        }
        const cv::Point at = between(start, end, along, shift);
        const int x = (std::clamp(at.x, 0, right) + half) >> toIndex;
        const int y = (std::clamp(at.y, 0, bottom) + half) >> toIndex;
        const uchar* corner = from.ptr(y >> fractionBits) + (x >> fractionBits) * 4;
        const unsigned pixel = interpolated(corner, from.step, table[x & mask], table[y & mask]);
        // A fourth byte is overwritten by the next pixel; the last one of a row has none.
        std::memcpy(to + 3 * column, &pixel, column + 1 < columns ? 4 : 3);
    }
}

} // namespace

SourceLattice::SourceLattice(cv::Size output, int step)
    : m_output(output), m_step(step), m_rows((output.height + step - 1) / step + 1),
      m_columns((output.width + step - 1) / step + 1), m_nodes(static_cast<std::size_t>(m_rows) * m_columns)
{
}

void SourceLattice::set(int row, int column, cv::Point2d source)
{
    m_nodes[row * m_columns + column] = {static_cast<int>(std::lround(source.x * (1 << coordinateBits))),
                                         static_cast<int>(std::lround(source.y * (1 << coordinateBits)))};
}

cv::Mat sampleBicubic(const cv::Mat& image, const SourceLattice& lattice)
{
    const cv::Mat from = padded(image);
    cv::Mat out(lattice.output(), CV_8UC3);
    for (int row = 0; row < out.rows; ++row)
        sampleRow(from, lattice, row, out.ptr(row));
    return out;
}

} // namespace histosynth
