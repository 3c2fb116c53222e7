// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>

#include <array>

#include "widgets/forms/option_form.h"
#include "widgets/workspaces/dataset/dataset_dialog.h"

class QTableWidget;

namespace histosynth {

// Images of a class in each part, by SplitChoice.
struct SplitRow {
    QString className;
    QColor colour;
    std::array<qint64, 4> now{};
    std::array<qint64, 4> then{};
};

// Deals the patients into training, validation and test; shows what each class would get before it is done.
class SplitDialog : public DatasetDialog {
    Q_OBJECT

public:
    explicit SplitDialog(QWidget* parent = nullptr);

    OptionForm& form() { return *m_form; }
    void setRows(const QList<SplitRow>& rows);

Q_SIGNALS:
    void changed();
    void splitRequested();

private:
    void retranslate() override;

    OptionForm* m_form = nullptr;
    QTableWidget* m_table = nullptr;
    QList<SplitRow> m_rows;
};

} // namespace histosynth
