// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/support/gestures.h"

#include <QtCore/QMimeData>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <doctest/doctest.h>

#include "tests/app/window/support/program.h"
#include "widgets/forms/option_form.h"

namespace histosynth::test {

namespace {

QAbstractButton* buttonNamed(QWidget& in, const QString& text)
{
    for (auto* button : in.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && QString(button->text()).remove(u'&').startsWith(text))
            return button;
    }
    return nullptr;
}

// QTest's own wait takes a dialog for active when its parent is.
void activate(QWidget& window)
{
    window.activateWindow();
    REQUIRE(waitFor([&] { return QApplication::activeWindow() == &window; }));
}

} // namespace

void clickButton(QWidget& in, const QString& text)
{
    const auto canBePressed = [&] {
        const auto* button = buttonNamed(in, text);
        return button && button->isEnabled();
    };
    const bool isThere = waitFor(canBePressed);
    QStringList shown;
    for (const auto* label : in.findChildren<QLabel*>()) {
        if (label->isVisible())
            shown.append(label->text());
    }
    REQUIRE_MESSAGE(isThere, "no button ", text.toStdString(), " beside ", shown.join(" | ").toStdString());
    click(*buttonNamed(in, text));
}

void click(QAbstractButton& button)
{
    REQUIRE(button.isVisible());
    REQUIRE(button.isEnabled());
    QTest::mouseClick(&button, Qt::LeftButton);
}

void pressKey(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    activate(window);
    QTest::keyClick(&window, key, modifiers);
}

void type(OptionForm& form, const std::string& field, const QString& text)
{
    auto* editor = form.editor(field);
    REQUIRE_MESSAGE(editor, "no field: ", field);
    type(*editor->control(), text);
}

void type(QWidget& line, const QString& text)
{
    REQUIRE(line.isEnabled());
    activate(*line.window()); // else what was typed would not be taken when the line is left
    line.setFocus();
    QTest::keyClick(&line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&line, text);
    QTest::keyClick(&line, Qt::Key_Tab);
}

bool dropFiles(QWidget& target, const QStringList& files)
{
    QList<QUrl> urls;
    for (const auto& file : files)
        urls.append(QUrl::fromLocalFile(file));
    QMimeData data;
    data.setUrls(urls);
    const auto middle = target.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &drop);
    return drop.isAccepted();
}

void answerNextBox(const QString& text)
{
    QTimer::singleShot(0, qApp, [text] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        REQUIRE(box != nullptr);
        clickButton(*box, text);
    });
}

} // namespace histosynth::test
