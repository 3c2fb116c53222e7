// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtWidgets/QAbstractButton>

namespace histosynth {

// A small square in the colour of a class. Can be pressed, with the keyboard, too, where clicks are of use.
class ColourChip : public QAbstractButton {
    Q_OBJECT

public:
    explicit ColourChip(QWidget* parent = nullptr);

    void setColour(const QColor& colour);
    const QColor& colour() const { return m_colour; }

    // Without (as at first) it is a mark that takes neither focus nor clicks.
    void setPressable(bool pressable);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor m_colour;
};

} // namespace histosynth
