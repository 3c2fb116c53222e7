// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/option_form.h"
#include "widgets/workspaces/dataset/choice_box.h"
#include "widgets/workspaces/dataset/dataset_dialog.h"

namespace histosynth {

// Asks what the files that are to be imported are: their class, and the options of the import.
class ImportDialog : public DatasetDialog {
    Q_OBJECT

public:
    explicit ImportDialog(QWidget* parent = nullptr);

    OptionForm& form() { return *m_form; }

    // "12 files and folders"
    void setSources(int count, const QString& first);

    // `chosen` 0: none yet, and the button waits for one.
    void setClasses(const QList<NamedChoice>& classes, qint64 chosen);
    ChoiceBox& classBox() { return *m_class; }

Q_SIGNALS:
    void importRequested(qint64 classId);

private:
    void retranslate() override;
    void enable();

    QLabel* m_sources = nullptr;
    QLabel* m_classLabel = nullptr;
    ChoiceBox* m_class = nullptr;
    OptionForm* m_form = nullptr;
    int m_count = 0;
    QString m_first;
};

} // namespace histosynth
