// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/models/class_embedder.h"

#include <doctest/doctest.h>
#include <torch/torch.h>

using namespace histosynth;

TEST_CASE("each class, and no class, has a vector of its own")
{
    ClassEmbedder embedder(3, 8);
    CHECK(embedder->noClass() == 3);
    const auto context = embedder->forward(torch::tensor({0, 3, 0, 2}));
    CHECK((context.sizes() == torch::IntArrayRef{4, 1, 8}));
    CHECK(torch::equal(context[0], context[2]));
    CHECK_FALSE(torch::equal(context[0], context[1]));
    CHECK(embedder->named_parameters().contains("embedding.weight"));
}
