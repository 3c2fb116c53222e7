// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/frechet_distance.h"

#include <torch/torch.h>

#include <algorithm>

#include "core/base/error.h"

namespace histosynth {

namespace {

// A Gaussian as its mean [d] and a factor F [k, d] of its covariance F^T F.
struct Gaussian {
    torch::Tensor mean;
    torch::Tensor factor;
};

[[noreturn]] void refuse(const char* reason)
{
    throw Error(ErrorKind::BadInput, "metrics.features_unusable", {{"reason", reason}});
}

void requireFinite(const torch::Tensor& values)
{
    if (!torch::isfinite(values).all().item<bool>())
        refuse("a feature is not a number");
}

Gaussian fitted(const torch::Tensor& features)
{
    if (features.dim() != 2)
        refuse("they are not a table of rows and columns");
    if (features.size(0) < 2)
        refuse("a covariance needs at least two rows");
    if (features.size(1) < 1)
        refuse("there are no columns");
    const auto rows = features.to(torch::kCPU, torch::kFloat64);
    requireFinite(rows);
    Gaussian gaussian;
    gaussian.mean = rows.mean(0);
    gaussian.factor = (rows - gaussian.mean) / std::sqrt(static_cast<double>(rows.size(0) - 1));
    // The triangle of the QR decomposition has the same F^T F and no more rows than columns.
    if (rows.size(0) > rows.size(1))
        gaussian.factor = std::get<1>(torch::linalg_qr(gaussian.factor, "r"));
    return gaussian;
}

Gaussian given(const torch::Tensor& mean, const torch::Tensor& covariance)
{
    if (mean.dim() != 1 || covariance.dim() != 2 || covariance.size(0) != mean.size(0) ||
        covariance.size(1) != mean.size(0))
        refuse("mean and covariance do not fit each other");
    const auto matrix = covariance.to(torch::kCPU, torch::kFloat64);
    requireFinite(matrix);
    requireFinite(mean);
    const auto [eigenvalues, eigenvectors] = torch::linalg_eigh((matrix + matrix.t()) / 2.0);
    // Rounding leaves tiny numbers of either sign where a singular covariance has 0; their roots would not be tiny.
    const double rounding = eigenvalues.abs().max().item<double>() * 1e-15 * static_cast<double>(mean.size(0));
    const auto roots = torch::where(eigenvalues > rounding, eigenvalues, torch::zeros_like(eigenvalues)).sqrt();
    return {mean.to(torch::kCPU, torch::kFloat64), roots.unsqueeze(1) * eigenvectors.t()};
}

// tr((A B)^(1/2)) is the sum of the singular values of F_A F_B^T: the squares of these are the eigenvalues of A B.
FrechetDistance distance(const Gaussian& a, const Gaussian& b)
{
    if (a.mean.size(0) != b.mean.size(0))
        refuse("both sets must have the same number of columns");
    FrechetDistance result;
    result.meanTerm = (a.mean - b.mean).square().sum().item<double>();
    const double traces = a.factor.square().sum().item<double>() + b.factor.square().sum().item<double>();
    const double shared = torch::linalg_svdvals(a.factor.matmul(b.factor.t())).sum().item<double>();
    result.traceTerm = std::max(0.0, traces - 2.0 * shared);
    result.value = result.meanTerm + result.traceTerm;
    return result;
}

} // namespace

FrechetDistance frechetDistance(const torch::Tensor& featuresA, const torch::Tensor& featuresB)
{
    const torch::NoGradGuard noGradient;
    return distance(fitted(featuresA), fitted(featuresB));
}

FrechetDistance frechetDistanceOfGaussians(const torch::Tensor& meanA, const torch::Tensor& covarianceA,
                                           const torch::Tensor& meanB, const torch::Tensor& covarianceB)
{
    const torch::NoGradGuard noGradient;
    return distance(given(meanA, covarianceA), given(meanB, covarianceB));
}

FrechetAtInfinity frechetAtInfinity(const torch::Tensor& featuresA, const torch::Tensor& featuresB,
                                    const torch::Tensor& orders, const std::vector<std::int64_t>& sizes)
{
    const torch::NoGradGuard noGradient;
    const auto points = static_cast<std::int64_t>(sizes.size());
    if (points < 2 || orders.dim() != 2 || orders.size(0) != points)
        refuse("a line needs at least two subsets, each with its order");
    const auto whole = fitted(featuresA);
    FrechetAtInfinity result;
    double sumX = 0.0, sumY = 0.0, sumXx = 0.0, sumXy = 0.0;
    for (std::int64_t i = 0; i < points; ++i) {
        const auto size = sizes[static_cast<std::size_t>(i)];
        if (size < 2 || size > orders.size(1))
            refuse("a subset has fewer than two rows or more than there are");
        const auto rows = orders[i].narrow(0, 0, size).to(torch::kInt64);
        const double y = distance(whole, fitted(featuresB.index_select(0, rows))).value;
        const double x = 1.0 / static_cast<double>(size);
        result.valueAtSize.push_back(y);
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
    }
    const auto count = static_cast<double>(points);
    const double spread = sumXx - sumX * sumX / count;
    if (spread <= 0.0)
        refuse("a line needs subsets of at least two sizes");
    result.slope = (sumXy - sumX * sumY / count) / spread;
    result.value = (sumY - result.slope * sumX) / count;
    return result;
}

} // namespace histosynth
