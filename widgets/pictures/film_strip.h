// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QAbstractScrollArea>

#include <optional>
#include <vector>

namespace histosynth {

// Previews of a run in the order of its steps, with one time cursor that a chart can share. Left, Right, Home and End
// move the cursor; a click or Enter selects. The window's thread only.
class FilmStrip : public QAbstractScrollArea {
    Q_OBJECT

public:
    struct Frame {
        qint64 step = 0;
        QImage image;    // null: a placeholder
        QString toolTip; // may be empty
    };

    explicit FilmStrip(QWidget* parent = nullptr);

    // Sorted by step here. Stays at its end where it stood there, so that new previews come into view.
    void setFrames(std::vector<Frame> frames);
    void addFrame(Frame frame); // replaces the frame of the same step
    const std::vector<Frame>& frames() const { return m_frames; }

    // The time cursor: a line at its place between the frames; the frame that shows it is brought into view.
    void setCursorStep(std::optional<qint64> step);
    std::optional<qint64> cursorStep() const { return m_cursor; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepHovered(qint64 step);  // the mouse or the arrow keys moved to this frame
    void stepSelected(qint64 step); // click or Enter

protected:
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int frameSide() const;
    QRect frameRect(int index) const; // in the viewport
    int frameAt(const QPoint& position) const;
    int frameShowing(qint64 step) const; // the last one at or before it
    double cursorX() const;
    void layOut();
    void showFrame(int index);
    void moveCursorTo(int index);
    void paintFrame(QPainter& painter, int index) const;
    void paintCursor(QPainter& painter) const;

    std::vector<Frame> m_frames;
    std::optional<qint64> m_cursor;
    int m_hovered = -1;
};

} // namespace histosynth
