// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole work of a study in the window, by mouse and keys.
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <doctest/doctest.h>

#include <KZip>
#include <algorithm>

#include "core/project/project.h"
#include "core/workflow/sample_fields.h"
#include "tests/app/window/support/gestures.h"
#include "tests/app/window/support/program.h"
#include "widgets/controls/mode_bar.h"
#include "widgets/controls/primary_button.h"
#include "widgets/pictures/thumbnail_grid.h"
#include "widgets/start/new_project_dialog.h"
#include "widgets/start/start_view.h"
#include "widgets/workspaces/augment/augment_view.h"
#include "widgets/workspaces/dataset/class_sidebar.h"
#include "widgets/workspaces/dataset/dataset_view.h"
#include "widgets/workspaces/dataset/grid_page.h"
#include "widgets/workspaces/dataset/import_dialog.h"
#include "widgets/workspaces/dataset/proposal_dialog.h"
#include "widgets/workspaces/dataset/split_dialog.h"
#include "widgets/workspaces/evaluate/evaluate_view.h"
#include "widgets/workspaces/evaluate/measure_panel.h"
#include "widgets/workspaces/export/export_view.h"
#include "widgets/workspaces/export/outcome_card.h"
#include "widgets/workspaces/export/target_chooser.h"
#include "widgets/workspaces/generate/generate_panel.h"
#include "widgets/workspaces/generate/generate_view.h"
#include "widgets/workspaces/train/train_panel.h"
#include "widgets/workspaces/train/train_view.h"

using namespace histosynth;
using test::clickButton;
using test::type;
using test::waitFor;

namespace {

constexpr int classCount = 3; // that a new project has
constexpr int imagesOfEach = 6;

// A model of no size, so that it takes no time: what the advanced parts of the forms were left with.
const Json tinyForms = {{"train",
                         {{"side", 32},
                          {"channels", "32,32"},
                          {"layers", 1},
                          {"warmup_steps", 2},
                          {"batch", 4},
                          {"threads", 1},
                          {"checkpoint_every", 6},
                          {"validation_every", 6},
                          {"preview_every", 6}}},
                        {"generate", {{"steps", 2}}},
                        {"evaluate", {{"steps", 2}}}};

// A study from its beginning; each step is what a person does, and ends when its outcome is there.
class Study {
public:
    Study()
    {
        program.settings.setFolder("projects", program.place()); // where the last one was made
        NoControl control;
        const SampleFields fields{.patientsPerClass = imagesOfEach, .width = 256, .height = 192};
        for (const auto& folder : drawSampleFields(program.path("fields"), fields, control))
            m_folders.append(QString::fromStdString(folder.string()));
    }

    void begin();
    void bringIn();
    void deal();
    void crop();
    void augment();
    void train();
    void draw();
    void judge();
    void write();

    test::Program program{tinyForms};

private:
    void rate(ThumbnailGrid& gallery);
    Project& project() { return program.session.project(); }
    DatasetView& dataset() { return *program.view<DatasetView>(); }

    // By its tab, or by Ctrl and its number.
    void go(const QString& workspace) { clickButton(*program.view<ModeBar>(), workspace); }
    void go(Qt::Key number) { test::pressKey(program.window, number, Qt::ControlModifier); }

    QStringList m_folders;
};

void Study::begin()
{
    clickButton(*program.view<StartView>(), "New project");
    auto* dialog = program.view<NewProjectDialog>();
    REQUIRE(dialog != nullptr);
    type(*dialog->findChild<QLineEdit*>(), "Mastopathy");
    clickButton(*dialog, "Create project");
    REQUIRE(program.session.isOpen());
    REQUIRE(program.session.name() == "Mastopathy");
}

void Study::bringIn()
{
    for (int i = 0; i < classCount; ++i) {
        REQUIRE(test::dropFiles(dataset(), {m_folders[i]}));
        auto* dialog = program.view<ImportDialog>();
        REQUIRE(dialog != nullptr);
        REQUIRE(waitFor([&] { return dialog->classBox().choices().size() == classCount; }));
        for (int step = -1; step < i; ++step)
            QTest::keyClick(&dialog->classBox(), Qt::Key_Down);
        test::click(dialog->primary());
        REQUIRE(
            waitFor([&] { return dataset().gridPage().grid().items().size() == std::size_t((i + 1) * imagesOfEach); }));
        REQUIRE(waitFor([&] { return !program.jobs.isBusy() && program.view<ImportDialog>() == nullptr; }));
    }
    const auto images = project().images().list();
    for (const auto& imageClass : project().classes().list()) {
        const auto isOfIt = [&](const SourceImage& image) { return image.classId == imageClass.id; };
        CHECK(std::ranges::count_if(images, isOfIt) == imagesOfEach);
    }
}

void Study::deal()
{
    clickButton(dataset().sidebar(), "Split by patient");
    auto* dialog = program.view<SplitDialog>();
    REQUIRE(dialog != nullptr);
    clickButton(*dialog, dialog->primary().text());
    REQUIRE(waitFor([&] { return project().splits().shares().has_value(); }));
}

void Study::crop()
{
    test::pressKey(program.window, Qt::Key_G, Qt::ControlModifier);
    auto* dialog = program.view<ProposalDialog>();
    REQUIRE(dialog != nullptr);
    type(dialog->form(), "size", "64");
    type(dialog->form(), "stride", "64");
    clickButton(*dialog, "Add ");
    REQUIRE(waitFor([&] { return !program.jobs.isBusy() && !project().crops().list().empty(); }));
}

void Study::augment()
{
    go("Augment");
    auto* view = program.view<AugmentView>();
    type(*view->form(), "count", "20");
    clickButton(*view, "Create ");
    REQUIRE(waitFor([&] { return !program.jobs.isBusy() && !project().augmentedImages().list().empty(); }));
    CHECK(project().augmentedImages().list().size() == classCount * 20);
}

void Study::train()
{
    go(Qt::Key_3);
    auto* panel = program.view<TrainView>()->panel();
    type(*panel->form(), "steps", "12");
    clickButton(*panel, "Train 12 steps");
    REQUIRE(waitFor([&] { return panel->state() == TrainPanel::State::Running; }));
    REQUIRE(waitFor([&] { return panel->state() == TrainPanel::State::Ready && !program.jobs.isBusy(); }));
    const auto run = project().runs().latest(RunKind::Train);
    REQUIRE(run);
    CHECK(run->state == RunState::Done);
}

void Study::draw()
{
    go("Generate");
    auto* view = program.view<GenerateView>();
    auto* classes = view->panel().findChildren<QComboBox*>().front();
    REQUIRE(waitFor([&] { return classes->count() == classCount; }));
    for (std::size_t i = 1; i <= classCount; ++i) {
        type(view->panel().form(), "count", "4");
        clickButton(view->panel(), "Draw 4 images");
        REQUIRE(waitFor([&] { return !program.jobs.isBusy() && view->gallery().items().size() == 4 * i; }));
        QTest::keyClick(classes, Qt::Key_Down);
    }
    rate(view->gallery());
}

// The newest is rejected, all others are taken; each key goes on to the next.
void Study::rate(ThumbnailGrid& gallery)
{
    QTest::mouseClick(gallery.viewport(), Qt::LeftButton, Qt::NoModifier,
                      gallery.visualRect(gallery.model()->index(0, 0)).center());
    test::pressKey(program.window, Qt::Key_R);
    for (std::size_t i = 1; i < gallery.items().size(); ++i)
        test::pressKey(program.window, Qt::Key_A);
    const auto images = project().syntheticImages().list();
    const auto isAccepted = [](const SyntheticImage& image) { return image.rating == Rating::Accepted; };
    CHECK(std::ranges::count_if(images, isAccepted) == 4 * classCount - 1);
}

void Study::judge()
{
    go(Qt::Key_5);
    auto* view = program.view<EvaluateView>();
    REQUIRE(waitFor([&] { return view->startButton()->isEnabled(); }));
    test::click(*view->startButton());
    REQUIRE(waitFor([&] { return view->centre() == EvaluateView::Centre::Measures && !program.jobs.isBusy(); }));
    CHECK(waitFor([&] { return view->measures()->table()->model()->rowCount() > 0; }));
}

void Study::write()
{
    go("Export");
    auto* view = program.view<ExportView>();
    type(*view->target()->pathLine(), program.pathText("set.zip"));
    clickButton(*view, "Write ");
    REQUIRE(waitFor([&] { return !program.jobs.isBusy() && view->outcome()->openButton()->isVisible(); }));
    CHECK(view->outcome()->text().contains("set.zip"));
}

// Names of the files in the archive that end so.
QStringList filesIn(const QString& archive, const QString& ending)
{
    KZip zip(archive);
    REQUIRE(zip.open(QIODevice::ReadOnly));
    QStringList names;
    const std::function<void(const KArchiveDirectory&, const QString&)> list = [&](const auto& folder,
                                                                                   const auto& path) {
        for (const auto& name : folder.entries()) {
            const auto* entry = folder.entry(name);
            if (entry->isDirectory())
                list(static_cast<const KArchiveDirectory&>(*entry), path + name + '/');
            else if (name.endsWith(ending))
                names.append(path + name);
        }
    };
    list(*zip.directory(), {});
    return names;
}

} // namespace

TEST_CASE("from nothing to a written ZIP by mouse and keys")
{
    Study study;
    study.begin();
    study.bringIn();
    study.deal();
    study.crop();
    study.augment();
    study.train();
    study.draw();
    study.judge();
    study.write();
    auto& project = study.program.session.project();
    const auto zip = study.program.pathText("set.zip");
    const auto pictures = filesIn(zip, ".png");
    const auto accepted = 4 * classCount - 1;
    CHECK(pictures.filter("synthetic").size() == accepted);
    CHECK(pictures.size() ==
          qsizetype(project.crops().list().size() + project.augmentedImages().list().size()) + accepted);
    CHECK(filesIn(zip, "manifest.csv").size() == 1);
    CHECK_MESSAGE(study.program.failures.isEmpty(), study.program.failures.join("; ").toStdString());
}
