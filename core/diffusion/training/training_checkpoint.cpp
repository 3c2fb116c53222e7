// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/training_checkpoint.h"

#include <array>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/diffusion/training/fingerprint.h"
#include "core/diffusion/weights/safetensors.h"

namespace histosynth {

namespace {

constexpr auto stateKey = "histosynth.training";
constexpr auto checksumKey = "histosynth.checksum";
constexpr std::int64_t version = 1; // of the state's form

using Group = std::pair<const char*, std::vector<NamedTensor> TrainingState::*>;

constexpr std::array<Group, 4> groups{{{"weights/", &TrainingState::weights},
                                       {"averaged/", &TrainingState::averaged},
                                       {"first_moment/", &TrainingState::firstMoment},
                                       {"second_moment/", &TrainingState::secondMoment}}};

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason)
{
    throw Error(ErrorKind::BadInput, "training.checkpoint_damaged", {{"file", file.string()}, {"reason", reason}});
}

std::string checksum(const TensorsByName& tensors, const std::string& state)
{
    Fingerprint print;
    print.add(state.data(), state.size());
    for (const auto& [name, tensor] : tensors) {
        print.add(name.data(), name.size());
        const auto bytes = tensor.cpu().contiguous();
        print.add(bytes.const_data_ptr(), bytes.nbytes());
    }
    return std::to_string(print.value());
}

template <typename Value>
Json jsonOf(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json();
}

template <typename Value>
std::optional<Value> optionalIn(const Json& json)
{
    return json.is_null() ? std::nullopt : std::optional(json.get<Value>());
}

Json stateOf(const TrainingState& checkpoint)
{
    return {{"version", version},
            {"step", checkpoint.step},
            {"identity", checkpoint.identity},
            {"recent_losses", checkpoint.recentLosses},
            {"first_validation", jsonOf(checkpoint.firstValidation)},
            {"best_validation", jsonOf(checkpoint.bestValidation)},
            {"best_step", jsonOf(checkpoint.bestStep)}};
}

TrainingState fromState(const std::filesystem::path& file, const Json& state)
{
    const auto found = state.at("version").get<std::int64_t>();
    if (found != version)
        refuse(file, "it has the form " + std::to_string(found) + ", known is " + std::to_string(version));
    TrainingState checkpoint;
    checkpoint.step = state.at("step").get<std::int64_t>();
    if (checkpoint.step < 0)
        refuse(file, "its step is " + std::to_string(checkpoint.step));
    checkpoint.identity = state.at("identity");
    checkpoint.recentLosses = state.at("recent_losses").get<std::vector<double>>();
    checkpoint.firstValidation = optionalIn<double>(state.at("first_validation"));
    checkpoint.bestValidation = optionalIn<double>(state.at("best_validation"));
    checkpoint.bestStep = optionalIn<std::int64_t>(state.at("best_step"));
    return checkpoint;
}

std::vector<NamedTensor> take(const std::filesystem::path& file, TensorsByName& tensors, const std::string& prefix,
                              const std::vector<NamedTensor>& like)
{
    std::vector<NamedTensor> taken;
    for (const auto& [name, tensor] : like) {
        const auto found = tensors.find(prefix + name);
        if (found == tensors.end())
            refuse(file, prefix + name + " is missing");
        if (found->second.sizes() != tensor.sizes() || found->second.scalar_type() != at::kFloat)
            refuse(file, prefix + name + " does not fit the network");
        taken.push_back({name, found->second});
        tensors.erase(found);
    }
    return taken;
}

} // namespace

void saveTrainingCheckpoint(const std::filesystem::path& file, const TrainingState& checkpoint)
{
    TensorsByName tensors;
    for (const auto& [prefix, member] : groups) {
        for (const auto& [name, tensor] : checkpoint.*member)
            tensors[prefix + name] = tensor;
    }
    const std::string state = stateOf(checkpoint).dump();
    writeSafetensors(file, tensors, {{stateKey, state}, {checksumKey, checksum(tensors, state)}});
}

TrainingState loadTrainingCheckpoint(const std::filesystem::path& file, const std::vector<NamedTensor>& like)
{
    SafetensorsFile stored(file);
    const auto& metadata = stored.metadata();
    if (!metadata.contains(stateKey) || !metadata.contains(checksumKey))
        throw Error(ErrorKind::BadInput, "training.no_checkpoint", {{"file", file.string()}});
    const std::string& state = metadata.at(stateKey);
    auto tensors = stored.readAll();
    if (checksum(tensors, state) != metadata.at(checksumKey))
        refuse(file, "its checksum is wrong");
    TrainingState checkpoint;
    try {
        checkpoint = fromState(file, Json::parse(state));
    } catch (const Json::exception& error) {
        refuse(file, error.what());
    }
    for (const auto& [prefix, member] : groups)
        checkpoint.*member = take(file, tensors, prefix, like);
    if (!tensors.empty())
        refuse(file, tensors.begin()->first + " has no place in the network");
    return checkpoint;
}

} // namespace histosynth
