// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/parts/run_list_delegate.h"

#include <QtGui/QPainter>

#include <algorithm>

#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/workspaces/parts/run_list.h"

namespace histosynth {

namespace {

constexpr int dotSide = 8;
constexpr int barHeight = 4;
constexpr int sampleLength = 20; // of the line in the colour of the chart

const RunRow& rowOf(const QModelIndex& index)
{
    return *index.data(RunListDelegate::RowRole).value<const RunRow*>();
}

QFont secondaryFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QRect textArea(const QRect& row)
{
    return row.adjusted(space8 + dotSide + space8, space8, -space8, -space8);
}

void paintBackground(QPainter* painter, const QStyleOptionViewItem& option)
{
    const auto colours = themeColours(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const auto hover = mixed(option.palette.color(QPalette::Base), option.palette.color(QPalette::Text), 0.06);
    painter->setBrush(isSelected ? QBrush(colours.selected) : isHovered ? QBrush(hover) : Qt::NoBrush);
    painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), cornerRadius, cornerRadius);
}

void paintMarks(QPainter* painter, const QStyleOptionViewItem& option, const RunRow& row)
{
    const auto area = textArea(option.rect);
    const int middle = area.top() + QFontMetrics(option.font).height() / 2;
    painter->setPen(Qt::NoPen);
    painter->setBrush(toneColour(option.palette, row.tone));
    painter->drawEllipse(QRectF(option.rect.left() + space8, middle - dotSide / 2.0, dotSide, dotSide));
    if (row.chartColour.isValid()) {
        painter->setPen(QPen(row.chartColour, 3, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(area.right() - sampleLength, middle, area.right() - 2, middle);
    }
}

void paintTexts(QPainter* painter, const QStyleOptionViewItem& option, const RunRow& row)
{
    auto area = textArea(option.rect);
    const int titleWidth = area.width() - (row.chartColour.isValid() ? sampleLength + space8 : 0);
    const QFontMetrics body(option.font);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(area, Qt::AlignTop | Qt::AlignLeading, body.elidedText(row.title, Qt::ElideRight, titleWidth));
    area.setTop(area.top() + body.height());
    const auto small = secondaryFont(option.font);
    const QFontMetrics metrics(small);
    painter->setFont(small);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(option.palette.color(isSelected ? QPalette::Text : QPalette::PlaceholderText));
    for (const auto& line : row.details) {
        painter->drawText(area, Qt::AlignTop | Qt::AlignLeading,
                          metrics.elidedText(line, Qt::ElideRight, area.width()));
        area.setTop(area.top() + metrics.height());
    }
}

void paintProgress(QPainter* painter, const QStyleOptionViewItem& option, const RunRow& row)
{
    if (row.progress < 0)
        return;
    const auto area = textArea(option.rect);
    QRectF bar(area.left(), area.bottom() + 1 - barHeight, area.width(), barHeight);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(option.palette.color(QPalette::Base), option.palette.color(QPalette::Text), 0.15));
    painter->drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    bar.setWidth(std::max<double>(barHeight, bar.width() * std::min(1.0, row.progress)));
    painter->setBrush(themeColours(option.palette).accent);
    painter->drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
}

} // namespace

void RunListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& row = rowOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(painter, option);
    paintMarks(painter, option, row);
    paintTexts(painter, option, row);
    paintProgress(painter, option, row);
    painter->restore();
}

QSize RunListDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& row = rowOf(index);
    int height = 2 * space8 + QFontMetrics(option.font).height();
    height += static_cast<int>(row.details.size()) * QFontMetrics(secondaryFont(option.font)).height();
    if (row.progress >= 0)
        height += space4 + barHeight;
    return {space24 * 7, height};
}

} // namespace histosynth
