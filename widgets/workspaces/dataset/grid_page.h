// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include "widgets/pictures/thumbnail_grid.h"
#include "widgets/workspaces/dataset/choice_box.h"
#include "widgets/workspaces/dataset/dataset_values.h"

class QLabel;
class QLineEdit;
class QSlider;

namespace histosynth {

class EmptyState;

// The images as a grid, with what chooses among them above it.
class GridPage : public QWidget {
    Q_OBJECT

public:
    explicit GridPage(QWidget* parent = nullptr);

    ThumbnailGrid& grid() { return *m_grid; }

    // Without classes, patient and quality, which are chosen elsewhere.
    DatasetFilter filter() const;
    DatasetOrder order() const;
    void clearFilter();

    // Shown of all; with none shown a sentence says that the filter hides them.
    void setCounts(qint64 shown, qint64 all);

Q_SIGNALS:
    void filterChanged(); // by a person
    void orderChanged();
    void everythingRequested(); // no filter, all classes

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillBoxes();

    QLineEdit* m_search = nullptr;
    ChoiceBox* m_split = nullptr;
    ChoiceBox* m_order = nullptr;
    QSlider* m_side = nullptr;
    QLabel* m_count = nullptr;
    ThumbnailGrid* m_grid = nullptr;
    EmptyState* m_nothing = nullptr;
    qint64 m_shown = 0;
    qint64 m_all = 0;
};

} // namespace histosynth
