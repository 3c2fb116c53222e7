// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace histosynth {

// A slider with two ends. Keys: left and right move the chosen end by a step, Page up and down by ten, Home and End to
// where it can go at most; Tab goes from the lower end to the upper one. The wheel changes nothing.
class RangeSlider : public QWidget {
    Q_OBJECT

public:
    explicit RangeSlider(QWidget* parent = nullptr);

    void setRange(double minimum, double maximum, double step);
    double minimum() const { return m_minimum; }
    double maximum() const { return m_maximum; }

    // The ends are put on the steps and into the range; crossed ones are swapped. Emits nothing.
    void setValues(double lower, double upper);
    double lower() const { return m_lower; }
    double upper() const { return m_upper; }

    // Written behind numbers in the tool tip and told to screen readers: "px", "°".
    void setUnit(const QString& unit);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // The centre of an end's handle, for tests and for those who draw beside it.
    QPointF handleCentre(bool isUpper) const;

Q_SIGNALS:
    // While it is dragged, and at every key.
    void valuesChanged(double lower, double upper);

    // When the mouse is let go or a key was pressed.
    void valuesCommitted(double lower, double upper);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    double snapped(double value) const;
    double valueAt(double x) const;
    double xOf(double value) const;
    void moveEnd(double value);
    void describe();

    double m_minimum = 0.0;
    double m_maximum = 1.0;
    double m_step = 0.1;
    double m_lower = 0.0;
    double m_upper = 1.0;
    double m_grip = 0.0; // from the handle's centre to where the mouse holds it
    QString m_unit;
    bool m_isUpperChosen = false;
    bool m_isDragged = false;
};

} // namespace histosynth
