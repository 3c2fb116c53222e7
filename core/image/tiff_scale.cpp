// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/tiff_scale.h"

#include <charconv>
#include <string>

#include "core/image/image_io.h"

namespace histosynth {

namespace {

// The text between `opening` and the next `closing`, or nothing.
std::optional<std::string_view> between(std::string_view text, std::string_view opening, char closing)
{
    const auto start = text.find(opening);
    if (start == std::string_view::npos)
        return std::nullopt;
    const auto rest = text.substr(start + opening.size());
    return rest.substr(0, rest.find(closing));
}

bool isMicrometre(std::string_view unit)
{
    return unit == "micron" || unit == "microns" || unit == "um" || unit == "\xc2\xb5m" || unit == "\xce\xbcm" ||
           unit == "\\u00B5m" || unit == "\xb5m";
}

// Pixels per metre along one axis of an OME-XML description; 0 where it is not told.
double omePixelsPerMetre(std::string_view description, const std::string& axis)
{
    const auto text = between(description, " PhysicalSize" + axis + "=\"", '"');
    const auto unit = between(description, " PhysicalSize" + axis + "Unit=\"", '"').value_or("um");
    double size = 0.0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), size).ec != std::errc() || size <= 0.0)
        return 0.0;
    const double metres = isMicrometre(unit) ? 1e-6 : unit == "nm" ? 1e-9 : unit == "mm" ? 1e-3 : 0.0;
    return metres > 0.0 ? 1.0 / (size * metres) : 0.0;
}

} // namespace

std::optional<double> describedScale(std::string_view description, double resolutionX, double resolutionY)
{
    if (description.find("<OME") != std::string_view::npos)
        return plausibleScale(omePixelsPerMetre(description, "X"), omePixelsPerMetre(description, "Y"));
    if (description.starts_with("ImageJ=") && isMicrometre(between(description, "unit=", '\n').value_or("")))
        return plausibleScale(resolutionX * 1e6, resolutionY * 1e6);
    return std::nullopt;
}

} // namespace histosynth
