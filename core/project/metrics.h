// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/project/row_types.h"

namespace histosynth {

// A number that an evaluation found.
struct Metric {
    RowId id = 0;
    RowId runId = 0;                   // the evaluation
    std::optional<RowId> checkpointId; // none: of the data alone
    std::optional<RowId> classId;      // as measured, merged or not since; none: over all classes
    std::string name;                  // "frechet_texture_distance", ...
    double value = 0.0;
    std::optional<double> low; // of its interval
    std::optional<double> high;
    std::int64_t count = 0;         // of images measured
    std::optional<double> baseline; // real against real
    Json extra = Json::object();
};

struct MetricFilter {
    std::optional<RowId> runId;
    std::optional<RowId> checkpointId;
    std::optional<RowId> classId;
    std::optional<std::string> name;
};

class Metrics {
public:
    explicit Metrics(Database& database) : m_database(&database) {}

    RowId add(const Metric& metric);

    // Of an evaluation that gives new numbers in their place.
    void removeOfRun(RowId runId);

    std::vector<Metric> list(const MetricFilter& filter = {}) const; // by id

private:
    Database* m_database;
};

} // namespace histosynth
