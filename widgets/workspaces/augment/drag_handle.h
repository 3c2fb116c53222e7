// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

namespace histosynth {

// What a row of a list is moved by: dragged with the mouse, or with the up and down keys.
class DragHandle : public QAbstractButton {
    Q_OBJECT

public:
    explicit DragHandle(QWidget* parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void dragBegan();
    void draggedTo(const QPoint& globalPosition);
    void dragEnded();
    void stepped(int direction); // -1: up, +1: down

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

} // namespace histosynth
