// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "tests/parity/comparison.h"
#include "tests/parity/fixture.h"

namespace histosynth::parity {

// Thrown by a kind for a fixture that it cannot run yet: a layout, family, function, sampler or setting by name. The
// fixture is then counted as skipped.
class Skip : public std::exception {
public:
    explicit Skip(std::string reason) : m_reason(std::move(reason)) {}
    const char* what() const noexcept override { return m_reason.c_str(); }

private:
    std::string m_reason;
};

// Runs our block on the fixture's inputs and hands every output and stated value to `comparison`. Throws Skip before
// it computes anything; any other exception makes the fixture fail with its message.
using RunKind = void (*)(const Fixture& fixture, Comparison& comparison);

// One kind of fixture: the `kind` of fixture.json. To add one, write its function in <kind>_kind.cpp, declare it below
// and give it a line in kinds().
struct Kind {
    std::string name;
    RunKind run;
};

void runFrechet(const Fixture& fixture, Comparison& comparison);
void runBadSafetensors(const Fixture& fixture, Comparison& comparison);
void runNoise(const Fixture& fixture, Comparison& comparison);
void runSampler(const Fixture& fixture, Comparison& comparison);
void runSchedule(const Fixture& fixture, Comparison& comparison);
void runUNet(const Fixture& fixture, Comparison& comparison);

const std::vector<Kind>& kinds();

} // namespace histosynth::parity
