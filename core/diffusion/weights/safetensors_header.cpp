// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/weights/safetensors_header.h"

#include <c10/core/ScalarType.h>

#include <algorithm>
#include <limits>
#include <set>
#include <utility>
#include <vector>

#include "core/base/json.h"

namespace histosynth::detail {

namespace {

constexpr std::pair<std::string_view, at::ScalarType> dtypes[] = {
    {"BOOL", at::kBool},
    {"U8", at::kByte},
    {"I8", at::kChar},
    {"I16", at::kShort},
    {"I32", at::kInt},
    {"I64", at::kLong},
    {"U16", at::kUInt16},
    {"U32", at::kUInt32},
    {"U64", at::kUInt64},
    {"F16", at::kHalf},
    {"BF16", at::kBFloat16},
    {"F32", at::kFloat},
    {"F64", at::kDouble},
    {"F8_E4M3", at::kFloat8_e4m3fn},
    {"F8_E5M2", at::kFloat8_e5m2},
};

constexpr std::string_view metadataName = "__metadata__";
constexpr std::size_t maximumDimensions = 64; // torch's own limit

[[noreturn]] void refuse(const std::string& reason)
{
    throw DamagedHeader{reason};
}

// Takes the header's JSON piece by piece, so that neither its depth nor a doubled name can hide in a tree of values.
class HeaderReader : public nlohmann::json_sax<Json> {
public:
    explicit HeaderReader(SafetensorsHeader& header) : m_header(header) {}

    bool null() override { refuseValue("null"); }
    bool boolean(bool) override { refuseValue("true or false"); }
    bool number_float(number_float_t, const string_t& text) override { refuseValue("the number " + text); }
    bool binary(binary_t&) override { refuseValue("bytes"); }

    bool number_integer(number_integer_t value) override { refuseValue("the number " + std::to_string(value)); }

    bool number_unsigned(number_unsigned_t value) override
    {
        if (m_place == Place::Shape) {
            if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
                refuseValue("the number " + std::to_string(value));
            m_tensor.shape.push_back(static_cast<std::int64_t>(value));
        } else if (m_place == Place::Offsets) {
            m_offsets.push_back(value);
        } else {
            refuseValue("the number " + std::to_string(value));
        }
        return true;
    }

    bool string(string_t& text) override
    {
        if (m_place == Place::Metadata) {
            m_header.metadata[m_key] = text;
        } else if (m_place == Place::Tensor && m_key == "dtype") {
            const auto dtype = dtypeOfName(text);
            if (!dtype)
                refuse("the tensor " + m_name + " has the unknown dtype " + text);
            m_tensor.dtype = *dtype;
        } else {
            refuseValue("a text");
        }
        return true;
    }

    bool start_object(std::size_t) override
    {
        if (m_place == Place::Outside) {
            m_place = Place::Top;
        } else if (m_place == Place::Top) {
            m_place = m_name == metadataName ? Place::Metadata : Place::Tensor;
            m_keys.clear();
            m_tensor = {};
            m_offsets.clear();
        } else {
            refuseValue("an object");
        }
        return true;
    }

    bool key(string_t& text) override
    {
        if (m_place == Place::Top) {
            if (!m_names.insert(text).second)
                refuse("the name " + text + " stands there twice");
            m_name = text;
        } else {
            if (!m_keys.insert(text).second)
                refuse(m_name + " has " + text + " twice");
            if (m_place == Place::Tensor && text != "dtype" && text != "shape" && text != "data_offsets")
                refuse("the tensor " + m_name + " has the unknown field " + text);
            m_key = text;
        }
        return true;
    }

    bool end_object() override
    {
        if (m_place == Place::Tensor)
            finishTensor();
        m_place = m_place == Place::Top ? Place::Outside : Place::Top;
        return true;
    }

    bool start_array(std::size_t) override
    {
        if (m_place != Place::Tensor || m_key == "dtype")
            refuseValue("a list");
        m_place = m_key == "shape" ? Place::Shape : Place::Offsets;
        return true;
    }

    bool end_array() override
    {
        m_place = Place::Tensor;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        refuse("its header is no JSON from byte " + std::to_string(position) + " on");
    }

private:
    enum class Place { Outside, Top, Metadata, Tensor, Shape, Offsets };

    [[noreturn]] void refuseValue(const std::string& what) const
    {
        if (m_place == Place::Outside)
            refuse("its header is not a JSON object");
        refuse("its header has " + what + " in a wrong place (" + m_name + ")");
    }

    void finishTensor()
    {
        if (m_keys.size() != 3)
            refuse("the tensor " + m_name + " lacks dtype, shape or data_offsets");
        if (m_offsets.size() != 2 || m_offsets[0] > m_offsets[1])
            refuse("the tensor " + m_name + " has wrong data_offsets");
        m_tensor.begin = m_offsets[0];
        m_tensor.end = m_offsets[1];
        m_header.tensors[m_name] = std::move(m_tensor);
    }

    SafetensorsHeader& m_header;
    Place m_place = Place::Outside;
    std::string m_name;            // at the top level
    std::string m_key;             // inside m_name
    std::set<std::string> m_names; // at the top level
    std::set<std::string> m_keys;  // inside m_name
    StoredTensor m_tensor;         // being read
    std::vector<std::uint64_t> m_offsets;
};

// Dimensions of 0 are left out of the product: the others must be usable as strides, too.
std::uint64_t bytesOf(const std::string& name, const StoredTensor& tensor)
{
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (tensor.shape.size() > maximumDimensions)
        refuse("the tensor " + name + " has too many dimensions");
    std::uint64_t bytes = at::elementSize(tensor.dtype);
    bool empty = false;
    for (const auto side : tensor.shape) {
        empty = empty || side == 0;
        const auto factor = static_cast<std::uint64_t>(std::max<std::int64_t>(side, 1));
        if (bytes > most / factor)
            refuse("the shape of the tensor " + name + " is too large");
        bytes *= factor;
    }
    return empty ? 0 : bytes;
}

void checkLayout(const SafetensorsHeader& header, std::uint64_t dataSize)
{
    std::vector<std::pair<std::uint64_t, std::uint64_t>> spans;
    for (const auto& [name, tensor] : header.tensors) {
        if (tensor.end - tensor.begin != bytesOf(name, tensor))
            refuse("the size of the tensor " + name + " does not fit its shape");
        spans.emplace_back(tensor.begin, tensor.end);
    }
    std::ranges::sort(spans);
    std::uint64_t position = 0;
    for (const auto& [begin, end] : spans) {
        if (begin != position)
            refuse("its tensors overlap or leave a gap at byte " + std::to_string(position) + " of the data");
        position = end;
    }
    if (position != dataSize)
        refuse("its tensors need " + std::to_string(position) + " bytes, but it has " + std::to_string(dataSize));
}

} // namespace

std::optional<at::ScalarType> dtypeOfName(std::string_view name)
{
    const auto* found = std::ranges::find(dtypes, name, &std::pair<std::string_view, at::ScalarType>::first);
    return found == std::end(dtypes) ? std::nullopt : std::optional(found->second);
}

std::optional<std::string_view> nameOfDtype(at::ScalarType dtype)
{
    const auto* found = std::ranges::find(dtypes, dtype, &std::pair<std::string_view, at::ScalarType>::second);
    return found == std::end(dtypes) ? std::nullopt : std::optional(found->first);
}

SafetensorsHeader parseSafetensorsHeader(std::string_view json, std::uint64_t dataSize)
{
    SafetensorsHeader header;
    HeaderReader reader(header);
    Json::sax_parse(json.begin(), json.end(), &reader);
    checkLayout(header, dataSize);
    return header;
}

} // namespace histosynth::detail
