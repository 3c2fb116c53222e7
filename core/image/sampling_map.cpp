// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/sampling_map.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "core/image/bicubic_sampler.h"

namespace histosynth {

namespace {

using Weights = std::array<double, 4>;

// Of the four neighbours of a point that lies `t` of the way from the second to the third.
Weights catmullRom(double t)
{
    const double t2 = t * t;
    const double t3 = t2 * t;
    return {0.5 * (-t3 + 2 * t2 - t), 0.5 * (3 * t3 - 5 * t2 + 2), 0.5 * (-3 * t3 + 4 * t2 + t), 0.5 * (t3 - t2)};
}

cv::Point2d mapped(const cv::Matx33d& matrix, cv::Point2d at)
{
    const double scale = 1.0 / (matrix(2, 0) * at.x + matrix(2, 1) * at.y + matrix(2, 2));
    return {(matrix(0, 0) * at.x + matrix(0, 1) * at.y + matrix(0, 2)) * scale,
            (matrix(1, 0) * at.x + matrix(1, 1) * at.y + matrix(1, 2)) * scale};
}

} // namespace

DisplacementGrid::DisplacementGrid(cv::Size image, cv::Size cells, const std::vector<cv::Point2d>& inner)
    : m_cells(cells),
      m_cell(static_cast<double>(image.width - 1) / cells.width, static_cast<double>(image.height - 1) / cells.height),
      m_stride(cells.width + 3), m_nodes(static_cast<std::size_t>(m_stride) * (cells.height + 3))
{
    CV_Assert(inner.size() == static_cast<std::size_t>(cells.width - 1) * (cells.height - 1));
    for (int row = 1; row < cells.height; ++row) {
        for (int column = 1; column < cells.width; ++column)
            m_nodes[(row + 1) * m_stride + column + 1] = inner[(row - 1) * (cells.width - 1) + column - 1];
    }
    const int lastRow = cells.height + 2;
    const int lastColumn = cells.width + 2;
    for (int column = 0; column <= lastColumn; ++column) {
        m_nodes[column] = -m_nodes[2 * m_stride + column];
        m_nodes[lastRow * m_stride + column] = -m_nodes[(lastRow - 2) * m_stride + column];
    }
    for (int row = 0; row <= lastRow; ++row) {
        m_nodes[row * m_stride] = -m_nodes[row * m_stride + 2];
        m_nodes[row * m_stride + lastColumn] = -m_nodes[row * m_stride + lastColumn - 2];
    }
}

cv::Point2d DisplacementGrid::at(cv::Point2d at) const
{
    const double x = at.x / m_cell.width;
    const double y = at.y / m_cell.height;
    const int column = std::clamp(static_cast<int>(x), 0, m_cells.width - 1);
    const int row = std::clamp(static_cast<int>(y), 0, m_cells.height - 1);
    const Weights across = catmullRom(x - column);
    const Weights down = catmullRom(y - row);
    cv::Point2d sum;
    for (int j = 0; j < 4; ++j) {
        const cv::Point2d* node = &m_nodes[(row + j) * m_stride + column];
        sum += down[j] * (across[0] * node[0] + across[1] * node[1] + across[2] * node[2] + across[3] * node[3]);
    }
    return sum;
}

SamplingMap::SamplingMap(cv::Size input) : m_input(input), m_output(input) {}

void SamplingMap::append(const cv::Matx33d& outputToInput, cv::Size output)
{
    m_output = output;
    if (!m_stages.empty()) {
        if (auto* last = std::get_if<cv::Matx33d>(&m_stages.back())) {
            *last = *last * outputToInput;
            return;
        }
    }
    m_stages.emplace_back(outputToInput);
}

void SamplingMap::append(DisplacementGrid grid)
{
    m_stages.emplace_back(std::move(grid));
}

// Continued beyond the output's edge, where the last nodes of a lattice lie.
cv::Point2d SamplingMap::unclamped(cv::Point2d at) const
{
    for (auto stage = m_stages.rbegin(); stage != m_stages.rend(); ++stage) {
        if (const auto* matrix = std::get_if<cv::Matx33d>(&*stage))
            at = mapped(*matrix, at);
        else
            at += std::get<DisplacementGrid>(*stage).at(at);
    }
    return at;
}

cv::Point2d SamplingMap::source(cv::Point2d at) const
{
    const cv::Point2d from = unclamped(at);
    return {std::clamp(from.x, 0.0, m_input.width - 1.0), std::clamp(from.y, 0.0, m_input.height - 1.0)};
}

// How far apart the map may be evaluated: what lies between is interpolated linearly, within 0.03 px of the truth for
// any grid that does not fold.
int SamplingMap::latticeStep() const
{
    double step = 8.0;
    for (const auto& stage : m_stages) {
        if (const auto* grid = std::get_if<DisplacementGrid>(&stage))
            step = std::min({step, grid->cell().width / 12.0, grid->cell().height / 12.0});
    }
    return static_cast<int>(std::bit_floor(static_cast<unsigned>(std::max(step, 1.0))));
}

cv::Mat SamplingMap::sample(const cv::Mat& image) const
{
    CV_Assert(image.type() == CV_8UC3 && image.size() == m_input);
    if (m_stages.empty())
        return image.clone();
    const int step = latticeStep();
    SourceLattice lattice(m_output, step);
    for (int row = 0; row < lattice.rows(); ++row) {
        for (int column = 0; column < lattice.columns(); ++column)
            lattice.set(row, column, unclamped(cv::Point2d(column * step, row * step)));
    }
    return sampleBicubic(image, lattice);
}

} // namespace histosynth
