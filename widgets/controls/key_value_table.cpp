// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/key_value_table.h"

#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>

#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

KeyValueTable::KeyValueTable(QWidget* parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(space8);
    m_layout->setVerticalSpacing(space4);
    m_layout->setColumnStretch(1, 1);
}

void KeyValueTable::setRows(const QList<KeyValue>& rows)
{
    m_rows = rows;
    while (m_keys.size() < rows.size())
        addLabels();
    for (qsizetype row = 0; row < m_keys.size(); ++row) {
        const bool isUsed = row < rows.size();
        m_keys[row]->setVisible(isUsed);
        m_values[row]->setVisible(isUsed);
        const auto shown = isUsed ? rows[row] : KeyValue();
        m_keys[row]->setText(shown.key);
        m_keys[row]->setToolTip(shown.help);
        m_values[row]->setText(shown.value);
        m_values[row]->setToolTip(shown.help);
        m_values[row]->setAccessibleName(shown.key);
    }
}

QString KeyValueTable::text() const
{
    QString text;
    for (const auto& row : m_rows)
        text += row.key + u'\t' + row.value + u'\n';
    return text;
}

void KeyValueTable::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_values[row]->geometry().united(m_keys[row]->geometry()).contains(event->pos())) {
            const auto value = m_rows[row].value;
            menu->addAction(tr("Copy value"), this, [value] { QGuiApplication::clipboard()->setText(value); });
        }
    }
    menu->addAction(tr("Copy all"), this, [this] { QGuiApplication::clipboard()->setText(text()); });
    menu->popup(event->globalPos());
}

void KeyValueTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(text());
    else
        QWidget::keyPressEvent(event);
}

void KeyValueTable::addLabels()
{
    const int row = static_cast<int>(m_keys.size());
    auto* key = new QLabel(this);
    auto* value = new QLabel(this);
    for (auto* label : {key, value}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        label->setWordWrap(true);
    }
    setTone(key, Tone::Secondary);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setContextMenuPolicy(Qt::NoContextMenu); // ours has more
    m_layout->addWidget(key, row, 0);
    m_layout->addWidget(value, row, 1);
    m_keys << key;
    m_values << value;
}

} // namespace histosynth
