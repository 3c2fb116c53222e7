// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/status_dot.h"

#include <QtGui/QPainter>

#include "widgets/look/measures.h"

namespace histosynth {

StatusDot::StatusDot(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusDot::setState(Tone tone, const QString& meaning)
{
    m_tone = tone;
    setToolTip(meaning);
    setAccessibleName(meaning);
    update();
}

QSize StatusDot::sizeHint() const
{
    return {space8 + space4, space8 + space4};
}

void StatusDot::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF dot(0, 0, space8, space8);
    dot.moveCenter(QRectF(rect()).center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColour(palette(), m_tone));
    painter.drawEllipse(dot);
}

} // namespace histosynth
