// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtGui/QIcon>
#include <QtWidgets/QComboBox>

#include "widgets/workspaces/dataset/dataset_values.h"

namespace histosynth {

// A mark in the colour of a class, as an icon.
QIcon chipIcon(const QColor& colour);

// A list of named things with their colours. Never changed by the wheel.
class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget* parent = nullptr);

    // What is chosen stays chosen where its id stays. Emits nothing of ours.
    void setChoices(const QList<NamedChoice>& choices);
    const QList<NamedChoice>& choices() const { return m_choices; }

    // 0 where nothing is chosen.
    qint64 chosenId() const;
    void setChosenId(qint64 id); // an id that is not there: nothing is chosen

Q_SIGNALS:
    void chosen(qint64 id); // by a person

private:
    QList<NamedChoice> m_choices;
};

} // namespace histosynth
