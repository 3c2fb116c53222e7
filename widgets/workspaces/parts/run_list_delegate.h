// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace histosynth {

// Draws a row of a RunList: its dot, its lines, how far it is, and the colour of its curve.
class RunListDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    // const RunRow*
    static constexpr int RowRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace histosynth
