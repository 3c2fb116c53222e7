// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/metrics.h"

#include "core/project/database.h"
#include "core/project/where.h"

namespace histosynth {

RowId Metrics::add(const Metric& metric)
{
    return m_database->insert("INSERT INTO metrics (run_id, checkpoint_id, class_id, name, value, low, high, count,"
                              " baseline, extra) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                              {metric.runId, metric.checkpointId, metric.classId, metric.name, metric.value, metric.low,
                               metric.high, metric.count, metric.baseline, metric.extra});
}

void Metrics::removeOfRun(RowId runId)
{
    m_database->execute("DELETE FROM metrics WHERE run_id = ?", {runId});
}

std::vector<Metric> Metrics::list(const MetricFilter& filter) const
{
    Where where;
    where.with("run_id", filter.runId)
        .with("checkpoint_id", filter.checkpointId)
        .with("class_id", filter.classId)
        .with("name", filter.name);
    auto rows = m_database->query("SELECT id, run_id, checkpoint_id, class_id, name, value, low, high, count, baseline,"
                                  " extra FROM metrics" +
                                      where.sql() + " ORDER BY id",
                                  where.values());
    std::vector<Metric> metrics;
    while (rows.next()) {
        auto& metric = metrics.emplace_back();
        rows.into(metric.id, metric.runId, metric.checkpointId, metric.classId, metric.name, metric.value, metric.low,
                  metric.high, metric.count, metric.baseline, metric.extra);
    }
    return metrics;
}

} // namespace histosynth
