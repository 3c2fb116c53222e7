// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/parity/comparison.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace histosynth::parity {

namespace {

constexpr double valueTolerance = 1e-9; // relative, of stated numbers

bool equal(const Json& ours, const Json& stated)
{
    if (ours.is_number() && stated.is_number()) {
        const auto a = ours.get<double>();
        const auto b = stated.get<double>();
        return a == b || std::abs(a - b) <= valueTolerance * std::abs(b);
    }
    if (ours.is_array() && stated.is_array())
        return std::ranges::equal(ours, stated, equal);
    if (ours.is_object() && stated.is_object()) {
        return ours.size() == stated.size() && std::ranges::all_of(stated.items(), [&](const auto& entry) {
                   return ours.contains(entry.key()) && equal(ours.at(entry.key()), entry.value());
               });
    }
    return ours == stated;
}

template <typename Value>
std::string textOf(const Value& value)
{
    std::ostringstream text;
    text << value;
    return text.str();
}

bool isFractional(const at::Tensor& tensor)
{
    return at::isFloatingType(tensor.scalar_type());
}

// Elements that are equal without arithmetic: the same infinity, or NaN on both sides.
at::Tensor sameWithoutNumber(const at::Tensor& a, const at::Tensor& b)
{
    return (a == b).logical_or(a.isnan().logical_and(b.isnan()));
}

double largest(const at::Tensor& values)
{
    return values.numel() == 0 ? 0.0 : values.max().item<double>();
}

} // namespace

void Comparison::tensor(const std::string& name, const at::Tensor& ours)
{
    const auto found = m_fixture.outputs().find(name);
    m_compared.insert(name);
    if (found == m_fixture.outputs().end())
        return rule(name, false, "the reference has no such output");
    const at::Tensor& reference = found->second;
    const auto tolerance = m_fixture.tolerance(name);
    if (ours.sizes() != reference.sizes())
        return rule(name, false, "shape " + textOf(ours.sizes()) + ", not " + textOf(reference.sizes()));
    const bool exact = tolerance.absolute == 0.0 && tolerance.relative == 0.0;
    if (exact ? ours.scalar_type() != reference.scalar_type() : isFractional(ours) != isFractional(reference))
        return rule(name, false, textOf(ours.scalar_type()) + ", not " + textOf(reference.scalar_type()));

    const auto a = ours.detach().cpu().to(at::kDouble);
    const auto b = reference.to(at::kDouble);
    const auto error = at::where(sameWithoutNumber(a, b), at::zeros_like(a), (a - b).abs());
    const bool within = (error <= tolerance.absolute + tolerance.relative * b.abs()).all().item<bool>();
    const auto relative = at::where(error == 0, at::zeros_like(a), error / b.abs());
    std::ostringstream text;
    text.precision(2);
    text << std::scientific << "absolute " << largest(error) << " (of " << tolerance.absolute << ")  relative "
         << largest(relative);
    rule(name, within, text.str());
}

void Comparison::value(const std::string& name, const Json& ours, const Json& stated)
{
    constexpr auto replaceBadText = Json::error_handler_t::replace;
    const bool holds = equal(ours, stated);
    const auto text = [](const Json& json) { return json.dump(-1, ' ', false, replaceBadText); };
    rule(name, holds, holds ? "as stated" : text(ours) + ", not " + text(stated));
}

void Comparison::rule(const std::string& name, bool holds, const std::string& text)
{
    m_findings.push_back({name, holds, text});
}

void Comparison::finish()
{
    for (const auto& entry : m_fixture.outputs()) {
        if (!m_compared.contains(entry.first))
            rule(entry.first, false, "not compared");
    }
}

bool Comparison::passed() const
{
    return std::ranges::all_of(m_findings, &Finding::passed);
}

} // namespace histosynth::parity
