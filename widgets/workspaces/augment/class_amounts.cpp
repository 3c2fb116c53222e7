// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/augment/class_amounts.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "widgets/controls/balance_bar.h"
#include "widgets/controls/colour_chip.h"
#include "widgets/controls/elided_label.h"
#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

enum Column { Chip, Name, Real, Augmented, Added, Total };

QString addedText(qint64 count)
{
    return count > 0 ? QStringLiteral("+") + countText(count) : countText(0);
}

} // namespace

ClassAmounts::ClassAmounts(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout), m_bar(new BalanceBar(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space8);
    layout->addLayout(m_grid);
    layout->addWidget(m_bar);
    m_grid->setHorizontalSpacing(space8);
    m_grid->setVerticalSpacing(space4);
    m_grid->setColumnStretch(Name, 1);
}

void ClassAmounts::setAmounts(const QList<ClassAmount>& amounts)
{
    m_amounts = amounts;
    build();
}

QString ClassAmounts::text() const
{
    QStringList lines;
    for (const auto& one : m_amounts) {
        lines.append(QStringList{one.name, countText(one.real), countText(one.augmented), addedText(one.added),
                                 countText(one.real + one.augmented + one.added)}
                         .join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

void ClassAmounts::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        build();
    QWidget::changeEvent(event);
}

void ClassAmounts::build()
{
    while (auto* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addCell(0, Real, tr("real"), true);
    addCell(0, Augmented, tr("augm."), true);
    addCell(0, Added, tr("new"), true);
    addCell(0, Total, tr("in all"), true);
    QList<BalanceShare> shares;
    for (int i = 0; i < m_amounts.size(); ++i) {
        const auto& one = m_amounts[i];
        const int row = i + 1;
        auto* chip = new ColourChip(this);
        chip->setColour(one.colour);
        m_grid->addWidget(chip, row, Chip);
        m_grid->addWidget(new ElidedLabel(one.name, this), row, Name);
        addCell(row, Real, countText(one.real), false);
        addCell(row, Augmented, countText(one.augmented), false);
        addCell(row, Added, addedText(one.added), false);
        const qint64 total = one.real + one.augmented + one.added;
        addCell(row, Total, countText(total), false);
        shares.append({one.name, one.colour, total});
    }
    m_bar->setShares(shares);
    setAccessibleName(tr("Training images of each class"));
    setAccessibleDescription(text());
}

void ClassAmounts::addCell(int row, int column, const QString& text, bool isQuiet)
{
    auto* label = new QLabel(text, this);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (isQuiet) {
        setTone(label, Tone::Secondary);
        setTextSize(label, TextSize::Secondary);
    } else if (column == Added && text.startsWith(QLatin1Char('+'))) {
        setTone(label, Tone::Accent);
    }
    m_grid->addWidget(label, row, column);
}

} // namespace histosynth
