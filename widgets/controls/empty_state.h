// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace histosynth {

class PrimaryButton;

// What stands where nothing is yet: a small picture of what will be here, one sentence, one button.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setPicture(const QString& iconName);
    void setSentence(const QString& text);

    // Empty: no button. The first is filled; the second is a quiet one beneath it.
    void setAction(const QString& text, const QString& iconName = {});
    void setSecondAction(const QString& text);
    void setActionEnabled(bool enabled);

Q_SIGNALS:
    void triggered();
    void secondTriggered();

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawPicture();

    QString m_iconName;
    QLabel* m_picture = nullptr;
    QLabel* m_sentence = nullptr;
    PrimaryButton* m_action = nullptr;
    QPushButton* m_second = nullptr;
};

} // namespace histosynth
