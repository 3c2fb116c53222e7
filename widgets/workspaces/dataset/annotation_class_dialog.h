// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/class_list.h"
#include "widgets/workspaces/dataset/dataset_dialog.h"

class QToolButton;

namespace histosynth {

// What annotations can mark: added, renamed, recoloured and removed here.
class AnnotationClassDialog : public DatasetDialog {
    Q_OBJECT

public:
    explicit AnnotationClassDialog(QWidget* parent = nullptr);

    // Its signals tell of other names and colours.
    ClassList& list() { return *m_list; }

Q_SIGNALS:
    void addRequested();
    void recolourRequested(qint64 id);
    void removeRequested(qint64 id);

private:
    void retranslate() override;
    void enable();

    ClassList* m_list = nullptr;
    QToolButton* m_rename = nullptr;
    QToolButton* m_recolour = nullptr;
    QToolButton* m_remove = nullptr;
};

} // namespace histosynth
