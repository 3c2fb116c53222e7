// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <algorithm>
#include <vector>

namespace histosynth {

// "New class", or "New class 2" and so on where one of `rows` has that name, in capitals or not.
template <typename Row>
QString freeName(const std::vector<Row>& rows, const QString& base)
{
    const auto isTaken = [&rows](const QString& name) {
        return std::ranges::any_of(rows, [&name](const Row& row) {
            return QString::fromStdString(row.name).compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    QString name = base;
    for (int number = 2; isTaken(name); ++number)
        name = base + QLatin1Char(' ') + QString::number(number);
    return name;
}

} // namespace histosynth
