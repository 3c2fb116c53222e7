// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QScrollArea>

namespace histosynth {

// A column of controls that scrolls up and down where there is too little room, and is always wide enough for them.
class ScrollColumn : public QScrollArea {
    Q_OBJECT

public:
    // Takes ownership.
    explicit ScrollColumn(QWidget* content, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followContent();
};

} // namespace histosynth
