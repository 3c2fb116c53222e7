// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

#include "widgets/controls/key_value_table.h"

class QHBoxLayout;
class QLabel;

namespace histosynth {

class ElidedLabel;

// A line of numbers, each under its name: what a run does at this moment.
class NumberStrip : public QWidget {
    Q_OBJECT

public:
    explicit NumberStrip(QWidget* parent = nullptr);

    // Cheap where only values change.
    void setNumbers(const QList<KeyValue>& numbers);
    const QList<KeyValue>& numbers() const { return m_numbers; }

private:
    void rebuild();

    QHBoxLayout* m_layout = nullptr;
    QList<KeyValue> m_numbers;
    QList<ElidedLabel*> m_names;
    QList<QLabel*> m_values;
};

} // namespace histosynth
