// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <doctest/doctest.h>

#include <semaphore>

#include "core/workflow/sample_project.h"
#include "tests/app/window/support/gestures.h"
#include "tests/app/window/support/program.h"
#include "widgets/controls/jobs_panel.h"
#include "widgets/controls/mode_bar.h"
#include "widgets/controls/notice_bar.h"
#include "widgets/look/format.h"
#include "widgets/start/new_project_dialog.h"
#include "widgets/start/start_view.h"

using namespace histosynth;

namespace {

using test::answerNextBox;
using test::Program;

JobPlan waitingPlan(std::binary_semaphore& go)
{
    JobPlan plan;
    plan.title = "Waiting";
    plan.work = [&go](RunControl& control) {
        go.acquire();
        control.checkpoint();
    };
    return plan;
}

} // namespace

TEST_CASE("the program begins with the ways in, and a new project opens its workspaces")
{
    Program program;
    auto* start = program.view<StartView>();
    CHECK(start->isVisible());
    CHECK_FALSE(program.actions.action("images.import_files")->isEnabled());

    QTest::keyClick(&program.window, Qt::Key_N, Qt::ControlModifier);
    auto* dialog = program.window.findChild<NewProjectDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->setPlace(program.place());
    dialog->findChild<QLineEdit*>()->setText("Mastopathy");
    CHECK(dialog->classes() == QStringList{"Fibrocystic", "Non-proliferative", "Proliferative"});
    for (auto* button : dialog->findChildren<QPushButton*>()) {
        if (button->text() == "Create project")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    REQUIRE(program.session.isOpen());
    CHECK(program.session.project().classes().list().size() == 3);
    CHECK_FALSE(start->isVisible());
    CHECK(program.window.windowTitle() == "Mastopathy – HistoSynth");
    CHECK(program.settings.recentProjects().first().endsWith("Mastopathy"));
    CHECK(program.actions.isTrue(Fact::InDataset));
}

TEST_CASE("a project that is there already is told in the dialog, which stays")
{
    Program program;
    program.makeProject();
    program.session.close();
    program.actions.action("project.new")->trigger();
    auto* dialog = program.window.findChild<NewProjectDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->setPlace(program.place());
    dialog->findChild<QLineEdit*>()->setText("study");
    Q_EMIT dialog->createRequested();
    CHECK(dialog->isVisible());
    CHECK_FALSE(program.session.isOpen());
}

TEST_CASE("the six workspaces are a key away, each with its own actions")
{
    Program program;
    program.makeProject();
    const Fact facts[] = {Fact::InDataset,  Fact::InAugment,  Fact::InTrain,
                          Fact::InGenerate, Fact::InEvaluate, Fact::InExport};
    auto* pages = program.window.centralWidget()->findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly);
    REQUIRE(pages != nullptr);
    for (int i = 0; i < workspaceCount; ++i) {
        QTest::keyClick(&program.window, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        CHECK(pages->currentIndex() == i + 1);
        for (int other = 0; other < workspaceCount; ++other)
            CHECK(program.actions.isTrue(facts[other]) == (other == i));
    }
}

TEST_CASE("an edit is told with its way back, by button and by key")
{
    Program program;
    program.makeProject();
    const auto names = [&] { return program.session.project().classes().list().size(); };
    const auto addClass = [&](const char* name) {
        return program.session.edit("edit.class_added", {{"name", name}}, ProjectPart::Classes,
                                    [&](Project& project) { project.classes().add({0, name, {}, {}}); });
    };
    CHECK_FALSE(program.actions.action("edit.undo")->isEnabled());
    CHECK(addClass("third"));
    CHECK(names() == 3);
    auto* notices = program.view<NoticeBar>();
    CHECK(notices->isVisible());
    CHECK(notices->text().contains("third"));
    for (auto* button : notices->findChildren<QPushButton*>()) {
        if (button->text() == "Undo")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    CHECK(names() == 2);
    QTest::keyClick(&program.window, Qt::Key_Y, Qt::ControlModifier);
    CHECK(names() == 3);
    QTest::keyClick(&program.window, Qt::Key_Z, Qt::ControlModifier);
    CHECK(names() == 2);
    CHECK_FALSE(addClass("calm")); // taken: told, and nothing is left of it
    CHECK(names() == 2);
    CHECK(notices->text().contains("calm"));
}

TEST_CASE("closing while a job runs asks once, stops it and then closes; until then it goes on")
{
    Program program;
    program.makeProject();
    std::binary_semaphore go(0);
    const auto id = program.jobs.start(waitingPlan(go));
    CHECK(program.view<JobsPanel>()->isVisible());

    answerNextBox("Go on working");
    program.window.close();
    CHECK(program.window.isVisible());
    CHECK(program.jobs.status(id)->state != JobState::Stopping);

    answerNextBox("Stop and quit");
    program.window.close();
    CHECK(program.window.isVisible());
    CHECK(program.jobs.status(id)->state == JobState::Stopping);
    program.window.close(); // does not ask again
    QSignalSpy idle(&program.jobs, &JobQueue::becameIdle);
    go.release();
    CHECK(idle.wait(test::longestWait));
    CHECK_FALSE(program.window.isVisible());
    CHECK_FALSE(program.session.isOpen());
}

TEST_CASE("no project is opened over one in which something runs")
{
    Program program;
    program.makeProject("other");
    program.makeProject();
    std::binary_semaphore go(0);
    program.jobs.start(waitingPlan(go));
    program.window.openProject(program.pathText("other"));
    CHECK(program.session.name() == "study");
    CHECK(program.view<NoticeBar>()->text().contains("running"));
    QSignalSpy idle(&program.jobs, &JobQueue::becameIdle);
    go.release();
    CHECK(idle.wait(test::longestWait));
    program.window.openProject(program.pathText("other"));
    CHECK(program.session.name() == "other");
}

TEST_CASE("a folder that is no project is told of in words")
{
    Program program;
    program.window.openProject(program.place());
    CHECK_FALSE(program.session.isOpen());
    CHECK(program.view<NoticeBar>()->text().contains(program.place()));
}

TEST_CASE("light, dark and language are changed at once and remembered")
{
    Program program;
    program.actions.action("view.scheme_dark")->trigger();
    CHECK(program.theme.scheme() == Scheme::Dark);
    CHECK(program.settings.scheme() == "dark");
    CHECK(isDark(program.window.palette()));
    program.actions.action("language.ukrainian")->trigger();
    CHECK(program.settings.language() == "uk");
    QCoreApplication::sendPostedEvents(); // the change of language comes to the window so
    CHECK(program.actions.action("edit.undo")->text() != "&Undo");
    program.actions.action("language.english")->trigger();
    QCoreApplication::sendPostedEvents();
    CHECK(program.actions.action("edit.undo")->text() == "&Undo");
}

TEST_CASE("every action has a text, and no two that can be chosen at a time share a key")
{
    Program program;
    const Facts places[] = {Fact::InDataset,  Fact::InAugment,  Fact::InTrain,
                            Fact::InGenerate, Fact::InEvaluate, Fact::InExport};
    const Facts anywhere = places[0] | places[1] | places[2] | places[3] | places[4] | places[5];
    std::map<QString, QList<const ActionInfo*>> byKey;
    for (const auto& info : actionInfos()) {
        CHECK_FALSE(program.actions.action(info.id)->text().isEmpty());
        for (const auto& key : program.actions.action(info.id)->shortcuts())
            byKey[key.toString()].append(&info);
    }
    for (const auto& [key, infos] : byKey) {
        for (qsizetype i = 0; i < infos.size(); ++i) {
            for (qsizetype j = i + 1; j < infos.size(); ++j) {
                const auto one = infos[i]->needs & anywhere;
                const auto other = infos[j]->needs & anywhere;
                const bool areApart = one && other && !(one & other);
                CHECK_MESSAGE(areApart, std::string(infos[i]->id), " and ", std::string(infos[j]->id), " share ",
                              key.toStdString());
            }
        }
    }
}

TEST_CASE("it fits a screen of 1920 x 1080 at 200 %, in both languages")
{
    Program program;
    NoControl control;
    sampleProject(program.path("sample"), "study", {.patientsPerClass = 4, .width = 320, .height = 320}, control);
    program.window.openProject(program.pathText("sample/study"));
    for (const auto* language : {"en", "uk"}) {
        program.language.set(QString::fromLatin1(language));
        for (int workspace = 0; workspace < workspaceCount; ++workspace) {
            program.window.showWorkspace(workspace);
            program.waitForJobs();
            program.window.resize(960, 540);
            CHECK_MESSAGE(program.window.size() == QSize(960, 540), "workspace ", workspace, " in ",
                          std::string(language), ": ", program.window.width(), " x ", program.window.height());
        }
    }
    program.language.set(QStringLiteral("en"));
}

TEST_CASE("numbers in a form decline their unit, in both languages")
{
    Program program;
    const auto unit = [](qint64 count) { return unitSuffix(QStringLiteral("images"), count).mid(1).toStdString(); };
    CHECK(unit(1) == "image");
    CHECK(unit(4) == "images");
    program.language.set(QStringLiteral("uk"));
    CHECK(unit(1) == "зображення");
    CHECK(unit(4) == "зображення");
    CHECK(unit(5) == "зображень");
    program.language.set(QStringLiteral("en"));
}

TEST_CASE("whatever can have the focus has a name for those who hear the screen")
{
    Program program;
    NoControl control;
    sampleProject(program.path("sample"), "study", {.patientsPerClass = 4, .width = 320, .height = 320}, control);
    program.window.openProject(program.pathText("sample/study"));
    for (int workspace = 0; workspace < workspaceCount; ++workspace) {
        program.window.showWorkspace(workspace);
        program.waitForJobs();
        for (auto* widget : program.window.findChildren<QWidget*>()) {
            const bool isPart = qobject_cast<QAbstractSpinBox*>(widget->parentWidget()); // its parent is named
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || isPart)
                continue;
            auto* spoken = QAccessible::queryAccessibleInterface(widget);
            REQUIRE(spoken != nullptr);
            CHECK_MESSAGE(!spoken->text(QAccessible::Name).isEmpty(), std::string(widget->metaObject()->className()),
                          " in ", std::string(widget->parentWidget()->metaObject()->className()), " of workspace ",
                          workspace);
        }
    }
}
