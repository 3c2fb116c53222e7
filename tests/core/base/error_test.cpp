// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <doctest/doctest.h>

using histosynth::Error;
using histosynth::ErrorKind;

TEST_CASE("an error keeps its code and arguments and logs them in one line")
{
    const Error error(ErrorKind::BadInput, "image.truncated", {{"file", "a.png"}, {"bytes", "12"}});
    CHECK(error.kind() == ErrorKind::BadInput);
    CHECK(error.argument("bytes") == "12");
    CHECK(error.argument("missing").empty());
    CHECK(std::string(error.what()) == "image.truncated file=a.png bytes=12");
}
