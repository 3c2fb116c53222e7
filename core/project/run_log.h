// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/run_control.h"
#include "core/project/row_types.h"

namespace histosynth {

// The loss curves of training runs. A loss may be "not a number".
class RunLog {
public:
    explicit RunLog(Database& database) : m_database(&database) {}

    // One transaction. A step that is there already is replaced.
    void append(RowId runId, const std::vector<TrainingStep>& steps);
    void append(RowId runId, const ValidationLoss& loss);

    // In order of steps.
    std::vector<TrainingStep> steps(RowId runId) const;
    std::vector<ValidationLoss> validationLosses(RowId runId) const;

    // The last step that was taken; 0 where none was.
    std::int64_t lastStep(RowId runId) const;

    // Forgets everything after `step`: a resumed run begins at its training checkpoint.
    void truncate(RowId runId, std::int64_t step);

private:
    Database* m_database;
};

} // namespace histosynth
