// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/weights/safetensors.h"

#include <ATen/ATen.h>
#include <doctest/doctest.h>

#include <cstring>
#include <random>
#include <string>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

namespace {

constexpr std::size_t lengthBytes = 8;

// A file with the JSON `header` and `data` behind it.
std::string fileOf(const std::string& header, const std::string& data = {})
{
    std::string bytes(lengthBytes, '\0');
    const std::uint64_t length = header.size();
    std::memcpy(bytes.data(), &length, lengthBytes);
    return bytes + header + data;
}

// The reason for which a file of these bytes is refused; empty when it is read.
std::string refusal(const std::string& bytes)
{
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "a.safetensors", bytes);
    try {
        SafetensorsFile(folder / "a.safetensors").readAll();
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::BadInput);
        CHECK(error.code() == "weights.safetensors_damaged");
        CHECK(error.argument("file") == (folder / "a.safetensors").string());
        return std::string(error.argument("reason"));
    }
    return {};
}

std::string entry(const std::string& name, const std::string& shape, const std::string& offsets,
                  const std::string& dtype = "F32")
{
    return "\"" + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}";
}

TensorsByName everyKindOfTensor()
{
    TensorsByName tensors;
    for (const auto dtype : {at::kBool, at::kByte, at::kChar, at::kShort, at::kInt, at::kLong, at::kHalf, at::kBFloat16,
                             at::kFloat, at::kDouble, at::kFloat8_e4m3fn, at::kFloat8_e5m2})
        tensors[std::string("dtype.") + at::toString(dtype)] = at::arange(5, at::kFloat).to(dtype);
    tensors["scalar"] = at::scalar_tensor(2.5);
    tensors["empty"] = at::zeros({0, 3});
    tensors["transposed"] = at::arange(6).view({2, 3}).t();
    tensors["every second"] = at::arange(10, at::kDouble).slice(0, 0, 10, 2);
    tensors["назва"] = at::ones({1, 2, 1});
    return tensors;
}

} // namespace

TEST_CASE("tensors of every dtype, shape and stride come back as they were written, with metadata")
{
    const test::TemporaryFolder folder;
    const auto tensors = everyKindOfTensor();
    const TextByName metadata = {{"step", "7"}, {"клас", "\"мастопатія\"\n"}};
    writeSafetensors(folder / "a.safetensors", tensors, metadata);
    SafetensorsFile file(folder / "a.safetensors");
    CHECK(file.metadata() == metadata);
    const auto read = file.readAll();
    REQUIRE(read.size() == tensors.size());
    for (const auto& [name, tensor] : tensors) {
        INFO(name);
        REQUIRE((read.at(name).scalar_type() == tensor.scalar_type()));
        CHECK(read.at(name).sizes() == tensor.sizes());
        CHECK(at::equal(read.at(name).to(at::kDouble), tensor.to(at::kDouble)));
        const auto& stored = file.tensors().at(name);
        CHECK(stored.begin % tensor.element_size() == 0);
    }
}

TEST_CASE("the same tensors give the same bytes")
{
    const test::TemporaryFolder folder;
    writeSafetensors(folder / "a", everyKindOfTensor());
    writeSafetensors(folder / "b", everyKindOfTensor());
    CHECK(readFile(folder / "a", 1 << 20) == readFile(folder / "b", 1 << 20));
}

TEST_CASE("what the format has no place for is not written, and what stood there stays")
{
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "a", "old");
    const auto refused = [&](const TensorsByName& tensors) {
        try {
            writeSafetensors(folder / "a", tensors);
        } catch (const Error& error) {
            return error.code() == "weights.cannot_store";
        }
        return false;
    };
    CHECK(refused({{"complex", at::zeros({2}, at::kComplexFloat)}}));
    CHECK(refused({{"undefined", at::Tensor()}}));
    CHECK(refused({{"__metadata__", at::zeros({2})}}));
    CHECK(refused({{"not UTF-8 \xff", at::zeros({2})}}));
    CHECK(readFile(folder / "a", 100) == "old");
}

TEST_CASE("bytes that break a rule of the format are refused")
{
    const std::string eight(8, 'x');
    CHECK(refusal(fileOf("{" + entry("a", "[2]", "[0,8]") + "}", eight)).empty());
    CHECK(refusal(fileOf("{" + entry("a", "[2]", "[0,8]") + "}   ", eight)).empty());
    const std::pair<std::string, std::string> wrong[] = {
        {"", ""},
        {"[]", ""},
        {"{", ""},
        {"{" + entry("a", "[2]", "[0,8]") + "} x", eight},
        {"{" + entry("a", "[2]", "[0,8]") + "," + entry("a", "[2]", "[0,8]") + "}", eight},
        {"{" + entry("a", "[2]", "[0,8]", "F33") + "}", eight},
        {"{" + entry("a", "[3]", "[0,8]") + "}", eight},
        {"{" + entry("a", "[2]", "[0,8]") + "}", eight + "x"},
        {"{" + entry("a", "[2]", "[0,8]") + "}", "xxxx"},
        {"{" + entry("a", "[1]", "[4,8]") + "}", eight},
        {"{" + entry("a", "[2]", "[8,0]") + "}", eight},
        {"{" + entry("a", "[2]", "[0,8,8]") + "}", eight},
        {"{" + entry("a", "[-2,-1]", "[0,8]") + "}", eight},
        {"{" + entry("a", "[2.0]", "[0,8]") + "}", eight},
        {"{" + entry("a", "[4611686018427387904,4]", "[0,0]") + "}", ""},
        {"{" + entry("a", "[0,9223372036854775807,4]", "[0,0]") + "}", ""},
        {"{" + entry("a", "[18446744073709551615]", "[0,0]") + "}", ""},
        {"{\"a\":{\"shape\":[2],\"data_offsets\":[0,8]}}", eight},
        {"{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", eight},
        {"{\"__metadata__\":{\"a\":1}}", ""},
        {"{\"__metadata__\":[]}", ""},
        {"{\"a\":{\"b\":{}}}", ""},
        {"{\"\xff\":{}}", ""},
    };
    for (const auto& [header, data] : wrong) {
        INFO(header);
        CHECK_FALSE(refusal(fileOf(header, data)).empty());
    }
}

TEST_CASE("a header that claims more than there is costs nothing")
{
    std::string bytes = fileOf("{}");
    const std::uint64_t claimed = 99'000'000;
    std::memcpy(bytes.data(), &claimed, lengthBytes);
    CHECK_FALSE(refusal(bytes).empty());
    const std::uint64_t most = ~std::uint64_t{0};
    std::memcpy(bytes.data(), &most, lengthBytes);
    CHECK_FALSE(refusal(bytes).empty());
}

TEST_CASE("bytes of a bool that are neither 0 nor 1 become true")
{
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "a",
                        fileOf("{" + entry("a", "[3]", "[0,3]", "BOOL") + "}", std::string("\0\x01\xff", 3)));
    const auto read = SafetensorsFile(folder / "a").tensor("a");
    CHECK(at::equal(read, at::tensor({0, 1, 1}).to(at::kBool)));
}

TEST_CASE("a file that is not there, a folder and a wrong name are told apart")
{
    const test::TemporaryFolder folder;
    const auto codeOf = [](const std::filesystem::path& file, const std::string& name) -> std::string {
        try {
            SafetensorsFile(file).tensor(name);
        } catch (const Error& error) {
            return error.code();
        }
        return {};
    };
    writeSafetensors(folder / "a", {{"there", at::zeros({1})}});
    CHECK(codeOf(folder / "a", "there").empty());
    CHECK(codeOf(folder / "a", "elsewhere") == "weights.no_such_tensor");
    CHECK(codeOf(folder / "b", "there") == "weights.unreadable");
    CHECK(codeOf(folder.path(), "there") == "weights.unreadable");
}

TEST_CASE("any damage to a file is read or refused")
{
    const test::TemporaryFolder folder;
    writeSafetensors(folder / "good", everyKindOfTensor(), {{"step", "7"}});
    const std::string good = readFile(folder / "good", 1 << 20);
    std::mt19937 random(20250101); // NOLINT: the same damage every time
    const auto below = [&](std::size_t limit) { return random() % limit; };
    int refusals = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string bytes = good;
        for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
            if (below(4) == 0)
                bytes.resize(below(bytes.size()) + 1);
            else if (below(3) == 0)
                bytes.insert(below(bytes.size()), 1, "{}[],:0129\"e-"[below(13)]);
            else
                bytes[below(bytes.size())] = static_cast<char>(below(256));
        }
        refusals += refusal(bytes).empty() ? 0 : 1;
    }
    CHECK(refusals > 1000);
}
