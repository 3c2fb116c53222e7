// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/diffusion/weights/safetensors.h"

namespace histosynth::parity {

// Thrown for a fixture that is itself broken: the program then ends with exit code 2.
class BrokenFixture : public std::exception {
public:
    explicit BrokenFixture(std::string reason) : m_reason(std::move(reason)) {}
    const char* what() const noexcept override { return m_reason.c_str(); }

private:
    std::string m_reason;
};

// abs(ours - reference) <= absolute + relative * abs(reference)
struct Tolerance {
    double absolute = 0.0;
    double relative = 0.0;
};

// One folder with a fixture.json of format 1. The constructor reads all but the weights; throws BrokenFixture.
class Fixture {
public:
    explicit Fixture(const std::filesystem::path& folder);

    const std::filesystem::path& folder() const { return m_folder; }
    const std::string& kind() const { return m_kind; }
    const Json& config() const { return m_config; }     // the reference's own
    const Json& settings() const { return m_settings; } // object
    bool required() const;                              // settings.required; absent means true

    // The stated text of settings[name], or `otherwise` where there is none.
    std::string setting(const std::string& name, const std::string& otherwise) const;

    // `diffusers`, `original`, ...; empty without weights. The file may lie in another folder and need not exist.
    const std::string& layout() const { return m_layout; }
    const std::filesystem::path& weightsFile() const { return m_weightsFile; }

    const TensorsByName& inputs() const { return m_inputs; }
    const TensorsByName& outputs() const { return m_outputs; } // the reference's

    // The input of this name; throws BrokenFixture where there is none.
    const at::Tensor& input(const std::string& name) const;

    // Of one output.
    Tolerance tolerance(const std::string& output) const;

private:
    void readTolerance(const Json& tolerance);

    std::filesystem::path m_folder;
    std::string m_kind;
    Json m_config;
    Json m_settings;
    std::string m_layout;
    std::filesystem::path m_weightsFile;
    TensorsByName m_inputs;
    TensorsByName m_outputs;
    Tolerance m_tolerance;
    std::map<std::string, double> m_absoluteByOutput;
};

// All folders below `folder` (itself included) that hold a fixture.json, sorted.
std::vector<std::filesystem::path> findFixtures(const std::filesystem::path& folder);

} // namespace histosynth::parity
