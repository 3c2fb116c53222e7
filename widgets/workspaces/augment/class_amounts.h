// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtGui/QColor>
#include <QtWidgets/QWidget>

class QGridLayout;

namespace histosynth {

class BalanceBar;

// Training images of a class: those that are there, and those that will be made.
struct ClassAmount {
    QString name;
    QColor colour;
    qint64 real = 0;
    qint64 augmented = 0;
    qint64 added = 0;
};

// A small table of the classes' training images, and a bar of what they will be.
class ClassAmounts : public QWidget {
    Q_OBJECT

public:
    explicit ClassAmounts(QWidget* parent = nullptr);

    void setAmounts(const QList<ClassAmount>& amounts);

    // The table as text, a line for each class: "fibrous<tab>28<tab>0<tab>+125<tab>153".
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addCell(int row, int column, const QString& text, bool isQuiet);

    QList<ClassAmount> m_amounts;
    QGridLayout* m_grid = nullptr;
    BalanceBar* m_bar = nullptr;
};

} // namespace histosynth
