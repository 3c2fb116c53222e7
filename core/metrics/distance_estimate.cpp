// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/distance_estimate.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <set>

#include "core/base/error.h"
#include "core/metrics/frechet_distance.h"

namespace histosynth {

namespace {

// More units than this are joined: the interval gets no better, only slower.
constexpr std::int64_t maximumUnits = 100;
constexpr std::int64_t fewImages = 20;
constexpr std::int64_t fewPatients = 5;

using Units = std::vector<std::vector<std::int64_t>>; // row numbers of each unit

Units unitsOfImages(std::int64_t rows)
{
    Units units(static_cast<std::size_t>(std::min(rows, maximumUnits)));
    for (std::int64_t row = 0; row < rows; ++row)
        units[static_cast<std::size_t>(row) % units.size()].push_back(row);
    return units;
}

Units unitsOfPatients(const std::vector<std::int64_t>& patients)
{
    std::vector<std::int64_t> numbers = patients;
    std::ranges::sort(numbers);
    numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
    Units units(std::min(numbers.size(), static_cast<std::size_t>(maximumUnits)));
    for (std::size_t row = 0; row < patients.size(); ++row) {
        const auto number = std::ranges::lower_bound(numbers, patients[row]) - numbers.begin();
        units[static_cast<std::size_t>(number) % units.size()].push_back(static_cast<std::int64_t>(row));
    }
    return units;
}

torch::Tensor without(const torch::Tensor& features, const std::vector<std::int64_t>& rows)
{
    auto kept = torch::ones({features.size(0)}, torch::kBool);
    kept.index_fill_(0, torch::tensor(rows), false);
    return features.index({kept});
}

// What leaving out one unit at a time says about one set: Busing, Meijer & van der Leeden 1999, equations 7 and 9
// (units of unequal size; the plain jackknife where they are equal).
struct Jackknife {
    double bias = 0.0;
    double variance = 0.0;
    double freedom = 0.0;
};

Jackknife jackknife(const torch::Tensor& features, const Units& units, double whole,
                    const std::function<double(const torch::Tensor&)>& distance)
{
    const auto count = static_cast<double>(units.size());
    const auto rows = static_cast<double>(features.size(0));
    std::vector<double> share;  // h: rows / rows of the unit
    std::vector<double> pseudo; // h theta - (h - 1) theta without the unit
    double corrected = count * whole;
    for (const auto& unit : units) {
        const double h = rows / static_cast<double>(unit.size());
        const double left = distance(without(features, unit));
        corrected -= (1.0 - 1.0 / h) * left;
        share.push_back(h);
        pseudo.push_back(h * whole - (h - 1.0) * left);
    }
    Jackknife result;
    result.bias = whole - corrected;
    for (std::size_t i = 0; i < units.size(); ++i)
        result.variance += (pseudo[i] - corrected) * (pseudo[i] - corrected) / (share[i] - 1.0) / count;
    result.freedom = count - 1.0;
    return result;
}

// The 97.5 % quantile of Student's t: a table below 5 degrees of freedom (straight lines between), else the expansion
// of Abramowitz & Stegun 26.7.5.
double studentQuantile(double freedom)
{
    constexpr double normal = 1.959963984540054;
    constexpr std::array exact = {12.706, 4.303, 3.182, 2.776, 2.571};
    if (freedom < 5.0) {
        const auto below = static_cast<std::size_t>(std::max(1.0, std::floor(freedom)));
        const double part = std::max(1.0, freedom) - static_cast<double>(below);
        return exact[below - 1] + part * (exact[below] - exact[below - 1]);
    }
    const double z2 = normal * normal;
    const double first = (z2 + 1.0) / 4.0;
    const double second = ((5.0 * z2 + 16.0) * z2 + 3.0) / 96.0;
    const double third = (((3.0 * z2 + 19.0) * z2 + 17.0) * z2 - 15.0) / 384.0;
    return normal * (1.0 + (first + (second + third / freedom) / freedom) / freedom);
}

std::vector<std::string> warningsFor(const DistanceEstimate& estimate, std::int64_t dimension, bool byPatient,
                                     std::size_t patients)
{
    std::vector<std::string> warnings;
    const auto smaller = std::min(estimate.realCount, estimate.syntheticCount);
    if (smaller <= dimension)
        warnings.emplace_back("metrics.fewer_images_than_features");
    if (smaller < fewImages)
        warnings.emplace_back("metrics.few_images");
    if (byPatient && estimate.realUnits < fewPatients)
        warnings.emplace_back("metrics.few_patients");
    if (patients == 1)
        warnings.emplace_back("metrics.one_patient");
    return warnings;
}

void requireRows(const torch::Tensor& real, const torch::Tensor& synthetic, const std::vector<std::int64_t>& patients)
{
    const auto refuse = [](const char* reason) {
        throw Error(ErrorKind::BadInput, "metrics.features_unusable", {{"reason", reason}});
    };
    if (real.dim() != 2 || synthetic.dim() != 2 || real.size(0) < 3 || synthetic.size(0) < 3)
        refuse("an interval needs at least three rows in each set");
    if (!patients.empty() && static_cast<std::int64_t>(patients.size()) != real.size(0))
        refuse("there must be one patient for each row");
}

} // namespace

DistanceEstimate estimateDistance(const torch::Tensor& realFeatures, const torch::Tensor& syntheticFeatures,
                                  const std::vector<std::int64_t>& realPatients)
{
    requireRows(realFeatures, syntheticFeatures, realPatients);
    const torch::NoGradGuard noGradient;
    const auto real = realFeatures.to(torch::kCPU, torch::kFloat64);
    const auto synthetic = syntheticFeatures.to(torch::kCPU, torch::kFloat64);

    DistanceEstimate result;
    result.value = frechetDistance(real, synthetic).value;
    result.realCount = real.size(0);
    result.syntheticCount = synthetic.size(0);

    const std::set<std::int64_t> patients(realPatients.begin(), realPatients.end());
    auto realUnits = patients.size() > 1 ? unitsOfPatients(realPatients) : unitsOfImages(real.size(0));
    // A patient without whom fewer than two rows are left cannot be left out.
    const auto largest = std::ranges::max_element(realUnits, {}, &std::vector<std::int64_t>::size)->size();
    const bool byPatient = patients.size() > 1 && real.size(0) - static_cast<std::int64_t>(largest) >= 2;
    if (!byPatient)
        realUnits = unitsOfImages(real.size(0));
    result.realUnits = static_cast<std::int64_t>(realUnits.size());

    const auto fromReal = jackknife(real, realUnits, result.value,
                                    [&](const torch::Tensor& rest) { return frechetDistance(rest, synthetic).value; });
    const auto fromSynthetic = jackknife(synthetic, unitsOfImages(synthetic.size(0)), result.value,
                                         [&](const torch::Tensor& rest) { return frechetDistance(real, rest).value; });

    const double variance = fromReal.variance + fromSynthetic.variance;
    // Welch & Satterthwaite: degrees of freedom of a sum of variances.
    const double freedom = variance * variance /
                           (fromReal.variance * fromReal.variance / fromReal.freedom +
                            fromSynthetic.variance * fromSynthetic.variance / fromSynthetic.freedom);
    const double reach = variance > 0.0 ? studentQuantile(freedom) * std::sqrt(variance) : 0.0;
    result.expectedAtThisSize = {std::max(0.0, result.value - reach), result.value + reach};
    result.extrapolated = result.value - fromReal.bias - fromSynthetic.bias;
    result.extrapolatedInterval = {std::max(0.0, result.extrapolated - reach),
                                   std::max(0.0, result.extrapolated + reach)};
    result.warnings = warningsFor(result, real.size(1), byPatient, patients.size());
    return result;
}

} // namespace histosynth
