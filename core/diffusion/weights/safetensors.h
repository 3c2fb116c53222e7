// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace histosynth {

using TensorsByName = std::map<std::string, at::Tensor>;
using TextByName = std::map<std::string, std::string>;

// What a safetensors file says of one tensor.
struct StoredTensor {
    at::ScalarType dtype = at::kFloat;
    std::vector<std::int64_t> shape; // empty: a single number
    std::uint64_t begin = 0;         // of its bytes, from the start of the file's data
    std::uint64_t end = 0;
};

// An open safetensors file: https://huggingface.co/docs/safetensors, "Format". The constructor reads and checks the
// whole header, so that nothing a hostile file says can cost more memory or time than the file's own size; tensors are
// read one at a time, when asked for. Not for use by two threads at once.
//
// Errors, all Error (BadInput): "weights.unreadable" {file, reason} when the file cannot be opened or read,
// "weights.safetensors_damaged" {file, reason} when it is not what the format asks for.
class SafetensorsFile {
public:
    explicit SafetensorsFile(std::filesystem::path file);

    const std::filesystem::path& path() const { return m_file; }

    // All tensors by name; the map's order is by name, not by place in the file.
    const std::map<std::string, StoredTensor>& tensors() const { return m_tensors; }
    const TextByName& metadata() const { return m_metadata; }
    bool contains(const std::string& name) const { return m_tensors.contains(name); }

    // A contiguous copy in the dtype of the file. Throws also "weights.no_such_tensor" {file, name}.
    at::Tensor tensor(const std::string& name);

    // All of them at once.
    TensorsByName readAll();

private:
    void readHeader();

    std::filesystem::path m_file;
    std::ifstream m_stream;
    std::uint64_t m_dataStart = 0; // of the tensors' bytes in the file
    std::map<std::string, StoredTensor> m_tensors;
    TextByName m_metadata;
};

// Writes `tensors` (any dtype that the format knows, any strides, any device) atomically, see AtomicFile, so that every
// tensor's bytes are aligned to its number's size. The same input gives the same bytes. Throws Error (OutOfResource)
// "file.cannot_write", and Error (Internal) "weights.cannot_store" {file, name, reason} for a tensor or a name that the
// format has no place for.
void writeSafetensors(const std::filesystem::path& file, const TensorsByName& tensors, const TextByName& metadata = {});

} // namespace histosynth
