// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/special_texts.h"

#include <QtTest/QTest>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QSpinBox>
#include <doctest/doctest.h>

#include <memory>

#include "widgets/forms/field_editor.h"

using namespace histosynth;

namespace {

FieldInfo numberFrom(double minimum, const std::string& name, FieldType type = FieldType::Integer)
{
    FieldInfo info;
    info.name = name;
    info.type = type;
    info.minimum = minimum;
    info.maximum = 1024;
    info.unit = "px";
    return info;
}

} // namespace

TEST_CASE("only a 0 that is no amount is told in words")
{
    CHECK(specialText(numberFrom(0, "threads")) == "all cores");
    CHECK(specialText(numberFrom(0, "steps")).isEmpty());
    CHECK(specialText(numberFrom(32, "size")).isEmpty()); // of a crop, which must have one
}

TEST_CASE("a box shows the word at 0, and the number with its unit otherwise")
{
    const std::unique_ptr<FieldEditor> whole(makeFieldEditor(numberFrom(0, "size"), nullptr));
    auto* box = qobject_cast<QSpinBox*>(whole->control());
    REQUIRE(box);
    whole->setValue(0);
    CHECK(box->text() == "each as it is");
    QTest::keyClick(box, Qt::Key_Up);
    CHECK(whole->value() == 1);
    CHECK(box->text() == QStringLiteral("1\u00a0px"));

    const std::unique_ptr<FieldEditor> scale(
        makeFieldEditor(numberFrom(0, "um_per_pixel", FieldType::Number), nullptr));
    auto* number = qobject_cast<QDoubleSpinBox*>(scale->control());
    REQUIRE(number);
    CHECK(number->text() == "as the file tells");
    number->selectAll();
    QTest::keyClicks(number, "0.25");
    CHECK(scale->value() == 0.25);
}
