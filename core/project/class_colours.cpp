// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/class_colours.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>

#include "core/base/error.h"

namespace histosynth {

namespace {

constexpr std::array<unsigned, 7> okabeIto{0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442};

// Each channel moved towards black (share < 0) or white (share > 0).
std::string shaded(unsigned colour, double share)
{
    const auto channel = [&](unsigned shift) {
        const double value = (colour >> shift) & 0xffu;
        const double target = share < 0 ? 0.0 : 255.0;
        return static_cast<unsigned>(std::lround(value + (target - value) * std::abs(share)));
    };
    std::array<char, sizeof "#0072B2"> text{};
    std::snprintf(text.data(), text.size(), "#%02X%02X%02X", channel(16) & 0xffu, channel(8) & 0xffu,
                  channel(0) & 0xffu);
    return text.data();
}

} // namespace

std::string chosenColour(const std::string& colour, const std::vector<std::string>& used)
{
    if (colour.empty())
        return nextClassColour(used);
    const auto normalized = normalizedColour(colour);
    if (!normalized)
        throw Error(ErrorKind::BadInput, "project.class_colour", {{"colour", colour}});
    return *normalized;
}

std::optional<std::string> normalizedColour(const std::string& colour)
{
    if (colour.size() != sizeof "#0072B2" - 1 || colour.front() != '#')
        return std::nullopt;
    std::string normalized = "#";
    for (const char digit : colour.substr(1)) {
        if (!std::isxdigit(static_cast<unsigned char>(digit)))
            return std::nullopt;
        normalized += static_cast<char>(std::toupper(static_cast<unsigned char>(digit)));
    }
    return normalized;
}

std::string nextClassColour(const std::vector<std::string>& used)
{
    constexpr std::array<double, 7> shares{0.0, -0.35, 0.35, -0.55, 0.55, -0.2, 0.2};
    for (const double share : shares) {
        for (const unsigned colour : okabeIto) {
            if (auto shade = shaded(colour, share); std::ranges::find(used, shade) == used.end())
                return shade;
        }
    }
    return shaded(okabeIto[used.size() % okabeIto.size()], 0.0); // more than 49 classes: colours come again
}

} // namespace histosynth
