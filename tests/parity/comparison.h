// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "tests/parity/fixture.h"

namespace histosynth::parity {

// One line of a fixture's report.
struct Finding {
    std::string name;
    bool passed = false;
    std::string text; // errors as numbers, or what differs
};

// Holds what our block gave against what the fixture says.
class Comparison {
public:
    explicit Comparison(const Fixture& fixture) : m_fixture(fixture) {}

    // Our output against outputs.safetensors: same shape, both whole or both fractional numbers, every element within
    // tolerance; NaN fits NaN and an infinity itself. With tolerance 0 the dtype must be the same too.
    void tensor(const std::string& name, const at::Tensor& ours);

    // Our value against a stated one. Numbers in it may differ by 1e-9 relative; everything else must be equal.
    void value(const std::string& name, const Json& ours, const Json& stated);

    // Any other rule.
    void rule(const std::string& name, bool holds, const std::string& text);

    // One finding per tensor of the reference that the kind did not hand over: each is a failure.
    void finish();

    const std::vector<Finding>& findings() const { return m_findings; }
    bool passed() const;

private:
    const Fixture& m_fixture;
    std::vector<Finding> m_findings;
    std::set<std::string> m_compared;
};

} // namespace histosynth::parity
