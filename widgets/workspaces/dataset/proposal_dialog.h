// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/option_form.h"
#include "widgets/workspaces/dataset/choice_box.h"
#include "widgets/workspaces/dataset/dataset_dialog.h"

namespace histosynth {

// Lays a grid of crops over the tissue, or over annotations of a class; tells how many before any is made.
class ProposalDialog : public DatasetDialog {
    Q_OBJECT

public:
    static constexpr qint64 overTissue = -1;

    explicit ProposalDialog(QWidget* parent = nullptr);

    OptionForm& form() { return *m_form; }

    // Which images: "12 selected images", "All 30 images shown".
    void setScope(const QString& text);
    void setAnnotationClasses(const QList<NamedChoice>& classes);

    // overTissue, or the id of an annotation class.
    qint64 over() const { return m_over->chosenId(); }
    ChoiceBox& overBox() { return *m_over; }

    // Counted; below 0: being counted.
    void setCount(qint64 crops);

Q_SIGNALS:
    void changed(); // another grid is asked for
    void placeRequested();

private:
    void retranslate() override;
    void fillOver();

    QLabel* m_scope = nullptr;
    QLabel* m_overLabel = nullptr;
    ChoiceBox* m_over = nullptr;
    OptionForm* m_form = nullptr;
    QList<NamedChoice> m_classes;
    qint64 m_count = -1;
};

} // namespace histosynth
