// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/steady_boxes.h"

#include <QtCore/QEvent>
#include <QtWidgets/QWidget>

namespace histosynth {

namespace {

// An ignored event goes on to the parent, up to the page that scrolls.
class WheelFilter : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void ignoreWheel(QWidget* box)
{
    box->installEventFilter(new WheelFilter(box));
    if (box->focusPolicy() == Qt::WheelFocus)
        box->setFocusPolicy(Qt::StrongFocus);
}

} // namespace histosynth
