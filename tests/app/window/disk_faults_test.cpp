// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a disk that is full or goes away: it is said at once, and nothing is lost.
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>

#include "app/window/state_bar.h"
#include "core/project/project.h"
#include "core/workflow/sample_project.h"
#include "tests/app/window/support/gestures.h"
#include "tests/app/window/support/program.h"
#include "widgets/controls/elided_label.h"
#include "widgets/controls/jobs_panel.h"
#include "widgets/controls/notice_bar.h"
#include "widgets/controls/primary_button.h"
#include "widgets/pictures/image_viewer.h"
#include "widgets/pictures/thumbnail_grid.h"
#include "widgets/workspaces/augment/augment_view.h"
#include "widgets/workspaces/dataset/class_sidebar.h"
#include "widgets/workspaces/dataset/dataset_view.h"
#include "widgets/workspaces/dataset/grid_page.h"
#include "widgets/workspaces/dataset/import_dialog.h"
#include "widgets/workspaces/dataset/viewer_page.h"
#include "widgets/workspaces/export/export_view.h"
#include "widgets/workspaces/export/outcome_card.h"
#include "widgets/workspaces/export/target_chooser.h"
#include "widgets/workspaces/train/loss_panel.h"
#include "widgets/workspaces/train/train_panel.h"
#include "widgets/workspaces/train/train_view.h"

using namespace histosynth;
using test::clickButton;
using test::waitFor;

namespace {

namespace fs = std::filesystem;

constexpr rlim_t noRoom = 2000;        // bytes: neither an image fits, nor a line of the database's log
constexpr rlim_t littleRoom = 200'000; // enough for the log, not for an archive
constexpr std::size_t sampleClassCount = 3;

const Json forms = {{"augment", {{"count", 4}}}, {"train", test::longTraining()}};

// While it lives, no file of this program can grow beyond so many bytes.
class FullDisk {
public:
    explicit FullDisk(rlim_t room) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full{room, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

QString textsIn(QWidget& widget)
{
    QStringList texts;
    for (const auto* label : widget.findChildren<QLabel*>())
        texts.append(label->text());
    for (const auto* label : widget.findChildren<ElidedLabel*>())
        texts.append(label->text());
    return texts.join(u'\n');
}

// The program with the sample project, and what a person does there.
class Study {
public:
    Study()
    {
        NoControl control;
        sampleProject(program.path("sample"), "study", {.patientsPerClass = 4, .width = 256, .height = 256}, control);
        fs::create_directories(program.path("new"));
        fs::create_directories(program.path("sets"));
        const auto further = drawSampleFields(program.path("drawn"),
                                              {.patientsPerClass = 1, .width = 200, .height = 200, .seed = 7}, control);
        fs::rename(further.front(), program.path("new/images"));
        open();
    }

    fs::path folder() const { return program.path("sample/study"); }
    fs::path elsewhere() const { return program.path("elsewhere"); }
    std::string name() const { return folder().string(); }
    Project& project() { return program.session.project(); }
    std::size_t classCount() { return project().classes().list().size(); }
    std::size_t augmentedCount() { return project().augmentedImages().list().size(); }
    DatasetView& dataset() { return *program.view<DatasetView>(); }
    ExportView& exporting() { return *program.view<ExportView>(); }

    void open()
    {
        program.window.openProject(QString::fromStdString(name()));
        REQUIRE(program.session.isWritable());
        REQUIRE(waitFor([&] { return listsAllClasses(); }));
    }
    bool listsAllClasses()
    {
        return std::size_t(dataset().sidebar().classes().model()->rowCount()) == classCount() + 1; // "All classes"
    }
    void go(Qt::Key number) { test::pressKey(program.window, number, Qt::ControlModifier); }

    void addClass();
    void openImage();
    void annotate();
    void bringIn();
    void augment();
    void write();

    // What the notice bar, or the jobs panel of the job that fails next, says of a failure; that is closed then.
    std::string toldInBar();
    std::string toldOfJob();

    // Closes the window, and looks at what is on the disk.
    void closeAndCheck(std::size_t classes);

    test::Program program{forms};

private:
    QList<JobId> failedJobs();
};

void Study::addClass()
{
    go(Qt::Key_1);
    for (auto* button : dataset().sidebar().findChildren<QToolButton*>()) {
        if (button->defaultAction() == program.actions.action("class.add"))
            test::click(*button);
    }
    auto& list = dataset().sidebar().classes();
    REQUIRE(waitFor([&] { return listsAllClasses(); }));
    if (auto* editor = list.viewport()->findChild<QLineEdit*>())
        QTest::keyClick(editor, Qt::Key_Escape); // its name stays
    QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier,
                      list.visualRect(list.model()->index(0, 0)).center()); // all classes
}

void Study::openImage()
{
    go(Qt::Key_1);
    auto& viewer = dataset().viewerPage().viewer();
    if (!viewer.image().isNull())
        return;
    auto& grid = dataset().gridPage().grid();
    REQUIRE(waitFor([&] { return grid.items().size() == project().images().list().size(); }));
    Q_EMIT grid.imageActivated(grid.items().front().id);
    REQUIRE(waitFor([&] { return !viewer.image().isNull(); }));
}

void Study::annotate()
{
    openImage();
    auto& viewer = dataset().viewerPage().viewer();
    QTest::keyClick(&viewer, Qt::Key_R);
    const double beside = 60.0 * double(viewer.outlines().size());
    const auto at = [&](double x, double y) { return viewer.viewport().toView(QPointF(x + beside, y)).toPoint(); };
    QTest::mousePress(&viewer, Qt::LeftButton, Qt::NoModifier, at(20, 20));
    QTest::mouseMove(&viewer, at(40, 40));
    QTest::mouseMove(&viewer, at(60, 50));
    QTest::mouseRelease(&viewer, Qt::LeftButton, Qt::NoModifier, at(60, 50));
}

void Study::bringIn()
{
    go(Qt::Key_1);
    REQUIRE(test::dropFiles(dataset(), {program.pathText("new/images")}));
    auto* dialog = program.view<ImportDialog>();
    REQUIRE(dialog != nullptr);
    QTest::keyClick(&dialog->classBox(), Qt::Key_Down);
    test::click(dialog->primary());
}

void Study::augment()
{
    go(Qt::Key_2);
    clickButton(*program.view<AugmentView>(), "Create ");
}

void Study::write()
{
    go(Qt::Key_6);
    test::type(*exporting().target()->pathLine(), program.pathText("sets/set.zip"));
    clickButton(exporting(), "Write ");
}

std::string Study::toldInBar()
{
    auto* bar = program.view<NoticeBar>();
    REQUIRE(waitFor([&] { return !program.failures.isEmpty() && bar->isVisible(); }));
    program.failures.clear();
    const auto text = bar->text().toStdString();
    bar->clear();
    return text;
}

QList<JobId> Study::failedJobs()
{
    auto ids = program.jobs.jobs();
    ids.removeIf([&](JobId id) {
        const auto* status = program.jobs.status(id);
        return status->state != JobState::Failed || status->plan.isQuiet;
    });
    return ids;
}

std::string Study::toldOfJob()
{
    REQUIRE(waitFor([&] { return !program.jobs.isBusy() && !failedJobs().isEmpty(); }));
    auto* panel = program.view<JobsPanel>();
    CHECK(panel->isVisible());
    const auto text = textsIn(*panel).toStdString();
    for (const auto id : failedJobs())
        program.jobs.dismiss(id);
    return text;
}

void Study::closeAndCheck(std::size_t classes)
{
    program.window.close();
    CHECK_FALSE(program.window.isVisible());
    REQUIRE_FALSE(program.session.isOpen());
    Project opened = Project::open(folder(), OpenMode::Write);
    CHECK(opened.classes().list().size() == classes);
    NoControl control;
    for (const auto& problem : opened.verify(control).problems)
        FAIL_CHECK(problem.code);
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("on a full disk every edit and every job says so, and all of it works once there is room")
{
    Study study;
    study.addClass();
    CHECK(study.classCount() == sampleClassCount + 1);
    const auto images = study.project().images().list().size();
    {
        const FullDisk full(noRoom);
        study.addClass();
        const auto told = study.toldInBar();
        CHECK_MESSAGE(has(told, study.name()), told);
        CHECK_MESSAGE(has(told, "Free some space"), told);
        study.annotate();
        CHECK(has(study.toldInBar(), "Free some space"));
        CHECK(study.dataset().viewerPage().viewer().outlines().empty());
        const std::pair<const char*, void (Study::*)()> works[] = {
            {"import", &Study::bringIn}, {"augment", &Study::augment}, {"export", &Study::write}};
        for (const auto& [what, work] : works) {
            (study.*work)();
            const auto reason = study.toldOfJob();
            CHECK_MESSAGE(has(reason, study.program.folder.path().string()), what, ": ", reason);
            CHECK_MESSAGE(has(reason, "Free some space"), what, ": ", reason);
        }
    }
    CHECK(study.classCount() == sampleClassCount + 1);
    CHECK(study.project().annotations().list().empty());
    CHECK(study.project().images().list().size() == images);
    CHECK(study.augmentedCount() == 0);
    CHECK(fs::is_empty(study.program.path("sets")));

    study.addClass();
    study.annotate();
    study.bringIn();
    CHECK(waitFor([&] { return study.project().images().list().size() == images + 1; }));
    study.augment();
    CHECK(waitFor([&] { return !study.program.jobs.isBusy() && study.augmentedCount() > 0; }));
    study.write();
    CHECK(waitFor([&] { return fs::exists(study.program.path("sets/set.zip")); }));
    study.program.waitForJobs();
    CHECK(study.project().annotations().list().size() == 1);
    CHECK_MESSAGE(study.program.failures.isEmpty(), study.program.failures.join("; ").toStdString());
    study.closeAndCheck(sampleClassCount + 2);
}

TEST_CASE("an archive that does not fit on its disk leaves nothing there, and the workspace says why")
{
    Study study;
    {
        const FullDisk full(littleRoom);
        study.write();
        CHECK(has(study.toldOfJob(), "sets/set.zip"));
    }
    const auto told = study.exporting().outcome()->text().toStdString();
    CHECK_MESSAGE(has(told, "sets/set.zip"), told);
    CHECK_MESSAGE(has(told, "Free some space"), told);
    CHECK(fs::is_empty(study.program.path("sets")));
    study.closeAndCheck(sampleClassCount);
}

TEST_CASE("a project whose folder is taken away says so at whatever is done, keeps all, and goes on when it is back")
{
    Study study;
    study.addClass();
    study.annotate();
    study.go(Qt::Key_2);
    REQUIRE(waitFor([&] { return study.program.view<AugmentView>()->startButton()->isEnabled(); }));
    study.go(Qt::Key_6);
    test::type(*study.exporting().target()->pathLine(), study.program.pathText("sets/set.zip"));
    REQUIRE(waitFor([&] { return study.exporting().startButton()->isEnabled(); }));
    study.openImage();
    study.program.waitForJobs();

    fs::rename(study.folder(), study.elsewhere());
    auto* state = study.program.view<StateBar>();
    CHECK(waitFor([&] { return textsIn(*state).contains("nothing can be saved"); })); // by itself
    const auto first = study.toldInBar();
    CHECK_MESSAGE(has(first, study.name()), first);
    CHECK_MESSAGE(has(first, "Put it back"), first);
    study.annotate();
    CHECK(has(study.toldInBar(), study.name()));
    CHECK(study.dataset().viewerPage().viewer().outlines().size() == 1);
    const std::pair<const char*, void (Study::*)()> works[] = {
        {"import", &Study::bringIn}, {"augment", &Study::augment}, {"export", &Study::write}};
    for (const auto& [what, work] : works) {
        (study.*work)();
        const auto reason = study.toldOfJob();
        CHECK_MESSAGE(has(reason, study.name() + " is not there"), what, ": ", reason);
    }
    study.program.waitForJobs();
    study.program.view<NoticeBar>()->clear();
    study.program.failures.clear();
    study.addClass();
    CHECK(has(study.toldInBar(), study.name()));
    test::pressKey(study.program.window, Qt::Key_Z, Qt::ControlModifier);
    CHECK(has(study.toldInBar(), study.name()));
    CHECK(study.classCount() == sampleClassCount + 1);
    CHECK(study.project().annotations().list().size() == 1);
    CHECK_FALSE(fs::exists(study.folder()));
    CHECK(fs::is_empty(study.program.path("sets")));

    fs::rename(study.elsewhere(), study.folder());
    CHECK(waitFor([&] { return textsIn(*state).contains("All changes are saved"); }));
    study.addClass();
    CHECK(study.classCount() == sampleClassCount + 2);
    study.closeAndCheck(sampleClassCount + 2);
}

TEST_CASE("a project that is deleted while it is open can be closed, and is not made anew")
{
    Study study;
    fs::remove_all(study.folder());
    study.addClass();
    const auto told = study.toldInBar();
    CHECK_MESSAGE(has(told, study.name()), told);
    study.program.window.close();
    CHECK_FALSE(study.program.window.isVisible());
    CHECK_FALSE(study.program.session.isOpen());
    CHECK_FALSE(fs::exists(study.folder()));
}

TEST_CASE("a training whose project is taken away ends with the reason, and can be resumed when it is back")
{
    Study study;
    study.go(Qt::Key_3);
    auto* view = study.program.view<TrainView>();
    clickButton(*view->panel(), "Train 100,000 steps");
    REQUIRE(waitFor([&] { return view->loss()->chart()->table().rows.size() > 25; }));
    fs::rename(study.folder(), study.elsewhere());
    const auto reason = study.toldOfJob();
    CHECK_MESSAGE(has(reason, study.name() + " is not there"), reason);
    CHECK_FALSE(fs::exists(study.folder()));

    fs::rename(study.elsewhere(), study.folder());
    study.program.session.close();
    study.open();
    const auto run = study.project().runs().latest(RunKind::Train);
    REQUIRE(run);
    CHECK(run->state == RunState::Interrupted);
    CHECK(study.project().trainingCheckpoints().latest(run->id)->step >= 20);
    study.go(Qt::Key_3);
    clickButton(*view, "Resume");
    REQUIRE(waitFor([&] { return view->panel()->state() == TrainPanel::State::Running; }));
    study.program.jobs.stopAll();
    study.program.waitForJobs();
    study.closeAndCheck(sampleClassCount);
}
