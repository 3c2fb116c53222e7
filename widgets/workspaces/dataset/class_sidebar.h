// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

#include <array>

#include "widgets/controls/balance_bar.h"
#include "widgets/controls/class_list.h"
#include "widgets/workspaces/dataset/dataset_values.h"
#include "widgets/workspaces/dataset/filter_list.h"

class QAction;
class QLabel;
class QToolButton;

namespace histosynth {

class FoldSection;
class KeyValueTable;
class PrimaryButton;

// The left side: which classes there are, how evenly they are filled, whose the images are, which of them look unfit,
// and how they are split.
class ClassSidebar : public QWidget {
    Q_OBJECT

public:
    explicit ClassSidebar(QWidget* parent = nullptr);

    ClassList& classes() { return *m_classes; }
    BalanceBar& balance() { return *m_balance; }

    // Choose what the grid shows, under folds.
    FilterList& patients() { return *m_patients; }
    FilterList& quality() { return *m_quality; }

    // Buttons of these actions: beside the list's title; under the split; under the warning of a leak; at the bottom,
    // where it stands out.
    void setActions(QAction* addClass, QAction* split, QAction* repair, QAction* import);

    // Images in each split, by SplitChoice. Without any, all but the classes has no place here.
    void setSplitCounts(const std::array<qint64, 4>& counts);

    // Patients that are in more than one split; 0 hides the warning.
    void setLeaks(int patients);

    // Images that a warning tells of, and those of which nothing is known yet.
    void setQualityCounts(qint64 conspicuous, qint64 unmeasured);
    void setPatientCount(qint64 count);

    // Of the folds "patients" and "quality".
    void setFoldOpen(const QString& key, bool open);

Q_SIGNALS:
    void foldToggled(const QString& key, bool open); // by a person

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void layOut();
    QWidget* qualityContent();

    QLabel* m_title = nullptr;
    QToolButton* m_add = nullptr;
    ClassList* m_classes = nullptr;
    QLabel* m_balanceTitle = nullptr;
    BalanceBar* m_balance = nullptr;
    FoldSection* m_patientsFold = nullptr;
    FilterList* m_patients = nullptr;
    FoldSection* m_qualityFold = nullptr;
    FilterList* m_quality = nullptr;
    QLabel* m_unmeasured = nullptr;
    QLabel* m_splitTitle = nullptr;
    KeyValueTable* m_split = nullptr;
    QToolButton* m_deal = nullptr;
    QLabel* m_leak = nullptr;
    QToolButton* m_repair = nullptr;
    QWidget* m_filled = nullptr; // what is there once there are images
    PrimaryButton* m_import = nullptr;
    std::array<qint64, 4> m_counts{};
    int m_leaks = 0;
    qint64 m_conspicuousCount = 0;
    qint64 m_unmeasuredCount = 0;
};

} // namespace histosynth
