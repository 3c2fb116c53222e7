// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/diffusion/weights/safetensors.h"

namespace histosynth::detail {

// The dtypes of the format by their names there.
std::optional<at::ScalarType> dtypeOfName(std::string_view name);
std::optional<std::string_view> nameOfDtype(at::ScalarType dtype);

struct SafetensorsHeader {
    std::map<std::string, StoredTensor> tensors;
    TextByName metadata;
};

// What is wrong with a header, in a few words; the reader adds the file's name.
struct DamagedHeader {
    std::string reason;
};

// Reads the JSON of a header and checks it against `dataSize`, the number of bytes behind it: known fields and dtypes,
// unique names, sizes that fit the shapes, and tensors that follow one another without gap or overlap to the last byte.
// Time and memory are linear in the text, nesting is refused at the third level. Throws DamagedHeader.
SafetensorsHeader parseSafetensorsHeader(std::string_view json, std::uint64_t dataSize);

} // namespace histosynth::detail
