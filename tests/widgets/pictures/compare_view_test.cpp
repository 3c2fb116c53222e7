// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/compare_view.h"

#include <doctest/doctest.h>

#include "tests/widgets/pictures/gestures.h"

using namespace histosynth;

TEST_CASE("Two pictures zoom and pan together, whichever is moved")
{
    CompareView view;
    view.resize(1000, 500);
    view.show();
    view.setLeft(test::gradient({512, 512}), "Synthetic");
    view.setRight(test::gradient({512, 512}), "Nearest real image");
    test::turnWheel(*view.leftViewer(), {100, 300}, 480);
    CHECK(view.rightViewer()->viewport() == view.leftViewer()->viewport());
    test::drag(*view.rightViewer(), {200, 200}, {260, 150});
    CHECK(view.leftViewer()->viewport() == view.rightViewer()->viewport());
    CHECK_FALSE(view.leftViewer()->viewport().isFitted());
    view.zoomToFit();
    CHECK(view.rightViewer()->viewport().isFitted());
}

TEST_CASE("Pictures of different sizes show the same relative part")
{
    CompareView view;
    view.resize(1000, 500);
    view.show();
    view.setLeft(test::gradient({64, 64}), "Synthetic");
    view.setRight(test::gradient({512, 512}), "Nearest real image");
    test::turnWheel(*view.leftViewer(), {100, 300}, 480);
    const auto& left = view.leftViewer()->viewport();
    const auto& right = view.rightViewer()->viewport();
    CHECK(left.centre().x() / 64 == doctest::Approx(right.centre().x() / 512));
    CHECK(left.scale() / left.fitScale() == doctest::Approx(right.scale() / right.fitScale()));
}

TEST_CASE("The next pair of the same sizes keeps the view; keys are handed on")
{
    CompareView view;
    view.resize(1000, 500);
    view.show();
    view.setLeft(test::gradient({512, 512}), "Synthetic");
    view.setRight({}, "Nearest real image", "There is no real image to compare with.");
    test::turnWheel(*view.leftViewer(), {100, 300}, 480);
    const ViewportMap before = view.leftViewer()->viewport();
    view.setLeft(test::gradient({512, 512}), "Synthetic");
    CHECK(view.leftViewer()->viewport() == before);
    const QSignalSpy stepped(&view, &CompareView::stepRequested);
    const QSignalSpy closed(&view, &CompareView::closeRequested);
    QTest::keyClick(view.leftViewer(), Qt::Key_Right);
    QTest::keyClick(view.rightViewer(), Qt::Key_Escape);
    CHECK(stepped.count() == 1);
    CHECK(closed.count() == 1);
}
