// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting/wait_for.h"

#include <QtTest/QTest>

namespace histosynth::test {

bool waitFor(const std::function<bool()>& isTrue)
{
    return QTest::qWaitFor(isTrue, longestWait);
}

} // namespace histosynth::test
