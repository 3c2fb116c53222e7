// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/class_list_delegate.h"

#include <QtGui/QPainter>
#include <QtWidgets/QWidget>

#include <algorithm>

#include "widgets/controls/class_list_model.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"

namespace histosynth {

namespace {

constexpr int chipSide = 14;
constexpr int barHeight = 4;

int nameHeight(const QFont& font)
{
    return QFontMetrics(font).height();
}

QFont secondaryFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

// Right of the chip, inside the margins.
QRect textArea(const QRect& row)
{
    return row.adjusted(space8 + chipSide + space8, space8, -space8, -space8);
}

void paintBackground(QPainter* painter, const QStyleOptionViewItem& option, bool isDropRow)
{
    const auto colours = themeColours(option.palette);
    const auto card = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    const auto hover = mixed(option.palette.color(QPalette::Base), option.palette.color(QPalette::Text), 0.06);
    painter->setBrush(isSelected || isDropRow ? QBrush(colours.selected) : isHovered ? QBrush(hover) : Qt::NoBrush);
    painter->setPen(isDropRow || hasFocus ? QPen(colours.accent, isDropRow ? 2 : 1) : QPen(Qt::NoPen));
    painter->drawRoundedRect(card, cornerRadius, cornerRadius);
}

void paintTexts(QPainter* painter, const QStyleOptionViewItem& option, const ClassRow& row)
{
    const auto area = textArea(option.rect);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(area, Qt::AlignTop | Qt::AlignLeading,
                      QFontMetrics(option.font).elidedText(row.name, Qt::ElideRight, area.width()));
    if (row.counts.isEmpty())
        return;
    const auto small = secondaryFont(option.font);
    const auto line = area.adjusted(0, nameHeight(option.font), 0, 0);
    painter->setFont(small);
    painter->setPen(option.palette.color(option.state.testFlag(QStyle::State_Selected) ? QPalette::Text
                                                                                       : QPalette::PlaceholderText));
    painter->drawText(line, Qt::AlignTop | Qt::AlignLeading,
                      QFontMetrics(small).elidedText(row.counts, Qt::ElideRight, line.width()));
}

void paintBar(QPainter* painter, const QStyleOptionViewItem& option, const ClassRow& row)
{
    if (!row.colour.isValid() || row.share <= 0)
        return;
    const auto area = textArea(option.rect);
    QRectF bar(area.left(), area.bottom() + 1 - barHeight, area.width(), barHeight);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(option.palette.color(QPalette::Base), option.palette.color(QPalette::Text), 0.1));
    painter->drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    bar.setWidth(std::max<double>(barHeight, bar.width() * std::min(1.0, row.share)));
    painter->setBrush(row.colour);
    painter->drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
}

} // namespace

QRect ClassListDelegate::chipIn(const QRect& row)
{
    return {row.left() + space8, row.top() + space8 + 1, chipSide, chipSide};
}

void ClassListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& model = *static_cast<const ClassListModel*>(index.model());
    const auto& row = model.rowAt(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(painter, option, model.dropRow() == index.row());
    if (row.colour.isValid()) {
        painter->setPen(QPen(mixed(row.colour, option.palette.color(QPalette::Text), 0.25), 1));
        painter->setBrush(row.colour);
        painter->drawRoundedRect(QRectF(chipIn(option.rect)).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    paintTexts(painter, option, row);
    paintBar(painter, option, row);
    painter->restore();
}

QSize ClassListDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& row = static_cast<const ClassListModel*>(index.model())->rowAt(index.row());
    int height = 2 * space8 + nameHeight(option.font);
    if (!row.counts.isEmpty())
        height += QFontMetrics(secondaryFont(option.font)).height();
    if (row.colour.isValid())
        height += space4 + barHeight;
    return {160, height};
}

void ClassListDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex& /*index*/) const
{
    auto area = textArea(option.rect);
    area.setHeight(std::max(editor->sizeHint().height(), nameHeight(option.font) + space8));
    area.moveTop(option.rect.top() + space4);
    editor->setGeometry(area);
}

} // namespace histosynth
