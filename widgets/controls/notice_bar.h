// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <chrono>

#include "widgets/look/theme.h"

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace histosynth {

struct NoticeText {
    int token = 0;      // given back when the action is chosen
    QString text;       // "12 crops deleted"
    QString actionText; // "Undo"; empty: none
    QString details;    // can be copied; empty: none
    Tone tone = Tone::Normal;
};

// Tells what has just been done, with a way back. A notice goes away by itself after eight seconds, unless the mouse or
// the keyboard is on it; errors stay until they are closed. Further ones wait in a queue; a waiting or shown one of the
// same token is replaced. Hidden when there is none.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void post(const NoticeText& notice);

    // Takes back the notice of that token, shown or waiting: what it offers cannot be done any more.
    void withdraw(int token);
    void clear();

    // Text shown now; empty when there is none.
    QString text() const;
    void setDuration(std::chrono::milliseconds duration);

Q_SIGNALS:
    void actionTriggered(int token);

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildButtons();
    void next();
    void present();
    void drawMark();
    void startOrHold();
    void retranslate();

    QList<NoticeText> m_queue; // the first one is shown
    QLabel* m_mark = nullptr;
    QLabel* m_label = nullptr;
    QPushButton* m_action = nullptr;
    QToolButton* m_copy = nullptr;
    QToolButton* m_close = nullptr;
    QTimer* m_timer = nullptr;
};

} // namespace histosynth
