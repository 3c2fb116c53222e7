// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include "widgets/workspaces/train/plan_card.h"

class QLabel;
class QPushButton;

namespace histosynth {

class OptionForm;
class PrimaryButton;

// What a training can be told, what it will take, and its buttons: one to begin, or, while it runs, those to hold and
// to stop it.
class TrainPanel : public QWidget {
    Q_OBJECT

public:
    enum class State { Ready, Running, Pausing, Paused, Stopping };

    explicit TrainPanel(QWidget* parent = nullptr);

    OptionForm* form() const { return m_form; }
    PlanCard* card() const { return m_card; }
    PrimaryButton* startButton() const { return m_start; }
    QPushButton* pauseButton() const { return m_pause; } // also goes on
    QPushButton* stopButton() const { return m_stop; }

    void setState(State state);
    State state() const { return m_state; }

    // "Train 3,000 steps · about 7 min"; without `isPossible` it cannot be pressed.
    void setStart(const QString& text, bool isPossible);

Q_SIGNALS:
    void startRequested();
    void pauseRequested();
    void resumeRequested();
    void stopRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();

    OptionForm* m_form = nullptr;
    PlanCard* m_card = nullptr;
    QLabel* m_title = nullptr;
    PrimaryButton* m_start = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
    State m_state = State::Ready;
    bool m_isPossible = false;
};

} // namespace histosynth
