// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

#include "core/base/json.h"
#include "core/base/options.h"
#include "widgets/workspaces/export/run_editor.h"

class QLabel;
class QSplitter;
class QStackedWidget;

namespace histosynth {

class EmptyState;
class OptionForm;
class OutcomeCard;
class PrimaryButton;
class SetPreview;
class TargetChooser;

// The Export workspace: what goes in and where to on the left; on the right what the receiver will see, the button, and
// what came of it. Passive: shows what it is given and tells what a person does.
class ExportView : public QWidget {
    Q_OBJECT

public:
    explicit ExportView(QWidget* parent = nullptr);

    // Without images an empty state stands in the place of everything.
    void setEmpty(bool isEmpty);

    // The options; the one called "run" gets a list of trainings.
    void setFields(const std::vector<FieldInfo>& infos, const Json& defaults);
    void setRuns(const QList<RunChoice>& runs);

    void setButton(const QString& text, bool canStart);

    // A set is being written: nothing can be changed or started.
    void setBusy(bool busy);

    QByteArray layoutState() const;
    void restoreLayoutState(const QByteArray& state);

    OptionForm* form() const { return m_form; }
    TargetChooser* target() const { return m_target; }
    SetPreview* preview() const { return m_preview; }
    OutcomeCard* outcome() const { return m_outcome; }
    PrimaryButton* startButton() const { return m_start; }

Q_SIGNALS:
    void startRequested();
    void datasetRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeChoicePane();
    QWidget* makePreviewPane();
    void retranslate();

    QStackedWidget* m_pages = nullptr;
    QSplitter* m_splitter = nullptr;
    EmptyState* m_empty = nullptr;
    QLabel* m_choiceTitle = nullptr;
    OptionForm* m_form = nullptr;
    RunEditor* m_runs = nullptr; // made and owned by the form
    QLabel* m_targetTitle = nullptr;
    TargetChooser* m_target = nullptr;
    SetPreview* m_preview = nullptr;
    OutcomeCard* m_outcome = nullptr;
    PrimaryButton* m_start = nullptr;
    bool m_canStart = false;
    bool m_isBusy = false;
};

} // namespace histosynth
