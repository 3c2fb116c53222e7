// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>

#include <functional>

class QObject;
class QWidget;

namespace histosynth {

// Asks for the colour of a class beside the window, without holding it up; offers those that the colour-blind can tell
// apart first. `taken` is called with another colour while `context` lives.
void askForColour(QWidget* parent, const QColor& present, QObject* context, std::function<void(const QColor&)> taken);

} // namespace histosynth
