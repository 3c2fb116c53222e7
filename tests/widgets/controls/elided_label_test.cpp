// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/elided_label.h"

#include <doctest/doctest.h>

using namespace histosynth;

TEST_CASE("a label is elided where there is no room, and only there")
{
    ElidedLabel label(QStringLiteral("A rather long file name of a slide.bmp"));
    label.resize(label.sizeHint());
    CHECK_FALSE(label.isElided());
    label.resize(label.sizeHint().width() / 2, label.height());
    CHECK(label.isElided());
    CHECK(label.minimumSizeHint().width() < label.sizeHint().width() / 2);
    CHECK(label.accessibleName() == label.text());
}

TEST_CASE("a short label needs no more room than its text")
{
    const ElidedLabel label(QStringLiteral("ab"));
    CHECK(label.minimumSizeHint().width() == label.sizeHint().width());
}
