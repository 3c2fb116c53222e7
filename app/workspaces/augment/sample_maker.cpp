// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/augment/sample_maker.h"

#include "app/pictures/picture_conversion.h"
#include "core/image/image_io.h"
#include "core/image/seeded_random.h"
#include "core/image/thumbnail.h"
#include "core/workflow/in_chunks.h"

namespace histosynth {

namespace {

std::uint64_t seedOf(const SampleRequest& request, int index)
{
    return derivedSeed(request.seed, "sample", static_cast<std::uint64_t>(index));
}

} // namespace

void SampleMaker::read(const SampleRequest& request)
{
    if (m_file != request.file) {
        m_crop = readImage(request.file);
        m_file = request.file;
        m_side = 0;
    }
    if (m_side != request.side) {
        m_small = shrunkTo(m_crop, request.side);
        m_side = request.side;
    }
}

SamplePage SampleMaker::page(const SampleRequest& request)
{
    read(request);
    // A small crop is augmented, not a large result shrunk: what is told in pixels shrinks with it.
    AugmentationRecipe recipe = request.recipe;
    recipe.elastic.magnitude *= static_cast<double>(m_small.cols) / m_crop.cols;
    SamplePage page;
    page.crop = toQImage(m_small);
    page.samples.resize(static_cast<std::size_t>(request.count));
    inParallel(request.count, coreCount(), [&](std::int64_t i) {
        auto made = augment(m_small, recipe, seedOf(request, static_cast<int>(i)));
        page.samples[static_cast<std::size_t>(i)] = {toQImage(made.image), std::move(made.operations)};
    });
    return page;
}

SamplePair SampleMaker::pair(const SampleRequest& request, int index)
{
    read(request);
    auto made = augment(m_crop, request.recipe, seedOf(request, index));
    return {toQImage(m_crop), toQImage(made.image), std::move(made.operations)};
}

} // namespace histosynth
