// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/memorization.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/base/error.h"
#include "core/metrics/image_batch.h"
#include "core/metrics/texture_features.h"

namespace histosynth {

namespace {

namespace nn = torch::nn::functional;

constexpr std::int64_t thumbnailSide = 16;
constexpr std::int64_t windowSide = 12; // of the thumbnail, in its middle: what shifts and zooms still hold
constexpr std::int64_t fewestHeldOut = 5;

// The weight of a typical difference in texture beside the thumbnails' distance, which is 1 without any likeness.
// Small: a generator may well blur or tint what it copies.
constexpr double textureWeight = 0.01;

// A thumbnail varies at least by this much optical density, else it counts as empty and resembles nothing.
constexpr double leastContrast = 0.02;

// Suspicion is 0.5 at this many robust deviations (of the logarithm) below the typical distance. The deviation itself
// is held within limits, as it is measured on few images.
constexpr double suspiciousDeviations = 4.0;
constexpr double leastLogDeviation = 0.08;
constexpr double greatestLogDeviation = 0.2;

// images [N, 3, H, W] -> thumbnails of optical density [N, 3, side, side]; one image at a time, so that large ones take
// no more memory than they do already.
torch::Tensor thumbnails(const torch::Tensor& images)
{
    auto result = torch::empty({images.size(0), 3, thumbnailSide, thumbnailSide}, torch::kFloat32);
    for (std::int64_t i = 0; i < images.size(0); ++i) {
        const auto density = opticalDensity(images[i].to(torch::kCPU, torch::kFloat32));
        result[i].copy_(
            nn::adaptive_avg_pool2d(density, nn::AdaptiveAvgPool2dFuncOptions({thumbnailSide, thumbnailSide})));
    }
    return result;
}

torch::Tensor joined(const torch::Tensor& before, const torch::Tensor& more)
{
    return before.defined() ? torch::cat({before, more}) : more;
}

[[noreturn]] void refuseImages(const char* reason)
{
    throw Error(ErrorKind::BadInput, "metrics.images_unusable", {{"reason", reason}});
}

// windows [N, 3, s, s] -> [N, 3 s s], each colour's mean taken out, unit length.
torch::Tensor normalised(const torch::Tensor& windows)
{
    const auto flat = (windows - windows.mean({2, 3}, true)).flatten(1);
    const double least = leastContrast * std::sqrt(static_cast<double>(flat.size(1)));
    return flat / flat.norm(2, {1}, true).clamp_min(least);
}

torch::Tensor middle(const torch::Tensor& thumbnail)
{
    constexpr std::int64_t edge = (thumbnailSide - windowSide) / 2;
    return thumbnail.narrow(2, edge, windowSide).narrow(3, edge, windowSide);
}

// One linear map and shift of the window's grid, in thumbnail cells.
torch::Tensor grid(double angle, double zoom, double mirror, double dx, double dy)
{
    const auto steps = (torch::arange(windowSide, torch::kFloat32) + 0.5 - windowSide / 2.0);
    const auto y = steps.unsqueeze(1).expand({windowSide, windowSide});
    const auto x = steps.unsqueeze(0).expand({windowSide, windowSide});
    const double cosine = std::cos(angle) * zoom, sine = std::sin(angle) * zoom;
    const auto column = (x * cosine - y * sine) * mirror + dx;
    const auto row = x * sine + y * cosine + dy;
    return torch::stack({column, row}, 2) / (thumbnailSide / 2.0);
}

// All the ways in which a copy may be laid over its original: [ways, s, s, 2] for grid_sample.
torch::Tensor waysToLie()
{
    constexpr double turn = std::numbers::pi / 2.0;
    std::vector<torch::Tensor> ways;
    for (const double mirror : {1.0, -1.0}) {
        for (const double quarter : {0.0, 1.0, 2.0, 3.0}) {
            for (const double tilt : {-0.14, 0.0, 0.14}) { // 8 degrees
                for (const double zoom : {1.0, 1.12}) {
                    for (const double dy : {-1.0, 0.0, 1.0}) {
                        for (const double dx : {-1.0, 0.0, 1.0})
                            ways.push_back(grid(quarter * turn + tilt, zoom, mirror, dx, dy));
                    }
                }
            }
        }
    }
    return torch::stack(ways);
}

double median(std::vector<double> values)
{
    const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, half);
    return *half;
}

} // namespace

CopyDetector::Traits CopyDetector::traitsOf(const torch::Tensor& images)
{
    checkImages(images);
    const torch::NoGradGuard noGradient;
    return {thumbnails(images), TextureFeatures().features(images).to(torch::kFloat32)};
}

void CopyDetector::add(const torch::Tensor& training)
{
    const auto traits = traitsOf(training);
    if (training.size(0) < 1)
        refuseImages("there are no training images");
    m_training.thumbnails = joined(m_training.thumbnails, traits.thumbnails);
    m_training.textures = joined(m_training.textures, traits.textures);
    m_windows = joined(m_windows, normalised(middle(traits.thumbnails)));
    m_typicalDistance = 0.0;
}

void CopyDetector::requireTraining() const
{
    if (!m_windows.defined())
        refuseImages("there are no training images");
}

std::vector<CopyDetector::Match> CopyDetector::match(const Traits& images, bool leaveOut,
                                                     const std::vector<std::int64_t>& patients) const
{
    const auto ways = waysToLie();
    std::vector<Match> matches;
    for (std::int64_t i = 0; i < images.thumbnails.size(0); ++i) {
        const auto laid = nn::grid_sample(
            images.thumbnails.narrow(0, i, 1).expand({ways.size(0), -1, -1, -1}), ways,
            nn::GridSampleFuncOptions().mode(torch::kBilinear).padding_mode(torch::kBorder).align_corners(false));
        const auto likeness = normalised(laid).matmul(m_windows.t()).amax(0);
        auto squared = (1.0 - likeness).clamp_min(0.0) +
                       textureWeight * (m_training.textures - images.textures[i]).square().mean(1);
        if (leaveOut && patients.empty())
            squared[i] = std::numeric_limits<float>::infinity();
        for (std::size_t k = 0; leaveOut && k < patients.size(); ++k) {
            if (patients[k] == patients[static_cast<std::size_t>(i)])
                squared[static_cast<std::int64_t>(k)] = std::numeric_limits<float>::infinity();
        }
        const auto index = squared.argmin().item<std::int64_t>();
        matches.push_back({index, std::sqrt(squared[index].item<double>())});
    }
    return matches;
}

void CopyDetector::calibrate(const torch::Tensor& heldOut, const std::vector<std::int64_t>& trainingPatients)
{
    const torch::NoGradGuard noGradient;
    requireTraining();
    if (!trainingPatients.empty() && static_cast<std::int64_t>(trainingPatients.size()) != m_windows.size(0))
        throw Error(ErrorKind::Internal, "metrics.images_unusable",
                    {{"reason", "there must be one patient for each training image"}});
    const bool enough = heldOut.defined() && heldOut.dim() == 4 && heldOut.size(0) >= fewestHeldOut;
    std::vector<double> logarithms;
    for (const auto& found : match(enough ? traitsOf(heldOut) : m_training, !enough, trainingPatients)) {
        if (std::isfinite(found.distance))
            logarithms.push_back(std::log(std::max(found.distance, 1e-6)));
    }
    if (logarithms.empty()) // one training image: nothing to compare with, so take the distance without any likeness
        logarithms.push_back(0.0);
    const double typical = median(logarithms);
    std::vector<double> deviations;
    for (const double logarithm : logarithms)
        deviations.push_back(std::abs(logarithm - typical));
    constexpr double normalPerMedianDeviation = 1.4826;
    m_typicalDistance = std::exp(typical);
    m_logDeviation = std::clamp(normalPerMedianDeviation * median(deviations), leastLogDeviation, greatestLogDeviation);
}

std::vector<NearestReal> CopyDetector::nearest(const torch::Tensor& synthetic)
{
    const auto traits = traitsOf(synthetic);
    if (m_typicalDistance <= 0.0)
        calibrate({});
    const torch::NoGradGuard noGradient;
    std::vector<NearestReal> result;
    for (const auto& found : match(traits, false, {})) {
        NearestReal nearest;
        nearest.index = found.index;
        nearest.distance = found.distance;
        nearest.ratio = found.distance / m_typicalDistance;
        const double below = -std::log(std::max(nearest.ratio, 1e-9)) / m_logDeviation;
        nearest.suspicion = 1.0 / (1.0 + std::exp(-2.0 * (below - suspiciousDeviations)));
        result.push_back(nearest);
    }
    return result;
}

} // namespace histosynth
