// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/weights/safetensors.h"
#include "tests/parity/bad_archive.h"

namespace histosynth::parity {

namespace {

// Null where there is none, as the fixtures state it.
Json metadataOf(const SafetensorsFile& file)
{
    return file.metadata().empty() ? Json() : Json(file.metadata());
}

Json shapesOf(const SafetensorsFile& file)
{
    Json shapes = Json::object();
    for (const auto& [name, tensor] : file.tensors())
        shapes[name] = tensor.shape;
    return shapes;
}

} // namespace

void runBadSafetensors(const Fixture& fixture, Comparison& comparison)
{
    runBadArchive(fixture, comparison);
    if (fixture.setting("expect", "refused") != "read" || !comparison.passed())
        return;
    SafetensorsFile file(fixture.weightsFile());
    for (const auto& [name, tensor] : file.readAll())
        comparison.tensor(name, tensor);
    const auto& settings = fixture.settings();
    if (settings.contains("metadata"))
        comparison.value("metadata", metadataOf(file), settings.at("metadata"));
    if (settings.contains("shapes"))
        comparison.value("shapes", shapesOf(file), settings.at("shapes"));
}

} // namespace histosynth::parity
