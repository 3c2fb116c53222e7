// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <doctest/doctest.h>
#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/diffusion/training/compact_training_options.h"
#include "core/project/project.h"
#include "tests/support/temporary_folder.h"

namespace histosynth::test {

// Remembers what it is told, and asks to stop once `stage` has come to `done`.
class Listener : public RunControl {
public:
    Listener() = default;
    Listener(std::string stage, std::int64_t done) : m_stage(std::move(stage)), m_done(done) {}

    Request request() override { return m_stop ? Request::Stop : Request::Go; }
    void handle(const Event& event) override;

    int count(const std::string& code) const; // of notices
    const std::vector<Progress>& progress() const { return m_progress; }

private:
    std::string m_stage;
    std::int64_t m_done = std::numeric_limits<std::int64_t>::max();
    bool m_stop = false;
    std::vector<Progress> m_progress;
    std::vector<std::string> m_codes;
};

// The names of the sample: no export may tell the patients', and a report must escape the second class's.
inline const std::string calm = "calm";
inline const std::string wild = "<wild> & co";
inline const std::string patientName = "Ingrid";

// A project at folder/project of both classes, without images.
Project emptyProject(const std::filesystem::path& folder);

// Four patients of each class with one drawn field of 128 x 96 px each; split 50, 25, 25, so two, one and one.
Project importedProject(const std::filesystem::path& folder);

// Twelve crops of 32 px for each field.
Project croppedProject(const std::filesystem::path& folder);

// Six steps with a checkpoint after every second one; trained once for all tests.
Project trainedProject(const std::filesystem::path& folder);
CompactTrainingOptions tinyTraining();

// A picture of random pixels (a file of its own content for each `number`).
cv::Mat noise(int number, cv::Size size = {40, 30});
void writePng(const std::filesystem::path& file, const cv::Mat& image);

std::string readFile(const std::filesystem::path& file);

// The code of the Error that `call` throws, of the first problem of its InvalidOptions, "stopped", or nothing.
template <typename Call>
std::string failureOf(const Call& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.code();
    } catch (const InvalidOptions& invalid) {
        return invalid.problems().front().code;
    } catch (const Stopped&) {
        return "stopped";
    }
    return {};
}

// Stored names in the order of the rows: equal lists are equal bytes.
template <typename Row>
std::vector<std::string> storedNames(const std::vector<Row>& rows)
{
    std::vector<std::string> names;
    for (const auto& row : rows)
        names.push_back(row.storedName);
    return names;
}

} // namespace histosynth::test
