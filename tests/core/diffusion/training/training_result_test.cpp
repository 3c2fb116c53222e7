// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diffusion/training/training_result.h"

#include <doctest/doctest.h>

#include "core/base/atomic_file.h"
#include "tests/support/temporary_folder.h"

using namespace histosynth;

TEST_CASE("the checkpoints of a folder are listed by step, each with its two files and their size")
{
    const test::TemporaryFolder folder;
    for (const std::int64_t step : {1'000'000, 500, 20}) {
        writeFileAtomically(modelFile(folder.path(), step), "12345");
        if (step != 20)
            writeFileAtomically(trainingCheckpointFile(folder.path(), step), "1234567");
    }
    for (const auto* other :
         {"step-.safetensors", "step-x.safetensors", "step-1.bin", "notes.txt", "step-5.safetensors~"})
        writeFileAtomically(folder / other, "");
    const auto checkpoints = listCheckpoints(folder.path());
    REQUIRE(checkpoints.size() == 3);
    CHECK(checkpoints[0].step == 20);
    CHECK(checkpoints[0].training.empty());
    CHECK(checkpoints[0].bytes == 5);
    CHECK(checkpoints[1].step == 500);
    CHECK(checkpoints[1].model.filename() == "step-000500.safetensors");
    CHECK(checkpoints[1].training.filename() == "step-000500.training.safetensors");
    CHECK(checkpoints[1].bytes == 12);
    CHECK(checkpoints[2].step == 1'000'000);
}
