// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/weights/safetensors.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <bit>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/diffusion/weights/safetensors_header.h"

namespace histosynth {

namespace {

static_assert(std::endian::native == std::endian::little, "the format is little-endian and read without swapping");

constexpr std::uint64_t lengthBytes = 8; // the header's length stands before it
constexpr std::uint64_t maximumHeader = 100'000'000;

[[noreturn]] void refuse(const std::string& code, const std::filesystem::path& file, const std::string& reason)
{
    throw Error(ErrorKind::BadInput, code, {{"file", file.string()}, {"reason", reason}});
}

[[noreturn]] void cannotStore(const std::filesystem::path& file, const std::string& name, const std::string& reason)
{
    throw Error(ErrorKind::Internal, "weights.cannot_store",
                {{"file", file.string()}, {"name", name}, {"reason", reason}});
}

std::string headerText(const std::filesystem::path& file, const Json& header)
{
    try {
        std::string text = header.dump();
        text.append((lengthBytes - text.size() % lengthBytes) % lengthBytes, ' ');
        return text;
    } catch (const Json::exception& error) { // a name that is not UTF-8
        cannotStore(file, "", error.what());
    }
}

struct NamedTensor {
    std::string name;
    at::Tensor tensor;
};

// Larger numbers first: each tensor then starts at a multiple of its number's size without any gap.
std::vector<NamedTensor> inFileOrder(const std::filesystem::path& file, const TensorsByName& tensors)
{
    std::vector<NamedTensor> ordered;
    for (const auto& [name, tensor] : tensors) {
        if (name == "__metadata__" || !tensor.defined() || tensor.layout() != at::kStrided ||
            !detail::nameOfDtype(tensor.scalar_type()))
            cannotStore(file, name, "the format has no place for it");
        ordered.push_back({name, tensor.detach()});
    }
    std::ranges::stable_sort(ordered, std::greater{},
                             [](const NamedTensor& each) { return each.tensor.element_size(); });
    return ordered;
}

} // namespace

SafetensorsFile::SafetensorsFile(std::filesystem::path file) : m_file(std::move(file))
{
    std::error_code status;
    if (!std::filesystem::is_regular_file(m_file, status))
        refuse("weights.unreadable", m_file, status ? status.message() : "it is not a file");
    m_stream.open(m_file, std::ios::binary);
    if (!m_stream)
        refuse("weights.unreadable", m_file, "it cannot be opened");
    readHeader();
}

void SafetensorsFile::readHeader()
{
    constexpr auto damaged = "weights.safetensors_damaged";
    const std::uint64_t size = std::filesystem::file_size(m_file);
    std::uint64_t length = 0;
    if (size < lengthBytes)
        refuse(damaged, m_file, "it is shorter than the length of its header");
    m_stream.read(reinterpret_cast<char*>(&length), lengthBytes);
    if (length > maximumHeader || length > size - lengthBytes)
        refuse(damaged, m_file, "its header is longer than the file or than 100 MB");
    std::string json(length, '\0');
    if (!m_stream.read(json.data(), static_cast<std::streamsize>(length)))
        refuse("weights.unreadable", m_file, "it cannot be read to its end");
    m_dataStart = lengthBytes + length;
    try {
        auto header = detail::parseSafetensorsHeader(json, size - m_dataStart);
        m_tensors = std::move(header.tensors);
        m_metadata = std::move(header.metadata);
    } catch (const detail::DamagedHeader& problem) {
        refuse(damaged, m_file, problem.reason);
    }
}

at::Tensor SafetensorsFile::tensor(const std::string& name)
{
    const auto found = m_tensors.find(name);
    if (found == m_tensors.end())
        throw Error(ErrorKind::BadInput, "weights.no_such_tensor", {{"file", m_file.string()}, {"name", name}});
    const StoredTensor& stored = found->second;
    // A bool that is neither 0 nor 1 is undefined behaviour: such bytes are read as numbers first.
    const bool isBool = stored.dtype == at::kBool;
    at::Tensor tensor = at::empty(stored.shape, at::dtype(isBool ? at::kByte : stored.dtype));
    const auto bytes = static_cast<std::streamsize>(stored.end - stored.begin);
    m_stream.clear();
    m_stream.seekg(static_cast<std::streamoff>(m_dataStart + stored.begin));
    if (bytes > 0 && !m_stream.read(static_cast<char*>(tensor.data_ptr()), bytes))
        refuse("weights.unreadable", m_file, "it has become shorter while it was read");
    return isBool ? tensor.ne(0) : tensor;
}

TensorsByName SafetensorsFile::readAll()
{
    TensorsByName all;
    for (const auto& entry : m_tensors)
        all[entry.first] = tensor(entry.first);
    return all;
}

void writeSafetensors(const std::filesystem::path& file, const TensorsByName& tensors, const TextByName& metadata)
{
    const auto ordered = inFileOrder(file, tensors);
    Json header = Json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::uint64_t position = 0;
    for (const auto& [name, tensor] : ordered) {
        const std::uint64_t end = position + tensor.nbytes();
        header[name] = {{"dtype", *detail::nameOfDtype(tensor.scalar_type())},
                        {"shape", tensor.sizes().vec()},
                        {"data_offsets", {position, end}}};
        position = end;
    }
    const std::string text = headerText(file, header);
    const std::uint64_t length = text.size();
    AtomicFile out(file);
    out.write(&length, lengthBytes);
    out.write(text);
    for (const auto& each : ordered) {
        const at::Tensor plain = each.tensor.cpu().contiguous();
        out.write(plain.data_ptr(), plain.nbytes());
    }
    out.commit();
}

} // namespace histosynth
