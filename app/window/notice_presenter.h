// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QObject>

#include "app/desk/workspace.h"

namespace histosynth {

class NoticeBar;

// Undo and redo, and all that is told in the notice bar: edits with their way back, messages, failures.
class NoticePresenter : public QObject {
    Q_OBJECT

public:
    NoticePresenter(const Desk& desk, NoticeBar& bar, QObject* parent = nullptr);

    // Says on the actions what undo and redo would take.
    void retranslate();

private:
    void offerUndo(const EditInfo& edit);
    void tell(const QString& text, const QString& details, int tone);

    Desk m_desk;
    NoticeBar& m_bar;
    int m_lastToken = 0;            // of messages, counted downwards: edits have their own numbers
    QHash<QString, int> m_failures; // their tokens: what fails again is told once
    int m_passing = 0;              // the last one that was no failure
};

} // namespace histosynth
