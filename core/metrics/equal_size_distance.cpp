// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/equal_size_distance.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/metrics/frechet_distance.h"

namespace histosynth {

namespace {

using Halves = std::pair<torch::Tensor, torch::Tensor>; // row numbers

void require(bool condition, const char* reason)
{
    if (!condition)
        throw Error(ErrorKind::BadInput, "metrics.features_unusable", {{"reason", reason}});
}

torch::Tensor shuffled(const torch::Tensor& rows, at::Generator& generator)
{
    return rows.index_select(0, torch::randperm(rows.size(0), generator, torch::kInt64));
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

Halves halvesOfRows(std::int64_t count, at::Generator& generator)
{
    const auto order = torch::randperm(count, generator, torch::kInt64);
    return {order.narrow(0, 0, count / 2), order.narrow(0, count / 2, count / 2)};
}

// Patients in random order, each to the half with fewer rows so far.
Halves halvesOfPatients(const std::vector<std::int64_t>& patients, at::Generator& generator)
{
    std::map<std::int64_t, std::vector<std::int64_t>> rowsByPatient;
    for (std::size_t row = 0; row < patients.size(); ++row)
        rowsByPatient[patients[row]].push_back(static_cast<std::int64_t>(row));
    std::vector<const std::vector<std::int64_t>*> groups;
    for (const auto& [patient, rows] : rowsByPatient)
        groups.push_back(&rows);
    const auto order = torch::randperm(static_cast<std::int64_t>(groups.size()), generator, torch::kInt64);
    std::vector<std::int64_t> first, second;
    for (std::int64_t i = 0; i < order.size(0); ++i) {
        auto& half = first.size() <= second.size() ? first : second;
        const auto& rows = *groups[static_cast<std::size_t>(order[i].item<std::int64_t>())];
        half.insert(half.end(), rows.begin(), rows.end());
    }
    return {torch::tensor(first, torch::kInt64), torch::tensor(second, torch::kInt64)};
}

std::int64_t smallestHalf(const std::vector<Halves>& all)
{
    std::int64_t smallest = all.front().first.size(0);
    for (const auto& [first, second] : all)
        smallest = std::min({smallest, first.size(0), second.size(0)});
    return smallest;
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
    const auto draw = [&](const torch::Tensor& features) {
        const auto order = torch::randperm(features.size(0), generator, torch::kInt64);
        return features.index_select(0, order.narrow(0, 0, rows));
    };
    return meanOver(subsamples, rows, [&] {
        const auto a = draw(featuresA);
        return frechetDistance(a, draw(featuresB)).value;
    });
}

EqualSizeDistance realBaseline(const torch::Tensor& real, const std::vector<std::int64_t>& patients,
                               std::int64_t subsamples, std::uint64_t seed, std::int64_t rows)
{
    require(real.dim() == 2 && real.size(0) >= 4, "two halves need at least four rows");
    require(subsamples >= 1, "at least one subsample is needed");
    require(patients.empty() || static_cast<std::int64_t>(patients.size()) == real.size(0),
            "there must be one patient for each row");
    auto generator = at::detail::createCPUGenerator(seed);
    const auto halvings = [&](bool byPatient) {
        std::vector<Halves> all;
        for (std::int64_t i = 0; i < subsamples; ++i)
            all.push_back(byPatient ? halvesOfPatients(patients, generator) : halvesOfRows(real.size(0), generator));
        return all;
    };
    const bool patientsTold =
        !patients.empty() && std::ranges::adjacent_find(patients, std::not_equal_to{}) != patients.end();
    auto all = halvings(patientsTold);
    const bool byPatient = patientsTold && smallestHalf(all) >= 2;
    if (patientsTold && !byPatient)
        all = halvings(false);
    auto used = smallestHalf(all);
    if (rows > 0)
        used = std::min(used, std::max<std::int64_t>(rows, 2));
    std::size_t next = 0;
    auto result = meanOver(subsamples, used, [&] {
        const auto& [first, second] = all[next++];
        const auto a = shuffled(first, generator).narrow(0, 0, used);
        const auto b = shuffled(second, generator).narrow(0, 0, used);
        return frechetDistance(real.index_select(0, a), real.index_select(0, b)).value;
    });
    result.byPatient = byPatient;
    return result;
}

} // namespace histosynth
