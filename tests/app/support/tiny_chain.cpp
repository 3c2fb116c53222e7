// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/support/tiny_chain.h"

#include "core/base/run_control.h"
#include "core/workflow/sample_fields.h"

namespace histosynth::test {

std::vector<TinyCommand> tinyChain(const std::filesystem::path& folder)
{
    NoControl control;
    SampleFields fields;
    fields.patientsPerClass = 4;
    fields.width = 256;
    fields.height = 192;
    const auto folders = drawSampleFields(folder / "fields", fields, control);
    const auto classes = sampleClasses();
    const std::string project = (folder / "project").string();

    std::vector<TinyCommand> commands;
    commands.push_back({"new", {project, "--classes", classes[0] + "," + classes[1] + "," + classes[2]}});
    for (std::size_t i = 0; i < classes.size(); ++i)
        commands.push_back(
            {"import",
             {project, folders[i].string(), "--class", classes[i], "--patient-from-name", "_(P[0-9]+)_", "--copy"}});
    commands.push_back({"split", {project, "--train", "50", "--validation", "25", "--test", "25"}});
    commands.push_back({"crop", {project, "--size", "64", "--stride", "48", "--min-tissue", "0.2"}});
    commands.push_back({"augment", {project, "--count", "12", "--seed", "3"}});
    commands.push_back(
        {"train",
         {project, "--side",          "32", "--channels", "32,32", "--layers",           "1", "--steps",
          "24",    "--warmup-steps",  "4",  "--batch",    "4",     "--checkpoint-every", "8", "--validation-every",
          "8",     "--preview-every", "0",  "--threads",  "1"}});
    for (const auto& name : classes)
        commands.push_back(
            {"generate", {project, "--class", name, "--count", "6", "--steps", "4", "--batch", "2", "--threads", "1"}});
    commands.push_back({"evaluate", {project, "--count", "6", "--steps", "3"}});
    commands.push_back(
        {"export",
         {project, "--out", (folder / "set.zip").string(), "--synthetic", "not-rejected", "--size", "32", "--force"}});
    return commands;
}

} // namespace histosynth::test
