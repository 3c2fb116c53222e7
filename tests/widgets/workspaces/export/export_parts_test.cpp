// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <doctest/doctest.h>

#include "widgets/controls/balance_bar.h"
#include "widgets/workspaces/export/outcome_card.h"
#include "widgets/workspaces/export/run_editor.h"
#include "widgets/workspaces/export/set_preview.h"
#include "widgets/workspaces/export/target_chooser.h"

using namespace histosynth;

namespace {

void choose(QComboBox* box, int index)
{
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

} // namespace

TEST_CASE("the ending of the name and the list of forms say the same")
{
    TargetChooser chooser;
    QSignalSpy changed(&chooser, &TargetChooser::targetChanged);
    chooser.setTarget("/data/study.zip");
    CHECK(changed.isEmpty());
    CHECK(chooser.formBox()->currentData().toString() == ".zip");
    choose(chooser.formBox(), 2);
    CHECK(chooser.target() == "/data/study.tar.gz");
    choose(chooser.formBox(), 3);
    CHECK(chooser.target() == "/data/study");
    choose(chooser.formBox(), 1);
    CHECK(chooser.target() == "/data/study.7z");
    CHECK(changed.size() == 3);
    chooser.pathLine()->clear();
    QTest::keyClicks(chooser.pathLine(), "/data/b.TGZ");
    CHECK(chooser.formBox()->currentData().toString() == ".tar.gz");
    choose(chooser.formBox(), 0);
    CHECK(chooser.target() == "/data/b.zip");
    chooser.setTarget("/data/b.2.x"); // of no form that is known: a folder's name
    CHECK(chooser.formBox()->currentData().toString().isEmpty());
}

TEST_CASE("a run that is gone is no choice any more")
{
    RunEditor editor;
    QSignalSpy edited(&editor, &FieldEditor::edited);
    editor.setRuns({{4, "Training 4"}, {9, "Training 9"}});
    editor.setValue(9);
    CHECK(editor.value() == 9);
    editor.setRuns({{9, "Training 9"}});
    CHECK(editor.value() == 9);
    editor.setRuns({{4, "Training 4"}});
    CHECK(editor.value() == 0);
    CHECK(edited.isEmpty());
}

TEST_CASE("the question offers what loses nothing first, and goes away by Esc")
{
    OutcomeCard card;
    CHECK(card.text().isEmpty());
    QSignalSpy replaced(&card, &OutcomeCard::replaceChosen);
    QSignalSpy renamed(&card, &OutcomeCard::otherNameChosen);
    card.ask("study.zip is there already.", "study-2.zip");
    card.show();
    REQUIRE(QTest::qWaitForWindowExposed(&card));
    CHECK(card.isAsking());
    CHECK(card.otherNameButton()->text() == "Write study-2.zip");
    CHECK_FALSE(card.openButton()->isVisible());
    QTest::mouseClick(card.replaceButton(), Qt::LeftButton);
    CHECK(replaced.size() == 1);
    QTest::mouseClick(card.otherNameButton(), Qt::LeftButton);
    CHECK(renamed.size() == 1);
    QTest::keyClick(card.otherNameButton(), Qt::Key_Escape);
    CHECK_FALSE(card.isAsking());
    CHECK(card.text().isEmpty());
    card.showDone("885 images written");
    CHECK(card.openButton()->isVisible());
    CHECK_FALSE(card.replaceButton()->isVisible());
    card.showFailure("The disk is full.");
    CHECK_FALSE(card.openButton()->isVisible());
    CHECK(card.text() == "The disk is full.");
}

TEST_CASE("the preview shows folders with counts and a bar for each split")
{
    SetPreview preview;
    SetContents contents;
    contents.root = "study.zip";
    contents.splits = {{"train", "Training", {{"calm", Qt::blue, 28, 125, 50}, {"wild", Qt::red, 24, 125, 0}}},
                       {"test", "Test", {{"calm", Qt::blue, 8, 0, 0}, {"wild", Qt::red, 0, 0, 0}}}};
    contents.remarks = {{"Left out: 3 rejected.", Tone::Normal}};
    preview.setContents(contents);
    auto* root = preview.tree()->topLevelItem(0);
    CHECK(root->text(0) == "study.zip");
    CHECK(root->text(4) == "360");
    REQUIRE(root->childCount() == 2 + 3);
    auto* train = root->child(0);
    CHECK(train->text(0) == "train");
    CHECK(train->text(1) == "52");
    CHECK(train->text(2) == "250");
    CHECK(train->childCount() == 2);
    CHECK(train->child(0)->text(3) == "50");
    CHECK(root->child(1)->childCount() == 1); // no folder is written for a class without images
    CHECK(preview.findChildren<BalanceBar*>().size() == 2);
    CHECK(preview.remarksText() == "Left out: 3 rejected.");
    preview.setContents({});
    CHECK(preview.findChildren<BalanceBar*>().isEmpty());
}
