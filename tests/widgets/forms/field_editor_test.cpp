// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/field_editor.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QToolButton>
#include <doctest/doctest.h>

#include <memory>

using namespace histosynth;

namespace {

FieldInfo fieldOf(FieldType type, const std::string& name = "option")
{
    FieldInfo info;
    info.name = name;
    info.type = type;
    info.label = "Option";
    info.help = "What it does.";
    return info;
}

FieldInfo integerOf(double minimum, double maximum, const std::string& name = "option")
{
    auto info = fieldOf(FieldType::Integer, name);
    info.minimum = minimum;
    info.maximum = maximum;
    return info;
}

std::unique_ptr<FieldEditor> made(const FieldInfo& info)
{
    std::unique_ptr<FieldEditor> editor(makeFieldEditor(info, nullptr));
    editor->show();
    return editor;
}

} // namespace

TEST_CASE("whole numbers get a spin box with unit, range and step")
{
    auto info = integerOf(8, 512);
    info.step = 8;
    info.unit = "px";
    const auto editor = made(info);
    auto* box = qobject_cast<QSpinBox*>(editor->control());
    REQUIRE(box);
    QSignalSpy edited(editor.get(), &FieldEditor::edited);
    editor->setValue(64);
    CHECK(edited.isEmpty());
    QTest::keyClick(box, Qt::Key_Up);
    CHECK(editor->value() == 72);
    CHECK(edited.count() == 1);
    CHECK(box->suffix() == QStringLiteral("\u00A0px"));
    CHECK(box->maximum() == 512);
    editor->setReadOnly(true);
    QTest::keyClick(box, Qt::Key_Up);
    CHECK(editor->value() == 72);
}

TEST_CASE("a number is told when it is typed to its end, not digit by digit")
{
    const auto editor = made(integerOf(1, 100000));
    QSignalSpy edited(editor.get(), &FieldEditor::edited);
    auto* box = qobject_cast<QSpinBox*>(editor->control());
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("3000"));
    CHECK(edited.isEmpty());
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(edited.count() == 1);
    CHECK(editor->value() == 3000);
}

TEST_CASE("numbers with a fraction keep what small values need, and show no zeros at the end")
{
    auto info = fieldOf(FieldType::Number);
    info.minimum = 0;
    info.maximum = 1e6;
    info.step = 0.0001;
    const auto editor = made(info);
    auto* box = qobject_cast<QDoubleSpinBox*>(editor->control());
    REQUIRE(box);
    editor->setValue(2e-8);
    CHECK(editor->value().get<double>() == doctest::Approx(2e-8));
    editor->setValue(0.0002);
    CHECK(editor->value() == 0.0002);
    CHECK(box->cleanText() == box->locale().toString(0.0002, 'f', 4));
    editor->setValue(1.5);
    CHECK(box->cleanText() == box->locale().toString(1.5, 'f', 1));
}

TEST_CASE("a step does not wipe out a number smaller than itself")
{
    auto info = fieldOf(FieldType::Number);
    info.minimum = 0;
    info.maximum = 1;
    info.step = 0.1;
    const auto editor = made(info);
    editor->setValue(0.0002);
    QTest::keyClick(editor->control(), Qt::Key_Up);
    CHECK(editor->value().get<double>() == doctest::Approx(0.0003));
}

TEST_CASE("whole numbers beyond a spin box keep every digit")
{
    const auto editor = made(integerOf(0, 9'007'199'254'740'991.0));
    auto* line = qobject_cast<QLineEdit*>(editor->control());
    REQUIRE(line);
    editor->setValue(9'007'199'254'740'991);
    CHECK(editor->value() == 9'007'199'254'740'991);
    CHECK(line->text() == "9007199254740991");
    QSignalSpy edited(editor.get(), &FieldEditor::edited);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("12x34")); // the letter is not taken
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(editor->value() == 1234);
    CHECK(edited.count() == 1);
    line->setText(QStringLiteral("9999999999999999999"));
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(editor->value() == 9'007'199'254'740'991);
    line->clear();
    QTest::keyClick(line, Qt::Key_Return);
    line->clearFocus();
    CHECK(editor->value() == 9'007'199'254'740'991);
}

TEST_CASE("the whole range of 64 bits can be held")
{
    const auto editor = made(integerOf(-0x1p63, 0x1p63));
    editor->setValue(std::numeric_limits<qint64>::max());
    CHECK(editor->value() == std::numeric_limits<qint64>::max());
    editor->setValue(std::numeric_limits<qint64>::min());
    CHECK(editor->value() == std::numeric_limits<qint64>::min());
}

TEST_CASE("a seed has dice, within its range")
{
    const auto editor = made(integerOf(5, 9, "seed"));
    auto* dice = editor->findChild<QToolButton*>();
    REQUIRE(dice);
    CHECK(dice->isVisible());
    QSignalSpy edited(editor.get(), &FieldEditor::edited);
    QTest::mouseClick(dice, Qt::LeftButton);
    CHECK(edited.count() == 1);
    CHECK(editor->value() >= 5);
    CHECK(editor->value() <= 9);
    editor->setReadOnly(true);
    CHECK_FALSE(dice->isEnabled());
}

TEST_CASE("yes or no, choices and texts")
{
    const auto check = made(fieldOf(FieldType::Boolean));
    auto* box = qobject_cast<QCheckBox*>(check->control());
    REQUIRE(box);
    QTest::keyClick(box, Qt::Key_Space);
    CHECK(check->value() == true);

    auto info = fieldOf(FieldType::Choice);
    info.choices = {"linear", "cosine"};
    const auto choice = made(info);
    auto* combo = qobject_cast<QComboBox*>(choice->control());
    REQUIRE(combo);
    choice->setValue("cosine");
    CHECK(choice->value() == "cosine");
    QSignalSpy edited(choice.get(), &FieldEditor::edited);
    QTest::keyClick(combo, Qt::Key_Up);
    CHECK(choice->value() == "linear");
    CHECK(edited.count() == 1);

    const auto text = made(fieldOf(FieldType::Text));
    QSignalSpy finished(text.get(), &FieldEditor::edited);
    QTest::keyClicks(text->control(), QStringLiteral("64,96"));
    CHECK(finished.isEmpty());
    QTest::keyClick(text->control(), Qt::Key_Return);
    CHECK(text->value() == "64,96");
    CHECK(finished.count() == 1);
}
