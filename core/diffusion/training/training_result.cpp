// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/training_result.h"

#include <charconv>
#include <map>
#include <string>
#include <string_view>

namespace histosynth {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view prefix = "step-";
constexpr std::string_view modelSuffix = ".safetensors";
constexpr std::string_view trainingSuffix = ".training.safetensors";

// The number in "step-NUMBERsuffix".
std::optional<std::int64_t> stepIn(std::string_view name, std::string_view suffix)
{
    if (!name.starts_with(prefix) || !name.ends_with(suffix) || name.size() <= prefix.size() + suffix.size())
        return std::nullopt;
    const auto digits = name.substr(prefix.size(), name.size() - prefix.size() - suffix.size());
    std::int64_t step = 0;
    const auto [end, wrong] = std::from_chars(digits.data(), digits.data() + digits.size(), step);
    if (wrong != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return step;
}

std::string nameOf(std::int64_t step, std::string_view suffix)
{
    constexpr std::size_t width = 6;
    std::string digits = std::to_string(step);
    digits.insert(0, width - std::min(width, digits.size()), '0');
    return std::string(prefix) + digits + std::string(suffix);
}

} // namespace

fs::path modelFile(const fs::path& folder, std::int64_t step)
{
    return folder / nameOf(step, modelSuffix);
}

fs::path trainingCheckpointFile(const fs::path& folder, std::int64_t step)
{
    return folder / nameOf(step, trainingSuffix);
}

std::vector<RunCheckpoint> listCheckpoints(const fs::path& folder)
{
    std::map<std::int64_t, RunCheckpoint> byStep;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const auto training = stepIn(name, trainingSuffix);
        const auto step = training ? training : stepIn(name, modelSuffix);
        if (!step)
            continue;
        auto& checkpoint = byStep[*step];
        checkpoint.step = *step;
        (training ? checkpoint.training : checkpoint.model) = entry.path();
        checkpoint.bytes += entry.file_size();
    }
    std::vector<RunCheckpoint> checkpoints;
    for (auto& [step, checkpoint] : byStep)
        checkpoints.push_back(std::move(checkpoint));
    return checkpoints;
}

} // namespace histosynth
