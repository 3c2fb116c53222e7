// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/jobs_panel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>
#include <doctest/doctest.h>

using namespace histosynth;

namespace {

JobRow training()
{
    JobRow job;
    job.id = 7;
    job.iconName = QStringLiteral("run-build");
    job.title = QStringLiteral("Training");
    job.state = JobRowState::Running;
    job.stateText = QStringLiteral("step 1,240 of 4,000");
    job.progress = 0.31;
    job.canPause = true;
    return job;
}

QToolButton* buttonNamed(const QWidget& panel, const QString& start)
{
    for (auto* button : panel.findChildren<QToolButton*>()) {
        if (button->isVisible() && button->accessibleName().startsWith(start))
            return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("without jobs the panel takes no room")
{
    JobsPanel panel;
    CHECK(panel.isHidden());
    panel.setJob(training());
    CHECK_FALSE(panel.isHidden());
    CHECK(panel.sizeHint().height() >= 30);
    panel.removeJob(7);
    CHECK(panel.isHidden());
}

TEST_CASE("pause, resume and stop are asked for by the job's id")
{
    JobsPanel panel;
    panel.resize(900, 40);
    panel.setJob(training());
    panel.show();
    QSignalSpy paused(&panel, &JobsPanel::pauseRequested);
    QSignalSpy resumed(&panel, &JobsPanel::resumeRequested);
    QSignalSpy stopped(&panel, &JobsPanel::stopRequested);
    auto* pause = buttonNamed(panel, QStringLiteral("Pause"));
    REQUIRE(pause);
    QTest::mouseClick(pause, Qt::LeftButton);
    auto job = training();
    job.state = JobRowState::Paused;
    panel.setJob(job);
    CHECK(pause->accessibleName() == "Resume: Training");
    QTest::keyClick(pause, Qt::Key_Space);
    QTest::mouseClick(buttonNamed(panel, QStringLiteral("Stop")), Qt::LeftButton);
    CHECK(paused.count() == 1);
    CHECK(resumed.count() == 1);
    REQUIRE(stopped.count() == 1);
    CHECK(stopped[0][0].toLongLong() == 7);
}

TEST_CASE("progress is shown as far as it is known")
{
    JobsPanel panel;
    panel.setJob(training());
    auto* bar = panel.findChild<QProgressBar*>();
    REQUIRE(bar);
    CHECK(bar->value() * 1.0 / bar->maximum() == doctest::Approx(0.31).epsilon(0.01));
    auto job = training();
    job.progress = -1;
    panel.setJob(job);
    CHECK(bar->maximum() == 0); // a busy bar
}

TEST_CASE("what has ended can be shown and dismissed, not stopped")
{
    JobsPanel panel;
    panel.resize(900, 40);
    auto job = training();
    job.state = JobRowState::Done;
    job.showText = QStringLiteral("Show the model");
    panel.setJob(job);
    panel.show();
    QSignalSpy shown(&panel, &JobsPanel::showRequested);
    QSignalSpy dismissed(&panel, &JobsPanel::dismissRequested);
    CHECK_FALSE(buttonNamed(panel, QStringLiteral("Stop")));
    CHECK_FALSE(buttonNamed(panel, QStringLiteral("Pause")));
    QTest::mouseClick(buttonNamed(panel, QStringLiteral("Show the model")), Qt::LeftButton);
    QTest::mouseClick(buttonNamed(panel, QStringLiteral("Remove")), Qt::LeftButton);
    CHECK(shown.count() == 1);
    CHECK(dismissed.count() == 1);
}

TEST_CASE("a failure's details unfold and can be copied")
{
    JobsPanel panel;
    panel.resize(900, 40);
    auto job = training();
    job.state = JobRowState::Failed;
    job.stateText = QStringLiteral("The disk is full.");
    job.details = QStringLiteral("workflow.disk_full file=/data/a");
    panel.setJob(job);
    panel.show();
    const int before = panel.sizeHint().height();
    auto* details = buttonNamed(panel, QStringLiteral("Details"));
    REQUIRE(details);
    QTest::mouseClick(details, Qt::LeftButton);
    CHECK(panel.sizeHint().height() > before);
    QTest::mouseClick(buttonNamed(panel, QStringLiteral("Copy")), Qt::LeftButton);
    CHECK(QGuiApplication::clipboard()->text() == "The disk is full.\nworkflow.disk_full file=/data/a");
}

TEST_CASE("many jobs scroll, and lines keep their widgets when they change")
{
    JobsPanel panel;
    QList<JobRow> jobs;
    for (qint64 id = 1; id <= 20; ++id) {
        jobs << training();
        jobs.last().id = id;
    }
    panel.setJobs(jobs.mid(0, 4));
    const int four = panel.sizeHint().height();
    const auto* bar = panel.findChild<QProgressBar*>();
    panel.setJobs(jobs);
    CHECK(panel.sizeHint().height() == four);
    CHECK(panel.findChild<QProgressBar*>() == bar);
    CHECK(panel.findChildren<QProgressBar*>().size() == 20);
    panel.setJobs({});
    CHECK(panel.isHidden());
}
