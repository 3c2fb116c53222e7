// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/parity/fixture.h"

#include <algorithm>

#include "core/base/error.h"

namespace histosynth::parity {

namespace fs = std::filesystem;

namespace {

constexpr auto descriptionName = "fixture.json";

Json readDescription(const fs::path& file)
{
    try {
        return readJsonFile(file);
    } catch (const Error& error) {
        throw BrokenFixture(error.what());
    }
}

const Json& objectIn(const Json& description, const char* name)
{
    const Json& value = description.at(name);
    if (!value.is_object())
        throw BrokenFixture(std::string(name) + " is no object");
    return value;
}

// The tensors of a fixture's file, which may be left out where fixture.json names none.
TensorsByName readTensors(const fs::path& file, const Json& named)
{
    if (named.empty() && !fs::exists(file))
        return {};
    try {
        return SafetensorsFile(file).readAll();
    } catch (const Error& error) {
        throw BrokenFixture(error.what());
    }
}

} // namespace

Fixture::Fixture(const fs::path& folder) : m_folder(folder)
{
    const Json description = readDescription(folder / descriptionName);
    try {
        if (description.at("format") != 1)
            throw BrokenFixture("its format is " + description.at("format").dump() + ", not 1");
        m_kind = description.at("kind").get<std::string>();
        m_config = description.value("config", Json::object());
        m_settings = description.contains("settings") ? objectIn(description, "settings") : Json::object();
        if (description.contains("weights") && description.at("weights").is_object()) {
            const Json& weights = description.at("weights");
            m_layout = weights.value("layout", "");
            m_weightsFile = folder / weights.value("file", "");
        }
        readTolerance(objectIn(description, "tolerance"));
        m_inputs = readTensors(folder / "inputs.safetensors", objectIn(description, "inputs"));
        m_outputs = readTensors(folder / "outputs.safetensors", objectIn(description, "outputs"));
    } catch (const Json::exception& error) {
        throw BrokenFixture(error.what());
    }
}

void Fixture::readTolerance(const Json& tolerance)
{
    m_tolerance = {tolerance.at("absolute").get<double>(), tolerance.at("relative").get<double>()};
    if (tolerance.contains("per_output"))
        m_absoluteByOutput = tolerance.at("per_output").get<std::map<std::string, double>>();
}

bool Fixture::required() const
{
    return m_settings.value("required", true);
}

std::string Fixture::setting(const std::string& name, const std::string& otherwise) const
{
    const auto found = m_settings.find(name);
    return found != m_settings.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

const at::Tensor& Fixture::input(const std::string& name) const
{
    const auto found = m_inputs.find(name);
    if (found == m_inputs.end())
        throw BrokenFixture("it has no input " + name);
    return found->second;
}

Tolerance Fixture::tolerance(const std::string& output) const
{
    const auto found = m_absoluteByOutput.find(output);
    return {found == m_absoluteByOutput.end() ? m_tolerance.absolute : found->second, m_tolerance.relative};
}

std::vector<fs::path> findFixtures(const fs::path& folder)
{
    std::vector<fs::path> found;
    if (fs::exists(folder / descriptionName))
        found.push_back(folder);
    if (fs::is_directory(folder)) {
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.is_directory() && fs::exists(entry.path() / descriptionName))
                found.push_back(entry.path());
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace histosynth::parity
