// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace histosynth {

// What stands above the button once it was pressed: the question whether to replace what is there, or what came of it.
// Hidden when there is neither.
class OutcomeCard : public QFrame {
    Q_OBJECT

public:
    explicit OutcomeCard(QWidget* parent = nullptr);

    // "study.zip is there already." `otherName`: a free name beside it, offered on a button.
    void ask(const QString& text, const QString& otherName);
    void showDone(const QString& text);
    void showFailure(const QString& text);
    void clear();

    bool isAsking() const { return m_isAsking; }
    QString text() const;

    QPushButton* replaceButton() const { return m_replace; } // for tests
    QPushButton* otherNameButton() const { return m_otherName; }
    QPushButton* openButton() const { return m_open; }

Q_SIGNALS:
    void replaceChosen();
    void otherNameChosen();
    void browseRequested();
    void openRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Mark { Question, Done, Failure };

    void present(Mark mark, const QString& text);
    void drawMark();
    void retranslate();

    QLabel* m_mark = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_replace = nullptr;
    QPushButton* m_otherName = nullptr;
    QPushButton* m_browse = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_open = nullptr;
    QString m_otherNameText;
    Mark m_kind = Mark::Done;
    bool m_isAsking = false;
};

} // namespace histosynth
