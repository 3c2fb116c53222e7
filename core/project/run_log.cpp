// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/run_log.h"

#include "core/project/database.h"
#include "core/project/transaction.h"

namespace histosynth {

void RunLog::append(RowId runId, const std::vector<TrainingStep>& steps)
{
    Transaction transaction(*m_database);
    for (const auto& step : steps) {
        m_database->execute("INSERT OR REPLACE INTO training_steps (run_id, step, loss, learning_rate, gradient_norm,"
                            " seconds) VALUES (?, ?, ?, ?, ?, ?)",
                            {runId, step.step, step.loss, step.learningRate, step.gradientNorm, step.seconds});
    }
    transaction.commit();
}

void RunLog::append(RowId runId, const ValidationLoss& loss)
{
    m_database->execute("INSERT OR REPLACE INTO validation_losses (run_id, step, loss) VALUES (?, ?, ?)",
                        {runId, loss.step, loss.loss});
}

std::vector<TrainingStep> RunLog::steps(RowId runId) const
{
    std::vector<TrainingStep> steps;
    auto rows = m_database->query("SELECT step, loss, learning_rate, gradient_norm, seconds FROM training_steps"
                                  " WHERE run_id = ? ORDER BY step",
                                  {runId});
    while (rows.next()) {
        auto& step = steps.emplace_back();
        rows.into(step.step, step.loss, step.learningRate, step.gradientNorm, step.seconds);
    }
    return steps;
}

std::vector<ValidationLoss> RunLog::validationLosses(RowId runId) const
{
    std::vector<ValidationLoss> losses;
    auto rows = m_database->query("SELECT step, loss FROM validation_losses WHERE run_id = ? ORDER BY step", {runId});
    while (rows.next()) {
        auto& loss = losses.emplace_back();
        rows.into(loss.step, loss.loss);
    }
    return losses;
}

std::int64_t RunLog::lastStep(RowId runId) const
{
    return m_database->value<std::int64_t>("SELECT IFNULL(MAX(step), 0) FROM training_steps WHERE run_id = ?", {runId});
}

void RunLog::truncate(RowId runId, std::int64_t step)
{
    Transaction transaction(*m_database);
    m_database->execute("DELETE FROM training_steps WHERE run_id = ? AND step > ?", {runId, step});
    m_database->execute("DELETE FROM validation_losses WHERE run_id = ? AND step > ?", {runId, step});
    transaction.commit();
}

} // namespace histosynth
