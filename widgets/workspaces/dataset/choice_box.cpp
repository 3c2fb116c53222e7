// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/dataset/choice_box.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QPainter>

#include "widgets/controls/steady_boxes.h"
#include "widgets/look/measures.h"

namespace histosynth {

QIcon chipIcon(const QColor& colour)
{
    constexpr int density = 2;
    QPixmap chip(density * smallIconSide, density * smallIconSide);
    chip.fill(Qt::transparent);
    QPainter painter(&chip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(chip.rect()).adjusted(4, 4, -4, -4), space4, space4);
    painter.end();
    chip.setDevicePixelRatio(density);
    return chip;
}

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent)
{
    ignoreWheel(this);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT chosen(chosenId()); });
}

void ChoiceBox::setChoices(const QList<NamedChoice>& choices)
{
    if (choices == m_choices)
        return;
    const QSignalBlocker blocker(this);
    const qint64 before = chosenId();
    const bool hadChoice = currentIndex() >= 0;
    m_choices = choices;
    clear();
    for (const auto& choice : choices)
        addItem(choice.colour.isValid() ? chipIcon(choice.colour) : QIcon(), choice.name, choice.id);
    setCurrentIndex(hadChoice ? findData(before) : -1);
}

qint64 ChoiceBox::chosenId() const
{
    return currentData().toLongLong();
}

void ChoiceBox::setChosenId(qint64 id)
{
    const QSignalBlocker blocker(this);
    setCurrentIndex(findData(id));
}

} // namespace histosynth
