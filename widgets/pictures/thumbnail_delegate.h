// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCache>
#include <QtCore/QString>
#include <QtGui/QStaticText>
#include <QtWidgets/QStyledItemDelegate>

namespace histosynth {

class ThumbnailModel;

// Paints one cell of a ThumbnailGrid: the picture in its box, the bar of its class, two lines of text, and the marks
// in the picture's corners.
class ThumbnailDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ThumbnailDelegate(ThumbnailModel& model);

    // Of the picture's box, and of a whole cell; both in logical pixels. Takes up the fonts of the theme.
    void setGeometry(QSize box, QSize cell);
    QSize box() const { return m_box; }
    QSize cell() const { return m_cell; }

    // Height of a cell around a box of that height, with one line of text or two, in the application's font.
    static int heightFor(int boxHeight, bool hasSubtitle);

    static constexpr int padding = 8; // around the picture within a cell

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QRect boxIn(const QRect& cell) const;
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const;
    QRect paintPicture(QPainter& painter, const QRect& box, int row, const QPalette& palette) const;
    void paintMissing(QPainter& painter, const QRect& box, const QString& failure, const QPalette& palette) const;
    void paintTexts(QPainter& painter, const QRect& cell, int row, const QPalette& palette) const;

    void paintLine(QPainter& painter, const QPoint& at, const QString& text, const QFont& font, Qt::TextElideMode elide,
                   const QColor& colour) const;

    ThumbnailModel& m_model;
    QFont m_titleFont;
    QFont m_subtitleFont;
    mutable QCache<QString, QStaticText> m_lines; // made ready to be drawn: a line is drawn at every scroll
    QSize m_box;
    QSize m_cell;
};

} // namespace histosynth
