// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/equal_size_distance.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/base/error.h"
#include "core/metrics/frechet_distance.h"

namespace histosynth {

namespace {

void require(bool condition, const char* reason)
{
    if (!condition)
        throw Error(ErrorKind::BadInput, "metrics.features_unusable", {{"reason", reason}});
}

// Mean over `subsamples` calls, each of which gives the distance of one draw.
EqualSizeDistance meanOver(std::int64_t subsamples, std::int64_t rows, const std::function<double()>& draw)
{
    double sum = 0.0, squares = 0.0;
    for (std::int64_t i = 0; i < subsamples; ++i) {
        const double value = draw();
        sum += value;
        squares += value * value;
    }
    EqualSizeDistance result;
    const auto count = static_cast<double>(subsamples);
    result.mean = sum / count;
    result.deviation = subsamples > 1 ? std::sqrt(std::max(0.0, squares - sum * sum / count) / (count - 1.0)) : 0.0;
    result.rows = rows;
    result.subsamples = subsamples;
    return result;
}

torch::Tensor drawn(const torch::Tensor& features, std::int64_t rows, at::Generator& generator)
{
    const auto order = torch::randperm(features.size(0), generator, torch::kInt64);
    return features.index_select(0, order.narrow(0, 0, rows));
}

} // namespace

EqualSizeDistance equalSizeDistance(const torch::Tensor& featuresA, const torch::Tensor& featuresB, std::int64_t rows,
                                    std::int64_t subsamples, std::uint64_t seed)
{
    require(featuresA.dim() == 2 && featuresB.dim() == 2, "they are not tables of rows and columns");
    require(rows >= 2, "a covariance needs at least two rows");
    require(subsamples >= 1, "at least one subsample is needed");
    require(featuresA.size(0) >= rows && featuresB.size(0) >= rows, "a set has fewer rows than are to be drawn");
    auto generator = at::detail::createCPUGenerator(seed);
    return meanOver(subsamples, rows, [&] {
        const auto a = drawn(featuresA, rows, generator);
        return frechetDistance(a, drawn(featuresB, rows, generator)).value;
    });
}

EqualSizeDistance realBaseline(const torch::Tensor& heldOut, const torch::Tensor& training, std::int64_t rows,
                               std::int64_t subsamples, std::uint64_t seed)
{
    require(heldOut.dim() == 2 && training.dim() == 2, "they are not tables of rows and columns");
    require(rows >= 2, "a covariance needs at least two rows");
    require(subsamples >= 1, "at least one subsample is needed");
    require(training.size(0) >= rows, "a set has fewer rows than are to be drawn");
    auto generator = at::detail::createCPUGenerator(seed);
    return meanOver(subsamples, rows, [&] { return frechetDistance(heldOut, drawn(training, rows, generator)).value; });
}

} // namespace histosynth
