// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/export/export_workspace.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <doctest/doctest.h>

#include <memory>

#include "core/workflow/augment_images.h"
#include "tests/app/workspaces/support/work_desk.h"
#include "widgets/controls/empty_state.h"
#include "widgets/controls/primary_button.h"
#include "widgets/forms/option_form.h"
#include "widgets/workspaces/export/outcome_card.h"
#include "widgets/workspaces/export/set_preview.h"
#include "widgets/workspaces/export/target_chooser.h"

using namespace histosynth;

namespace {

// Is asked to open folders in the place of the desktop.
class Opener : public QObject {
    Q_OBJECT

public:
    Opener() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

    QUrl opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened = url; }
};

struct Bench : test::WorkDesk {
    Bench() : workspace(std::make_unique<ExportWorkspace>(desk)), view(qobject_cast<ExportView*>(workspace->view()))
    {
        QObject::connect(&session, &ProjectSession::changed, workspace.get(),
                         [this](ProjectParts parts) { workspace->refresh(parts); });
        view->resize(1280, 640);
        view->show();
    }

    void open()
    {
        openCroppedProject();
        show([&] {
            workspace->openProject();
            workspace->activate();
        });
        setTarget("set.zip");
    }

    template <typename Act>
    void show(const Act& act)
    {
        QSignalSpy preview(workspace.get(), &ExportWorkspace::previewShown);
        act();
        REQUIRE(test::waitFor([&] { return !preview.isEmpty(); }));
    }

    QString path(const char* name) { return QString::fromStdString((folder / name).string()); }

    void setTarget(const char* name)
    {
        show([&] { Q_EMIT view->target()->targetChanged(path(name)); });
    }

    void setForm(const std::string& name, const Json& value)
    {
        show([&] {
            view->form()->setValue(name, value);
            Q_EMIT view->form()->changed(QString::fromStdString(name));
        });
    }

    void waitForJob()
    {
        REQUIRE(test::waitFor([&] { return !jobs.isBusy() && view->startButton()->isEnabled(); }));
    }

    std::unique_ptr<ExportWorkspace> workspace;
    ExportView* view = nullptr;
};

} // namespace

TEST_CASE("without images the workspace says what to do")
{
    Bench bench;
    bench.openEmptyProject();
    bench.show([&] {
        bench.workspace->openProject();
        bench.workspace->activate();
    });
    CHECK(bench.view->findChild<EmptyState*>()->isVisible());
    CHECK_FALSE(bench.view->startButton()->isEnabled());
}

TEST_CASE("the preview and the button say what will be written; it is, and its folder can be opened")
{
    Bench bench;
    bench.open();
    auto* root = bench.view->preview()->tree()->topLevelItem(0);
    CHECK(root->text(0) == "set.zip");
    CHECK(root->text(1) == "96");
    CHECK(bench.view->startButton()->text().contains("96"));
    CHECK(bench.view->startButton()->text().contains("set.zip"));
    QTest::mouseClick(bench.view->startButton(), Qt::LeftButton);
    CHECK_FALSE(bench.view->startButton()->isEnabled()); // while it is written
    bench.waitForJob();
    CHECK(QFileInfo::exists(bench.path("set.zip")));
    CHECK(bench.view->outcome()->text().contains("96"));
    CHECK(bench.told.last().contains("set.zip"));
    Opener opener;
    QTest::mouseClick(bench.view->outcome()->openButton(), Qt::LeftButton);
    CHECK(opener.opened == QUrl::fromLocalFile(QString::fromStdString(bench.folder.path().string())));
    CHECK(bench.session.project().runs().list(RunKind::Export).size() == 1);
}

TEST_CASE("what stands there is asked about before anything runs")
{
    Bench bench;
    bench.open();
    QFile file(bench.path("set.zip"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("precious");
    file.close();
    const auto isKept = [&] { return QFileInfo(bench.path("set.zip")).size() == 8; };
    QTest::mouseClick(bench.view->startButton(), Qt::LeftButton);
    auto* outcome = bench.view->outcome();
    CHECK(outcome->isAsking());
    CHECK_FALSE(bench.jobs.isBusy());
    CHECK(isKept());
    QTest::mouseClick(outcome->otherNameButton(), Qt::LeftButton);
    bench.waitForJob();
    CHECK(isKept());
    CHECK(QFileInfo(bench.path("set-2.zip")).size() > 1000);
    CHECK(bench.view->target()->target() == bench.path("set-2.zip"));

    bench.setTarget("set.zip");
    QTest::mouseClick(bench.view->startButton(), Qt::LeftButton);
    QTest::mouseClick(outcome->replaceButton(), Qt::LeftButton);
    bench.waitForJob();
    CHECK_FALSE(isKept());
}

TEST_CASE("nobody's folder is replaced, and the failure says so")
{
    Bench bench;
    bench.open();
    std::filesystem::create_directories(bench.folder / "photos");
    std::filesystem::copy_file(bench.folder / "calm" / "calm0.png", bench.folder / "photos" / "mine.png");
    bench.setTarget("photos");
    QTest::mouseClick(bench.view->startButton(), Qt::LeftButton);
    QTest::mouseClick(bench.view->outcome()->replaceButton(), Qt::LeftButton);
    bench.waitForJob();
    CHECK(std::filesystem::exists(bench.folder / "photos" / "mine.png"));
    CHECK(bench.view->outcome()->text().contains("photos"));
    CHECK_FALSE(bench.view->outcome()->isAsking());
}

TEST_CASE("what cannot be written is said beforehand")
{
    Bench bench;
    bench.open();
    const auto remarks = [&] { return bench.view->preview()->remarksText(); };
    bench.setTarget("set.rar");
    CHECK_FALSE(bench.view->startButton()->isEnabled());
    CHECK(remarks().contains(".zip"));
    bench.setTarget("nowhere/set.zip");
    CHECK_FALSE(bench.view->startButton()->isEnabled());
    CHECK(remarks().contains("nowhere"));
    bench.setTarget("set.7z");
    CHECK(bench.view->startButton()->isEnabled());
    bench.setForm("real", false);
    CHECK_FALSE(bench.view->startButton()->isEnabled());
}

TEST_CASE("balancing shows how many are left out, and the choices come back after a restart")
{
    Bench bench;
    bench.open();
    {
        Project project = bench.session.connect();
        NoControl control;
        AugmentOptions options;
        options.count = 5;
        augmentImages(project, options, Json::object(), control);
        const auto calm = project.classes().named("calm").id;
        AugmentedImageFilter filter;
        filter.classId = calm;
        for (const auto& image : project.augmentedImages().list(filter))
            project.augmentedImages().remove(image.id);
    }
    bench.show([&] { bench.session.announce(ProjectPart::Augmented); });
    CHECK(bench.view->preview()->tree()->topLevelItem(0)->text(2) == "5");
    bench.setForm("balance", true);
    CHECK(bench.view->preview()->tree()->topLevelItem(0)->text(4) == "96");
    CHECK(bench.view->preview()->remarksText().contains("5"));
    const ExportWorkspace other(bench.desk);
    CHECK(other.choice().balance);
}

#include "export_workspace_test.moc"
