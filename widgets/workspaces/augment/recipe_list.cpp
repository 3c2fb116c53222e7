// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/augment/recipe_list.h"

#include <QtCore/QTimer>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

#include "widgets/look/measures.h"
#include "widgets/workspaces/augment/drag_handle.h"
#include "widgets/workspaces/augment/recipe_row.h"

namespace histosynth {

namespace {

constexpr int leastWidth = 244; // beyond it the rows are scrolled sideways

} // namespace

RecipeList::RecipeList(QWidget* parent) : QScrollArea(parent)
{
    auto* page = new QWidget(this);
    m_layout = new QVBoxLayout(page);
    m_layout->setContentsMargins(0, 0, space4, 0);
    m_layout->setSpacing(space4);
    m_layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void RecipeList::setOperations(const std::vector<RecipeOperation>& operations)
{
    for (auto* row : m_rows)
        delete row;
    m_rows.clear();
    for (const auto& operation : operations) {
        auto* row = new RecipeRow(operation, widget());
        m_layout->insertWidget(static_cast<int>(m_rows.size()), row);
        m_rows.push_back(row);
        connect(row, &RecipeRow::edited, this, &RecipeList::edited);
        connectHandle(row);
    }
    numberRows();
    widget()->setMinimumWidth(widget()->minimumSizeHint().width());
    setMinimumWidth(std::min(leastWidth, widget()->minimumWidth() + verticalScrollBar()->sizeHint().width()));
    updateGeometry();
}

QSize RecipeList::sizeHint() const
{
    return {widget()->sizeHint().width() + verticalScrollBar()->sizeHint().width(), 480};
}

void RecipeList::connectHandle(RecipeRow* row)
{
    auto* handle = row->handle();
    connect(handle, &DragHandle::dragBegan, this, [this, row] {
        m_orderBefore = order();
        row->setDragged(true);
    });
    connect(handle, &DragHandle::draggedTo, this, [this, row](const QPoint& at) { dragRow(row, at); });
    connect(handle, &DragHandle::dragEnded, this, [this, row] {
        row->setDragged(false);
        if (order() != m_orderBefore)
            Q_EMIT orderEdited(order());
    });
    connect(handle, &DragHandle::stepped, this, [this, row](int direction) {
        const auto before = order();
        const auto place = std::ranges::find(m_rows, row) - m_rows.begin();
        moveRow(row, static_cast<int>(place) + direction);
        if (order() == before)
            return;
        Q_EMIT orderEdited(order());
        // Once the layout has put it there.
        QTimer::singleShot(0, row, [this, row] { ensureWidgetVisible(row, 0, space8); });
    });
}

void RecipeList::setValues(const Json& recipe)
{
    for (auto* row : m_rows)
        row->setValues(recipe);
}

void RecipeList::setOrder(const QStringList& names)
{
    for (int place = 0; place < names.size(); ++place) {
        if (auto* found = row(names[place].toStdString()))
            moveRow(found, place);
    }
}

QStringList RecipeList::order() const
{
    QStringList names;
    for (const auto* row : m_rows)
        names.append(QString::fromStdString(row->name()));
    return names;
}

RecipeRow* RecipeList::row(const std::string& name) const
{
    const auto found = std::ranges::find(m_rows, name, &RecipeRow::name);
    return found != m_rows.end() ? *found : nullptr;
}

void RecipeList::moveRow(RecipeRow* row, int place)
{
    const int last = static_cast<int>(m_rows.size()) - 1;
    place = std::clamp(place, 0, last);
    if (m_rows[static_cast<std::size_t>(place)] == row)
        return;
    std::erase(m_rows, row);
    m_rows.insert(m_rows.begin() + place, row);
    m_layout->removeWidget(row);
    m_layout->insertWidget(place, row);
    numberRows();
}

// It takes the place of the row whose middle it has passed.
void RecipeList::dragRow(RecipeRow* row, const QPoint& globalPosition)
{
    const QPoint at = widget()->mapFromGlobal(globalPosition);
    int place = 0;
    for (const auto* other : m_rows)
        place += other != row && other->geometry().center().y() < at.y() ? 1 : 0;
    moveRow(row, place);
    ensureVisible(0, at.y(), 0, space24);
}

// The Tab key goes through the rows as they lie.
void RecipeList::numberRows()
{
    QWidget* before = nullptr;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setPlace(static_cast<int>(i) + 1, static_cast<int>(m_rows.size()));
        for (auto* control : m_rows[i]->findChildren<QWidget*>()) {
            if (!(control->focusPolicy() & Qt::TabFocus) || control->focusProxy() || control->window() != window())
                continue;
            if (before)
                setTabOrder(before, control);
            before = control;
        }
    }
}

} // namespace histosynth
