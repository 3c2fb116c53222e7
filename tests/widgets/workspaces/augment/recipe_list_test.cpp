// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/augment/recipe_list.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QSpinBox>
#include <doctest/doctest.h>

#include "widgets/controls/range_slider.h"
#include "widgets/workspaces/augment/drag_handle.h"
#include "widgets/workspaces/augment/recipe_row.h"

using namespace histosynth;

namespace {

FieldInfo numberInfo(const char* name, double minimum, double maximum, double step)
{
    FieldInfo info;
    info.name = name;
    info.type = FieldType::Number;
    info.minimum = minimum;
    info.maximum = maximum;
    info.step = step;
    return info;
}

std::vector<RecipeOperation> operations()
{
    RecipeOperation turn{"turn", "Turn", "", "turn_probability", {}};
    turn.parameters.push_back({numberInfo("turn_left", 0, 180, 1), "turn_right", true, -90, 90, "Angle", ""});
    RecipeOperation zoom{"zoom", "Zoom", "", "zoom_probability", {}};
    zoom.parameters.push_back({numberInfo("zoom_low", 1, 10, 0.1), "zoom_high", false, 1, 2, "Factor", ""});
    RecipeOperation flip{"flip", "Flip", "", "flip_probability", {}};
    return {turn, zoom, flip};
}

Json values()
{
    return {{"turn", true},  {"turn_probability", 0.7}, {"turn_left", 15}, {"turn_right", 10},
            {"zoom", false}, {"zoom_probability", 0.5}, {"zoom_low", 1.0}, {"zoom_high", 1.2},
            {"flip", true},  {"flip_probability", 0.5}};
}

struct List {
    List()
    {
        list.setOperations(operations());
        list.setValues(values());
        list.resize(320, 500);
        list.show();
        REQUIRE(QTest::qWaitForWindowExposed(&list));
        QObject::connect(&list, &RecipeList::edited, &list, [this](const Json& change) { edits.push_back(change); });
    }

    RangeSlider* slider(const char* operation) { return list.row(operation)->findChild<RangeSlider*>(); }

    RecipeList list;
    std::vector<Json> edits;
};

} // namespace

TEST_CASE("a row shows its values, and its details while it is on; showing is no edit")
{
    List bench;
    CHECK(bench.edits.empty());
    auto* turn = bench.list.row("turn");
    CHECK(turn->switchBox()->isChecked());
    CHECK(turn->probabilityBox()->value() == 70);
    CHECK(bench.slider("turn")->isVisible());
    CHECK(bench.slider("turn")->lower() == -15);
    CHECK(bench.slider("turn")->upper() == 10);
    CHECK_FALSE(bench.slider("zoom")->isVisible());
    QTest::mouseClick(bench.list.row("zoom")->switchBox(), Qt::LeftButton, {}, QPoint(8, 8));
    CHECK(bench.slider("zoom")->isVisible());
    REQUIRE(bench.edits.size() == 1);
    CHECK(bench.edits[0] == Json{{"zoom", true}});
}

TEST_CASE("probability and ranges tell their options as the recipe has them")
{
    List bench;
    bench.list.row("turn")->probabilityBox()->setFocus();
    QTest::keyClick(bench.list.row("turn")->probabilityBox(), Qt::Key_Up);
    REQUIRE(bench.edits.size() == 1);
    CHECK(bench.edits[0] == Json{{"turn_probability", 0.75}});
    auto* slider = bench.slider("turn");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    REQUIRE(bench.edits.size() == 2);
    const Json turned = bench.edits[1]; // one end by one degree
    CHECK((turned == Json{{"turn_left", 14.0}, {"turn_right", 10.0}} ||
           turned == Json{{"turn_left", 15.0}, {"turn_right", 11.0}}));
    // No end of a mirrored range goes beyond nought.
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(slider, Qt::Key_PageUp);
    for (const auto& edit : bench.edits) {
        if (edit.contains("turn_left"))
            CHECK(edit["turn_left"].get<double>() >= 0);
    }
    Json wide = values();
    wide["zoom_high"] = 4.0; // beyond the slider: it grows
    bench.list.setValues(wide);
    CHECK(bench.slider("zoom")->maximum() == 4.0);
    CHECK(bench.slider("zoom")->upper() == 4.0);
}

TEST_CASE("rows are moved by keyboard and by mouse, and tell the new order once")
{
    List bench;
    QSignalSpy moved(&bench.list, &RecipeList::orderEdited);
    bench.list.setOrder({"zoom", "turn", "flip"});
    CHECK(moved.isEmpty());
    CHECK(bench.list.order() == QStringList{"zoom", "turn", "flip"});
    auto* handle = bench.list.row("zoom")->handle();
    handle->setFocus();
    QTest::keyClick(handle, Qt::Key_Up); // is the first already
    CHECK(moved.isEmpty());
    QTest::keyClick(handle, Qt::Key_Down);
    REQUIRE(moved.size() == 1);
    CHECK(moved[0][0].toStringList() == QStringList{"turn", "zoom", "flip"});
    CHECK(handle->hasFocus());
    CHECK(handle->accessibleName() == "Move Zoom, place 2 of 3");

    // Lies where it is told to lie.
    CHECK(QTest::qWaitFor([&] { return bench.list.row("turn")->y() < bench.list.row("zoom")->y(); }));
    auto* flip = bench.list.row("flip");
    const QPoint grip = flip->handle()->rect().center();
    QTest::mousePress(flip->handle(), Qt::LeftButton, {}, grip);
    const auto top = flip->handle()->mapFromGlobal(bench.list.row("turn")->mapToGlobal(QPoint(5, 2)));
    QTest::mouseMove(flip->handle(), top);
    CHECK(moved.size() == 1); // only when it is let go
    QTest::mouseRelease(flip->handle(), Qt::LeftButton, {}, top);
    REQUIRE(moved.size() == 2);
    CHECK(moved[1][0].toStringList() == QStringList{"flip", "turn", "zoom"});
}
