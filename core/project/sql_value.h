// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include "core/base/json.h"
#include "core/project/words.h"

namespace histosynth {

// A value on its way into the database. Enums go in as their words, JSON and paths as text; "not a number" as NULL.
struct SqlValue {
    enum class Type { Null, Integer, Number, Text };

    SqlValue() = default;
    SqlValue(std::string value) : type(Type::Text), text(std::move(value)) {}
    SqlValue(const char* value) : SqlValue(std::string(value)) {}
    SqlValue(const std::filesystem::path& value) : SqlValue(value.string()) {}
    SqlValue(const Json& value) : SqlValue(value.dump(-1, ' ', false, Json::error_handler_t::replace)) {}
    template <std::integral Integer>
    SqlValue(Integer value) : type(Type::Integer), integer(static_cast<std::int64_t>(value))
    {
    }
    template <std::floating_point Number>
    SqlValue(Number value) : type(Type::Number), number(static_cast<double>(value))
    {
    }
    template <typename Enum>
        requires std::is_enum_v<Enum>
    SqlValue(Enum value) : SqlValue(wordFor(value))
    {
    }
    template <typename Value>
    SqlValue(const std::optional<Value>& value) : SqlValue(value ? SqlValue(*value) : SqlValue())
    {
    }

    Type type = Type::Null;
    std::int64_t integer = 0;
    double number = 0.0;
    std::string text;
};

} // namespace histosynth
