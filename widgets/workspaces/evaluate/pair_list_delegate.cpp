// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/evaluate/pair_list_delegate.h"

#include <QtGui/QPainter>

#include <algorithm>

#include "widgets/look/icons.h"
#include "widgets/look/measures.h"
#include "widgets/look/theme.h"
#include "widgets/workspaces/evaluate/pair_list.h"

namespace histosynth {

namespace {

constexpr int barHeight = 4;

const PairRow& rowOf(const QModelIndex& index)
{
    return *index.data(PairListDelegate::RowRole).value<const PairRow*>();
}

QFont secondaryFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
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

void paintPicture(QPainter* painter, const QRect& square, const QImage& image, const QPalette& palette)
{
    if (image.isNull()) {
        painter->fillRect(square, themeColours(palette).surround);
        return;
    }
    const auto size = image.size().scaled(square.size(), Qt::KeepAspectRatio);
    QRect place(QPoint(), size);
    place.moveCenter(square.center());
    painter->drawImage(place, image);
}

void paintVerdict(QPainter* painter, const QRect& square, PictureVerdict verdict, const QPalette& palette)
{
    if (verdict == PictureVerdict::None)
        return;
    const bool isAccepted = verdict == PictureVerdict::Accepted;
    const auto colours = themeColours(palette);
    const QRect place(square.right() - smallIconSide, square.bottom() - smallIconSide, smallIconSide, smallIconSide);
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawEllipse(place.adjusted(-2, -2, 2, 2));
    icon(isAccepted ? QStringLiteral("checkmark") : QStringLiteral("dialog-cancel"),
         isAccepted ? colours.success : colours.error)
        .paint(painter, place);
}

void paintTexts(QPainter* painter, const QStyleOptionViewItem& option, QRect area, const PairRow& row)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QFontMetrics body(option.font);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(area, Qt::AlignTop | Qt::AlignLeading, body.elidedText(row.title, Qt::ElideRight, area.width()));
    area.setTop(area.top() + body.height());
    painter->setFont(secondaryFont(option.font));
    painter->setPen(option.palette.color(isSelected ? QPalette::Text : QPalette::PlaceholderText));
    painter->drawText(area.adjusted(0, 0, 0, -barHeight - space4), Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap,
                      row.details);
}

void paintSuspicion(QPainter* painter, const QStyleOptionViewItem& option, const QRect& area, const PairRow& row)
{
    QRectF bar(area.left(), area.bottom() + 1 - barHeight, area.width(), barHeight);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(option.palette.color(QPalette::Base), option.palette.color(QPalette::Text), 0.15));
    painter->drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    if (row.suspicion <= 0)
        return;
    const auto colours = themeColours(option.palette);
    bar.setWidth(std::max<double>(barHeight, bar.width() * std::min(1.0, row.suspicion)));
    painter->setBrush(row.isSuspect ? colours.warning : colours.secondaryText);
    painter->drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
}

} // namespace

PairListDelegate::PairListDelegate(PairList& list) : QStyledItemDelegate(&list), m_list(list) {}

void PairListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& row = rowOf(index);
    const auto pictures = m_list.picturesOf(row.id);
    constexpr int side = PairList::pictureSide;
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintBackground(painter, option);
    const QRect synthetic(option.rect.left() + space8, option.rect.top() + space8, side, side);
    const QRect real = synthetic.translated(side + space4, 0);
    paintPicture(painter, synthetic, pictures.synthetic, option.palette);
    paintPicture(painter, real, pictures.real, option.palette);
    paintVerdict(painter, synthetic, row.verdict, option.palette);
    const QRect area(real.right() + space8, real.top(), option.rect.right() - real.right() - 2 * space8, side);
    paintTexts(painter, option, area, row);
    paintSuspicion(painter, option, area, row);
    painter->restore();
}

QSize PairListDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {space24 * 10, PairList::pictureSide + 2 * space8};
}

} // namespace histosynth
