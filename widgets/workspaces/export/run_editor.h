// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

#include "widgets/forms/field_editor.h"

class QComboBox;

namespace histosynth {

struct RunChoice {
    qint64 id = 0;
    QString title;
};

// The number of a run, chosen by its name; 0 stands for all of them.
class RunEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit RunEditor(QWidget* parent = nullptr);

    // The value stays where its run is there, else becomes 0. Emits nothing.
    void setRuns(const QList<RunChoice>& runs);

    Json value() const override;
    void setValue(const Json& value) override;
    void setReadOnly(bool readOnly) override;
    QWidget* control() override;
    void retranslate() override;

private:
    QComboBox* m_box = nullptr;
};

} // namespace histosynth
