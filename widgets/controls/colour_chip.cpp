// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/colour_chip.h"

#include <QtGui/QPainter>

#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr int chipSide = 14;

} // namespace

ColourChip::ColourChip(QWidget* parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPressable(false);
}

void ColourChip::setColour(const QColor& colour)
{
    m_colour = colour;
    setAccessibleDescription(colour.name());
    update();
}

void ColourChip::setPressable(bool pressable)
{
    setFocusPolicy(pressable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !pressable);
    if (pressable)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

QSize ColourChip::sizeHint() const
{
    return {chipSide + space4, chipSide + space4};
}

void ColourChip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF chip(0, 0, chipSide, chipSide);
    chip.moveCenter(QRectF(rect()).center());
    painter.setPen(QPen(mixed(m_colour, palette().color(QPalette::WindowText), 0.25), 1));
    painter.setBrush(m_colour);
    painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (hasFocus()) {
        painter.setPen(QPen(themeColours(palette()).accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(chip.adjusted(-1, -1, 1, 1), 4, 4);
    }
}

} // namespace histosynth
