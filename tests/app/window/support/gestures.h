// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtCore/Qt>

#include <string>

class QAbstractButton;
class QWidget;

namespace histosynth {
class OptionForm;
}

namespace histosynth::test {

// What a person does with mouse and keys. Each fails the test where the thing is not there, hidden or disabled.

// The button within `in` whose text begins so (without the mark of its key), once it can be pressed.
void clickButton(QWidget& in, const QString& text);
void click(QAbstractButton& button);

// A key for the window as a whole, which becomes the active one again where a dialog has closed.
void pressKey(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

// Types a number or text into the field in the place of what stands there.
void type(OptionForm& form, const std::string& field, const QString& text);
void type(QWidget& line, const QString& text);

// Drags files from a file manager to the middle of the widget and lets them go there; whether they were taken.
bool dropFiles(QWidget& target, const QStringList& files);

// Presses the button with this text in the message box that opens next.
void answerNextBox(const QString& text);

} // namespace histosynth::test
