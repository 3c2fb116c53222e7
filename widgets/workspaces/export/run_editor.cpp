// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/export/run_editor.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

#include "widgets/controls/steady_boxes.h"

namespace histosynth {

RunEditor::RunEditor(QWidget* parent) : FieldEditor(parent), m_box(new QComboBox(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    ignoreWheel(m_box);
    m_box->addItem(QString(), qint64{0});
    retranslate();
    connect(m_box, &QComboBox::activated, this, &FieldEditor::edited);
}

void RunEditor::setRuns(const QList<RunChoice>& runs)
{
    const QSignalBlocker quiet(m_box);
    const Json before = value();
    while (m_box->count() > 1)
        m_box->removeItem(1);
    for (const auto& run : runs)
        m_box->addItem(run.title, run.id);
    setValue(before);
}

Json RunEditor::value() const
{
    return m_box->currentData().toLongLong();
}

void RunEditor::setValue(const Json& value)
{
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(std::max(0, m_box->findData(qint64{value.get<std::int64_t>()})));
}

void RunEditor::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

QWidget* RunEditor::control()
{
    return m_box;
}

void RunEditor::retranslate()
{
    m_box->setItemText(0, tr("All trainings"));
}

} // namespace histosynth
