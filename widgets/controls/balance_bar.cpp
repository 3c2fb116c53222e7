// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/balance_bar.h"

#include <QtCore/QStringList>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QToolTip>

#include <algorithm>

#include "widgets/look/format.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr double leastWidth = 2.0;
constexpr double gap = 1.0;

QColor inkOn(const QColor& colour)
{
    const QColor dark(0x111111);
    return contrastOf(colour, dark) > contrastOf(colour, Qt::white) ? dark : QColor(Qt::white);
}

} // namespace

BalanceBar::BalanceBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BalanceBar::setShares(const QList<BalanceShare>& shares)
{
    m_shares = shares;
    describe();
    update();
}

QList<QRectF> BalanceBar::parts() const
{
    qint64 total = 0;
    int filledParts = 0;
    for (const auto& share : m_shares) {
        total += share.count;
        filledParts += share.count > 0 ? 1 : 0;
    }
    // What each part has beyond the least width is shared out by the counts.
    const double room = std::max(0.0, width() - filledParts * leastWidth - std::max(0, filledParts - 1) * gap);
    QList<QRectF> parts;
    double x = 0;
    for (const auto& share : m_shares) {
        if (share.count <= 0) {
            parts.append(QRectF(x, 0, 0, height()));
            continue;
        }
        const double length = leastWidth + room * static_cast<double>(share.count) / static_cast<double>(total);
        parts.append(QRectF(x, 0, length, height()));
        x += length + gap;
    }
    return parts;
}

QSize BalanceBar::sizeHint() const
{
    return {160, std::max(space16, fontMetrics().height() + space4)};
}

QSize BalanceBar::minimumSizeHint() const
{
    return {space24, sizeHint().height()};
}

bool BalanceBar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto places = parts();
    for (qsizetype index = 0; index < places.size(); ++index) {
        if (places[index].adjusted(-gap, 0, gap, 0).contains(help->pos())) {
            QToolTip::showText(help->globalPos(),
                               tr("%1: %2").arg(m_shares[index].name, countText(m_shares[index].count)), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void BalanceBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()), space4, space4);
    painter.setClipPath(outline);
    painter.fillRect(rect(), mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.12));
    const auto places = parts();
    for (qsizetype index = 0; index < places.size(); ++index) {
        if (places[index].isEmpty())
            continue;
        painter.fillRect(places[index], m_shares[index].colour);
        const auto count = countText(m_shares[index].count);
        if (fontMetrics().horizontalAdvance(count) + space8 > places[index].width())
            continue;
        painter.setPen(inkOn(m_shares[index].colour));
        painter.drawText(places[index], Qt::AlignCenter, count);
    }
}

void BalanceBar::describe()
{
    QStringList lines;
    for (const auto& share : m_shares)
        lines << tr("%1: %2").arg(share.name, countText(share.count));
    setAccessibleName(tr("Balance of the classes"));
    setAccessibleDescription(lines.join(QStringLiteral(", ")));
}

} // namespace histosynth
