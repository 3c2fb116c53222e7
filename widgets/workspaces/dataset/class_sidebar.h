// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

#include <array>

#include "widgets/controls/balance_bar.h"
#include "widgets/controls/class_list.h"
#include "widgets/workspaces/dataset/dataset_values.h"

class QAction;
class QLabel;
class QToolButton;

namespace histosynth {

class KeyValueTable;
class PrimaryButton;

// The left side: which classes there are, how evenly they are filled, and how the patients are split.
class ClassSidebar : public QWidget {
    Q_OBJECT

public:
    explicit ClassSidebar(QWidget* parent = nullptr);

    ClassList& classes() { return *m_classes; }
    BalanceBar& balance() { return *m_balance; }

    // Buttons of these actions: beside the list's title; under the split; under the warning of a leak; at the bottom,
    // where it stands out.
    void setActions(QAction* addClass, QAction* split, QAction* repair, QAction* import);

    // Images in each split, by SplitChoice. Without any, balance, split and import have no place here.
    void setSplitCounts(const std::array<qint64, 4>& counts);

    // Patients that are in more than one split; 0 hides the warning.
    void setLeaks(int patients);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title = nullptr;
    QToolButton* m_add = nullptr;
    ClassList* m_classes = nullptr;
    QLabel* m_balanceTitle = nullptr;
    BalanceBar* m_balance = nullptr;
    QLabel* m_splitTitle = nullptr;
    KeyValueTable* m_split = nullptr;
    QToolButton* m_deal = nullptr;
    QLabel* m_leak = nullptr;
    QToolButton* m_repair = nullptr;
    QWidget* m_filled = nullptr; // what is there once there are images
    PrimaryButton* m_import = nullptr;
    std::array<qint64, 4> m_counts{};
    int m_leaks = 0;
};

} // namespace histosynth
