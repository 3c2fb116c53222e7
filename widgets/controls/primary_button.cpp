// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/primary_button.h"

#include <QtCore/QEvent>

#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

PrimaryButton::PrimaryButton(QWidget* parent) : PrimaryButton(QString(), parent) {}

PrimaryButton::PrimaryButton(const QString& text, QWidget* parent) : QPushButton(text, parent)
{
    setMinimumHeight(space24 + space8);
    setCursor(Qt::ArrowCursor);
}

void PrimaryButton::setIconName(const QString& name)
{
    m_iconName = name;
    drawIcon();
}

void PrimaryButton::setBusy(bool busy)
{
    if (busy == m_isBusy)
        return;
    m_isBusy = busy;
    if (busy)
        m_wasEnabled = isEnabled();
    setEnabled(!busy && m_wasEnabled);
    setCursor(busy ? Qt::BusyCursor : Qt::ArrowCursor);
}

void PrimaryButton::changeEvent(QEvent* event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        drawIcon();
}

void PrimaryButton::drawIcon()
{
    setIcon(m_iconName.isEmpty() ? QIcon() : histosynth::icon(m_iconName, themeColours(palette()).onFilled));
}

} // namespace histosynth
