// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/evaluate/copy_table.h"

#include <QtCore/QAbstractTableModel>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <utility>

#include "widgets/look/icons.h"
#include "widgets/look/measures.h"

namespace histosynth {

namespace {

constexpr int digitsCopied = 10;
constexpr int leastRows = 4;

// Tabs and line ends would begin another cell.
QString plain(QString text)
{
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString copied(const TableCell& cell, const QLocale& locale)
{
    if (!cell.number)
        return plain(cell.text);
    auto number = locale;
    number.setNumberOptions(QLocale::OmitGroupSeparator);
    return number.toString(*cell.number, 'g', digitsCopied);
}

} // namespace

class CopyTable::Model : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(QList<TableColumn> columns, QList<TableRow> rows)
    {
        beginResetModel();
        m_columns = std::move(columns);
        m_rows = std::move(rows);
        endResetModel();
    }

    const QList<TableColumn>& columns() const { return m_columns; }
    const QList<TableRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const auto& row = m_rows[index.row()];
        const auto& column = m_columns[index.column()];
        const auto& cell = row.cells[index.column()];
        switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::ToolTipRole:
            return cell.help.isEmpty() ? column.help : cell.help;
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeading));
        case Qt::FontRole: {
            QFont font;
            font.setBold(row.isMarked);
            return font;
        }
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section >= m_columns.size())
            return {};
        if (role == Qt::DisplayRole)
            return m_columns[section].title;
        if (role == Qt::ToolTipRole)
            return m_columns[section].help;
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignVCenter | (m_columns[section].isNumber ? Qt::AlignRight : Qt::AlignLeading));
        return {};
    }

private:
    QList<TableColumn> m_columns;
    QList<TableRow> m_rows;
};

CopyTable::CopyTable(QWidget* parent) : QTableView(parent), m_model(new Model(this))
{
    setModel(m_model);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space8);
    horizontalHeader()->setHighlightSections(false);
    setMinimumHeight(horizontalHeader()->sizeHint().height() + leastRows * verticalHeader()->defaultSectionSize());
    horizontalHeader()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeading);
}

CopyTable::~CopyTable() = default;

void CopyTable::setTable(const QList<TableColumn>& columns, const QList<TableRow>& rows)
{
    m_model->setTable(columns, rows);
    resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, columnWidth(column) + space16);
    if (!columns.isEmpty())
        horizontalHeader()->setStretchLastSection(!columns.back().isNumber);
}

QString CopyTable::text(bool isAll, const QLocale& locale) const
{
    const auto isWanted = [&](int row, int column) {
        return isAll || selectionModel()->isSelected(m_model->index(row, column));
    };
    QList<int> columns;
    QList<int> rows;
    for (int column = 0; column < m_model->columnCount(); ++column)
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (isWanted(row, column)) {
                if (!columns.contains(column))
                    columns << column;
                if (!rows.contains(row))
                    rows << row;
            }
    std::ranges::sort(rows);
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells << plain(m_model->columns()[column].title);
    if (!cells.isEmpty())
        lines << cells.join(QLatin1Char('\t'));
    for (const int row : rows) {
        cells.clear();
        for (const int column : columns)
            cells << (isWanted(row, column) ? copied(m_model->rows()[row].cells[column], locale) : QString());
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void CopyTable::copySelected()
{
    QGuiApplication::clipboard()->setText(text(!selectionModel()->hasSelection()));
}

void CopyTable::copyAll()
{
    QGuiApplication::clipboard()->setText(text(true));
}

QSize CopyTable::sizeHint() const
{
    const int rows = std::clamp(m_model->rowCount(), 3, 8);
    return {space24 * 20, horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()};
}

void CopyTable::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* selected = menu->addAction(icon(QStringLiteral("edit-copy")), tr("Copy"), this, &CopyTable::copySelected);
    selected->setEnabled(selectionModel()->hasSelection());
    menu->addAction(tr("Copy the whole table"), this, &CopyTable::copyAll);
    menu->popup(event->globalPos());
}

void CopyTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelected();
    else
        QTableView::keyPressEvent(event);
}

} // namespace histosynth
