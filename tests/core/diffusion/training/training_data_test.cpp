// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/training_data.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace histosynth;

TEST_CASE("images are added one behind the other, and none of another size")
{
    TrainingData data{.side = 2};
    CHECK(data.empty());
    const std::vector<std::uint8_t> image(12, 7);
    data.add(image.data(), 12, 1);
    data.add(image.data(), 12, 0);
    CHECK(data.count() == 2);
    CHECK(data.pixels.size() == 24);
    CHECK_THROWS_AS(data.add(image.data(), 11, 0), std::invalid_argument);
    CHECK(data.count() == 2);
}

TEST_CASE("the fingerprint knows pixels, labels and order")
{
    TrainingData data{.side = 1, .pixels = {1, 2, 3, 4, 5, 6}, .labels = {0, 1}};
    const auto print = fingerprint(data);
    CHECK(fingerprint(TrainingData(data)) == print);
    auto other = data;
    other.pixels[5] = 7;
    CHECK(fingerprint(other) != print);
    other = data;
    other.labels = {1, 0};
    CHECK(fingerprint(other) != print);
}
