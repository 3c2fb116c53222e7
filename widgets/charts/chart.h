// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSize>
#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

#include <memory>
#include <optional>
#include <vector>

#include "widgets/charts/chart_colours.h"
#include "widgets/charts/chart_line.h"
#include "widgets/charts/chart_table.h"

class QLabel;
class QPaintDevice;

namespace histosynth {

class ChartView;

// What the charts have in common: axes over the training step, zoom, pan, the cursor with its read-out, labels at the
// lines' ends, the colours of the theme. For the window's thread.
//
// By hand: wheel over an axis zooms it, over the plot both, at the pointer; drag pans; drag with Shift or with the
// right button zooms into the rectangle; double-click, Home or resetView() shows all. Left and Right move the cursor
// from value to value (with Shift they pan, as do Up and Down), + and - zoom, Enter picks, Escape lets go of the
// cursor.
class Chart : public QWidget {
    Q_OBJECT

public:
    explicit Chart(QWidget* parent = nullptr);
    ~Chart() override;

    // The sentence in the middle while there is nothing to draw.
    void setEmptyText(const QString& text);
    bool isEmpty() const;

    // Left axis in powers of ten; what is 0 or less is left out there.
    void setLogarithmic(bool isLogarithmic);
    bool isLogarithmic() const;

    // The time cursor: a vertical line at this step, kept until it is set anew; emits nothing.
    void setCursorStep(std::optional<double> step);
    std::optional<double> cursorStep() const;

    // Shows all values, and from now on those that come.
    void resetView();
    bool isZoomed() const; // by the person: it does not follow new values until resetView()

    // The visible part of the axes.
    struct View {
        double left = 0.0;
        double right = 0.0;
        double bottom = 0.0;
        double top = 0.0;
    };
    View view() const;
    QRect plotArea() const; // the rectangle between the axes, in pixels of the widget

    // The lines of the read-out under the cursor, "name value", first the step; empty without a cursor.
    QStringList readOut() const;

    ChartTable table() const;

    // Draws the chart of this size (in logical pixels) without cursor, for paper or a file. Draws vectors on a device
    // that takes them.
    void draw(QPaintDevice& device, const QSize& size, const ChartColours& colours);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cursorMoved(double step);  // the pointer or the keys came to the values of this step
    void cursorPicked(double step); // clicked, or Enter
    void cursorLeft();              // the pointer went out of the plot
    void zoomedChanged(bool isZoomed);
    void menuRequested(const QPoint& globalPosition); // right click without a drag, or the menu key

protected:
    // Each line drawn in its order; the caller may change them and then says linesChanged().
    std::vector<ChartLine>& lines() { return m_lines; }
    void linesChanged();
    void setTitles(const QString& bottom, const QString& left, const QString& right);

    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Gesture { None, Press, Pan, Rectangle };

    void hover(const QPointF& position);
    void moveCursor(int places);
    void panByKey(int horizontal, int vertical);
    void zoomByKey(double factor);
    void setZoomed(bool isZoomed);
    void pointAt(std::optional<double> step, bool isReadOutShown);
    void showEmptyText();

    std::vector<ChartLine> m_lines;
    std::unique_ptr<ChartView> m_view;
    QLabel* m_emptyText;
    std::optional<double> m_kept;    // the cursor that was set
    std::optional<double> m_pointed; // the step under the pointer
    Gesture m_gesture = Gesture::None;
    QPointF m_pressed; // where the button went down
    QPointF m_last;    // where the pointer was at the last move
    bool m_isZoomed = false;
};

} // namespace histosynth
