// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/split_dialog.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>

#include <algorithm>

#include "widgets/controls/primary_button.h"
#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/workspaces/dataset/choice_box.h"

namespace histosynth {

namespace {

constexpr int partCount = 4;
constexpr int shownRows = 8;

QString cellText(qint64 now, qint64 then)
{
    return now == then ? countText(now) : SplitDialog::tr("%1 → %2").arg(countText(now), countText(then));
}

} // namespace

SplitDialog::SplitDialog(QWidget* parent)
    : DatasetDialog(parent), m_form(new OptionForm(this)), m_table(new QTableWidget(this))
{
    m_table->setColumnCount(1 + partCount); // the class comes first
    m_table->verticalHeader()->hide();
    m_table->viewport()->setAutoFillBackground(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content().addWidget(m_form);
    content().addWidget(m_table, 1);
    connect(m_form, &OptionForm::changed, this, &SplitDialog::changed);
    connect(&primary(), &QPushButton::clicked, this, &SplitDialog::splitRequested);
    SplitDialog::retranslate();
}

void SplitDialog::setRows(const QList<SplitRow>& rows)
{
    m_rows = rows;
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(chipIcon(rows[row].colour), rows[row].className));
        for (int part = 0; part < partCount; ++part) {
            const auto at = static_cast<std::size_t>(part);
            auto* cell = new QTableWidgetItem(cellText(rows[row].now[at], rows[row].then[at]));
            cell->setTextAlignment(Qt::AlignCenter);
            m_table->setItem(row, 1 + part, cell);
        }
    }
    int height = m_table->horizontalHeader()->sizeHint().height() + space4;
    for (int row = 0; row < std::min(shownRows, m_table->rowCount()); ++row)
        height += m_table->rowHeight(row);
    m_table->setFixedHeight(height);
}

void SplitDialog::retranslate()
{
    DatasetDialog::retranslate();
    setHeading(tr("Split by patient"));
    m_table->setHorizontalHeaderLabels(
        {tr("Class"), tr("Training"), tr("Validation"), tr("Test"), tr("Not dealt out")});
    m_table->setAccessibleName(tr("Images of each class before and after"));
    primary().setText(tr("Split"));
}

} // namespace histosynth
