// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtGui/QColor>
#include <QtGui/QIcon>
#include <QtGui/QPixmap>

namespace histosynth {

// The icon of that name (resources/icons.cmake lists them), in the text colour of the application's palette at the time
// it is painted, also when disabled or selected; crisp at every scale. An unknown name gives a null icon and a warning.
QIcon icon(const QString& name);

// The same in one fixed colour.
QIcon icon(const QString& name, const QColor& colour);

// One picture of it, `side` device-independent pixels wide.
QPixmap iconPixmap(const QString& name, int side, const QColor& colour, double devicePixelRatio);

// HistoSynth's own icon, in its own colours.
QIcon programIcon();

// Every name that icon() knows, sorted.
QStringList iconNames();

} // namespace histosynth
