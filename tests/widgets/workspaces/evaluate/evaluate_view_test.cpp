// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/evaluate/evaluate_view.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QSplitter>
#include <doctest/doctest.h>

#include "widgets/controls/primary_button.h"

using namespace histosynth;

TEST_CASE("one or two measures are chosen, never none and never three")
{
    EvaluateView view;
    view.setMeasureNames({{"Distance", {}}, {"Ratio", {}}, {"Copies", {}}});
    auto* list = view.measureList();
    CHECK(view.chosenMeasures() == QList<int>{0});
    QSignalSpy chosen(&view, &EvaluateView::measuresChosen);
    list->item(0)->setCheckState(Qt::Unchecked);
    CHECK(view.chosenMeasures() == QList<int>{0});
    CHECK(list->item(0)->checkState() == Qt::Checked);
    list->item(1)->setCheckState(Qt::Checked);
    CHECK(view.chosenMeasures() == QList<int>{0, 1});
    list->item(2)->setCheckState(Qt::Checked);
    CHECK(view.chosenMeasures() == QList<int>{1, 2});
    CHECK(list->item(0)->checkState() == Qt::Unchecked);
    CHECK(chosen.size() == 3);
    view.setMeasureNames({{"Відстань", {}}, {"Частка", {}}, {"Копії", {}}}); // the language has changed
    CHECK(list->item(2)->checkState() == Qt::Checked);
}

TEST_CASE("while it is busy it cannot be begun again")
{
    EvaluateView view;
    view.setStart("Evaluate 3 checkpoints", true, false);
    CHECK(view.startButton()->isEnabled());
    view.setStart("Evaluate 3 checkpoints", true, true);
    CHECK_FALSE(view.startButton()->isEnabled());
    view.setStart("Evaluate 3 checkpoints", true, false);
    CHECK(view.startButton()->isEnabled());
    CHECK(view.startButton()->text() == "Evaluate 3 checkpoints");
}

TEST_CASE("its columns come back, and nonsense does no harm")
{
    EvaluateView one;
    EvaluateView other;
    for (auto* view : {&one, &other}) {
        view->setCentre(EvaluateView::Centre::Measures);
        view->resize(1280, 640);
        view->show();
    }
    auto* columns = one.findChild<QSplitter*>(QString(), Qt::FindDirectChildrenOnly);
    columns->setSizes({320, 540, 420});
    REQUIRE(one.saveState() != other.saveState());
    other.restoreState(one.saveState());
    CHECK(other.saveState() == one.saveState());
    other.restoreState("nonsense");
    CHECK(other.saveState() == one.saveState());
}
