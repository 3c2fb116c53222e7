// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStatusBar>

#include "app/desk/workspace.h"

class QLabel;
class QTimer;

namespace histosynth {

// The line at the bottom: on what is computed, how much memory the program takes, how the project stands.
class StateBar : public QStatusBar {
    Q_OBJECT

public:
    explicit StateBar(const Desk& desk);

protected:
    void changeEvent(QEvent* event) override;

private:
    void askForDevice();
    void show();

    Desk m_desk;
    QLabel* m_project = nullptr;
    QLabel* m_memory = nullptr;
    QLabel* m_device = nullptr;
    QString m_deviceName;
};

} // namespace histosynth
