// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtWidgets/QFrame>

#include "widgets/controls/key_value_table.h"
#include "widgets/look/theme.h"

class QLabel;

namespace histosynth {

// What a training will take, before it is started: a few numbers, and a sentence that says whether it fits.
class PlanCard : public QFrame {
    Q_OBJECT

public:
    explicit PlanCard(QWidget* parent = nullptr);

    struct Plan {
        QList<KeyValue> numbers;
        QString verdict; // empty: none
        Tone tone = Tone::Normal;
    };
    void setPlan(const Plan& plan);
    const Plan& plan() const { return m_plan; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Plan m_plan;
    QLabel* m_title = nullptr;
    KeyValueTable* m_numbers = nullptr;
    QLabel* m_verdict = nullptr;
};

} // namespace histosynth
