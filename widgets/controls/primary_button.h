// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QPushButton>

namespace histosynth {

// The one verb of a screen: the only filled button there. Its text says what will happen: "Create 375 images".
class PrimaryButton : public QPushButton {
    Q_OBJECT

public:
    explicit PrimaryButton(QWidget* parent = nullptr);
    explicit PrimaryButton(const QString& text, QWidget* parent = nullptr);

    // Name of an icon that is shown in the colour of the text; empty: none.
    void setIconName(const QString& name);

    // While busy it cannot be pressed and the cursor over it says so.
    void setBusy(bool busy);
    bool isBusy() const { return m_isBusy; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    QString m_iconName;
    bool m_isBusy = false;
    bool m_wasEnabled = true;
};

} // namespace histosynth
