// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

#include <vector>

namespace histosynth {

// A page of a few pictures with captions, as large as the room allows, all seen at once. Arrows move between them,
// click or Enter activates. The window's thread only.
class PictureSheet : public QWidget {
    Q_OBJECT

public:
    struct Picture {
        QImage image; // null: a placeholder
        QString caption;
        QString toolTip;
    };

    explicit PictureSheet(QWidget* parent = nullptr);

    void setPictures(std::vector<Picture> pictures);
    void setPicture(int index, Picture picture); // ignored where there is no such place
    const std::vector<Picture>& pictures() const { return m_pictures; }

    int current() const { return m_current; } // -1: none
    void setCurrent(int index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // Columns with which `count` squares become largest in `area`, each with `captionHeight` below and `gap` between.
    static int columnsFor(int count, QSize area, int captionHeight, int gap);

Q_SIGNALS:
    void pictureActivated(int index);
    void currentChanged(int index);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int columns() const;
    QRect cellRect(int index) const; // picture and caption
    int pictureAt(const QPoint& position) const;
    int captionHeight() const;
    void paintPicture(QPainter& painter, int index) const;

    std::vector<Picture> m_pictures;
    int m_current = -1;
    int m_hovered = -1;
    int m_pressed = -1;
};

} // namespace histosynth
