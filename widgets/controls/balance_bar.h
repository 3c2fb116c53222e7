// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QColor>
#include <QtWidgets/QWidget>

namespace histosynth {

struct BalanceShare {
    QString name;
    QColor colour;
    qint64 count = 0;
};

// One bar whose parts are as long as the classes' shares, in the classes' colours, with their counts where they fit.
class BalanceBar : public QWidget {
    Q_OBJECT

public:
    explicit BalanceBar(QWidget* parent = nullptr);

    void setShares(const QList<BalanceShare>& shares);
    const QList<BalanceShare>& shares() const { return m_shares; }

    // Where each part lies, in the widget's pixels; a part of nothing is empty, a small one is still 2 px wide.
    QList<QRectF> parts() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    QList<BalanceShare> m_shares;
};

} // namespace histosynth
