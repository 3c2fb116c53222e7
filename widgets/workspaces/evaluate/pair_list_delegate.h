// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace histosynth {

class PairList;

// Draws a row of a PairList: the synthetic picture, the real one, what they are, and how suspicious that is.
class PairListDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    // const PairRow*
    static constexpr int RowRole = Qt::UserRole + 1;

    explicit PairListDelegate(PairList& list);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    PairList& m_list;
};

} // namespace histosynth
