// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/special_texts.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/workspaces/train/training_calls.h"
#include "core/workflow/crop_images.h"
#include "core/workflow/evaluate_options.h"
#include "core/workflow/export_images.h"
#include "core/workflow/generate_images.h"
#include "core/workflow/import_images.h"
#include "core/workflow/propose_crops.h"

using namespace histosynth;

namespace {

// Runs and checkpoints are chosen from lists; none of DDIM's noise is no more than none.
const std::vector<std::string> plain{"run", "checkpoint", "eta_ddim"};

void mustTellZero(const FieldInfo& info)
{
    const bool isTold = info.help.find("; 0 ") != std::string::npos;
    if (isTold && std::ranges::find(plain, info.name) == plain.end())
        CHECK_MESSAGE(!specialText(info).isEmpty(), info.name);
}

template <typename Options>
void mustTellZeros()
{
    for (const auto& field : Options::fields())
        mustTellZero(field.info);
}

} // namespace

TEST_CASE("every number of the window's forms whose 0 means something else says so in its box")
{
    for (const auto& info : compactFields())
        mustTellZero(info);
    mustTellZeros<CropOptions>();
    mustTellZeros<EvaluateOptions>();
    mustTellZeros<ExportChoice>();
    mustTellZeros<GenerationOptions>();
    mustTellZeros<ImportOptions>();
    mustTellZeros<ProposalOptions>();
}
