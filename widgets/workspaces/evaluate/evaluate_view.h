// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include "widgets/workspaces/parts/run_list.h"

class QLabel;
class QListWidget;
class QListWidgetItem;
class QSplitter;
class QStackedWidget;

namespace histosynth {

class EmptyState;
class FoldSection;
class MeasurePanel;
class OptionForm;
class PairPanel;
class PrimaryButton;

// The Evaluate workspace: runs, measures and the button on the left; chart and tables; pairs on the right.
class EvaluateView : public QWidget {
    Q_OBJECT

public:
    explicit EvaluateView(QWidget* parent = nullptr);

    RunList* runs() const { return m_runs; }
    QListWidget* measureList() const { return m_measureList; }
    OptionForm* form() const { return m_form; }
    FoldSection* formSection() const { return m_formSection; }
    PrimaryButton* startButton() const { return m_start; }
    MeasurePanel* measures() const { return m_measures; }
    PairPanel* pairs() const { return m_pairs; }
    EmptyState* emptyState() const { return m_empty; }

    struct MeasureName {
        QString name;
        QString help; // what it tells, in a pathologist's words
    };
    // Keeps which are chosen; at first the first one.
    void setMeasureNames(const QList<MeasureName>& names);

    // Indices of the measures chosen, one or two: the left axis, then the right one.
    QList<int> chosenMeasures() const { return m_chosen; }

    void setStart(const QString& text, bool isPossible, bool isBusy);

    enum class Centre { NoRuns, NotEvaluated, Measures };
    void setCentre(Centre centre);
    Centre centre() const { return m_centre; }

    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    void startRequested();
    void emptyActionTriggered();
    void measuresChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildLeft();
    QWidget* buildForm();
    void choose(QListWidgetItem* item);
    void tellEmpty();
    void retranslate();

    QLabel* m_runsTitle = nullptr;
    RunList* m_runs = nullptr;
    QLabel* m_measuresTitle = nullptr;
    QLabel* m_measuresHint = nullptr;
    QListWidget* m_measureList = nullptr;
    FoldSection* m_formSection = nullptr;
    OptionForm* m_form = nullptr;
    PrimaryButton* m_start = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    MeasurePanel* m_measures = nullptr;
    PairPanel* m_pairs = nullptr;
    QSplitter* m_splitter = nullptr;
    QList<int> m_chosen{0};
    Centre m_centre = Centre::NoRuns;
};

} // namespace histosynth
