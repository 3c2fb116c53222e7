// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QScrollArea>

#include <vector>

#include "core/base/json.h"
#include "widgets/workspaces/augment/recipe_operation.h"

class QVBoxLayout;

namespace histosynth {

class RecipeRow;

// The operations of a recipe, one below the other in the order in which they are applied: to be switched, tuned and
// moved.
class RecipeList : public QScrollArea {
    Q_OBJECT

public:
    explicit RecipeList(QWidget* parent = nullptr);

    // Makes the rows anew; setValues() and setOrder() follow.
    void setOperations(const std::vector<RecipeOperation>& operations);

    // Values of all options. Emits nothing.
    void setValues(const Json& recipe);

    // Names of all operations. Emits nothing.
    void setOrder(const QStringList& names);
    QStringList order() const;

    // For tests; nullptr where there is no such operation.
    RecipeRow* row(const std::string& name) const;

Q_SIGNALS:
    // Options with the values that a person gave them.
    void edited(const histosynth::Json& values);

    // A person moved a row: all names in their new order.
    void orderEdited(const QStringList& names);

protected:
    QSize sizeHint() const override;

private:
    void connectHandle(RecipeRow* row);
    void moveRow(RecipeRow* row, int place);
    void dragRow(RecipeRow* row, const QPoint& globalPosition);
    void numberRows();

    QVBoxLayout* m_layout = nullptr;
    std::vector<RecipeRow*> m_rows; // in the order shown
    QStringList m_orderBefore;      // while a row is dragged
};

} // namespace histosynth
