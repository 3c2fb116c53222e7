// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/random_hand.h"

#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QColorDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <doctest/doctest.h>

#include "app/workspaces/dataset/dataset_workspace.h"
#include "core/base/atomic_file.h"
#include "core/image/image_io.h"
#include "core/image/phantom.h"
#include "core/project/project.h"
#include "tests/app/window/support/gestures.h"
#include "widgets/controls/primary_button.h"
#include "widgets/workspaces/dataset/annotation_class_dialog.h"
#include "widgets/workspaces/dataset/class_sidebar.h"
#include "widgets/workspaces/dataset/dataset_view.h"
#include "widgets/workspaces/dataset/filter_list.h"
#include "widgets/workspaces/dataset/grid_page.h"
#include "widgets/workspaces/dataset/import_dialog.h"
#include "widgets/workspaces/dataset/proposal_dialog.h"
#include "widgets/workspaces/dataset/split_dialog.h"
#include "widgets/workspaces/dataset/viewer_page.h"
#include "widgets/workspaces/evaluate/pair_list.h"
#include "widgets/workspaces/generate/generate_view.h"

namespace histosynth::test {

namespace {

constexpr int fewestClasses = 3; // that merging leaves

} // namespace

RandomHand::RandomHand(Program& program, unsigned seed)
    : m_program(program), m_random(seed),
      m_workspace(static_cast<DatasetWorkspace&>(program.window.workspace(WorkspaceId::Dataset))),
      m_dataset(*program.view<DatasetView>())
{
    learnClasses();
    learnImages();
    learnMarks();
    learnSplits();
    learnSynthetic();
    settle();
}

void RandomHand::act(std::string_view action)
{
    m_acts.at(action)();
    settle();
}

bool RandomHand::isPossible(std::string_view action) const
{
    return m_program.actions.action(action)->isEnabled();
}

void RandomHand::choose(std::string_view action)
{
    m_program.actions.action(action)->trigger(); // does nothing while it is not possible
}

void RandomHand::show(Qt::Key number)
{
    pressKey(m_program.window, number, Qt::ControlModifier);
    if (number == Qt::Key_1 && m_program.actions.isTrue(Fact::ViewerOpen))
        choose("image.close");
}

// A reading that had begun before may be shown first: of two the second knows everything.
void RandomHand::settle()
{
    REQUIRE(waitFor([this] { return !m_program.jobs.isBusy() && !m_program.session.isChanging(); }));
    m_program.waitForJobs();
    for (int reading = 0; reading < 2; ++reading) {
        QSignalSpy shown(&m_workspace, &DatasetWorkspace::contentShown);
        m_workspace.refresh(ProjectPart::All);
        REQUIRE(waitFor([&] { return !shown.isEmpty(); }));
    }
}

bool RandomHand::clickRow(QAbstractItemView& list, int row, Qt::KeyboardModifiers modifiers)
{
    const auto index = list.model()->index(row, 0);
    if (!index.isValid())
        return false;
    list.scrollTo(index);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, modifiers, list.visualRect(index).center());
    return true;
}

bool RandomHand::clickAnyRow(QAbstractItemView& list, int first)
{
    const int rows = list.model()->rowCount() - first;
    return rows > 0 && clickRow(list, first + static_cast<int>(below(static_cast<std::size_t>(rows))));
}

void RandomHand::chooseClass()
{
    show(Qt::Key_1);
    clickAnyRow(m_dataset.sidebar().classes(), 1); // after "All classes"
}

void RandomHand::choosePatient()
{
    show(Qt::Key_1);
    m_dataset.sidebar().setFoldOpen("patients", true);
    auto& patients = m_dataset.sidebar().patients();
    patients.setChosenId(0); // a click on the chosen one would take it back
    clickAnyRow(patients);
}

// One or two of all.
void RandomHand::chooseImages()
{
    show(Qt::Key_1);
    auto& page = m_dataset.gridPage();
    Q_EMIT page.everythingRequested();
    clickAnyRow(page.grid());
    const int rows = page.grid().model()->rowCount();
    if (rows > 0 && below(2) > 0)
        clickRow(page.grid(), static_cast<int>(below(static_cast<std::size_t>(rows))), Qt::ControlModifier);
}

void RandomHand::openImage()
{
    show(Qt::Key_1);
    Q_EMIT m_dataset.gridPage().everythingRequested();
    REQUIRE(clickAnyRow(m_dataset.gridPage().grid()));
    QTest::keyClick(&m_dataset.gridPage().grid(), Qt::Key_Return);
    auto& viewer = m_dataset.viewerPage().viewer();
    REQUIRE(waitFor([&] { return !viewer.image().isNull(); }));
}

// In the image that is open.
QPoint RandomHand::anywhere()
{
    auto& viewer = m_dataset.viewerPage().viewer();
    const auto size = viewer.image().size();
    const QPointF position(double(below(std::size_t(size.width()))), double(below(std::size_t(size.height()))));
    return viewer.viewport().toView(position).toPoint();
}

// Where an editor is open in the list.
void RandomHand::nameInPlace(QWidget& list)
{
    for (auto* line : list.findChildren<QLineEdit*>()) {
        if (!line->isVisible())
            continue;
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, name());
        QTest::keyClick(line, Qt::Key_Return);
    }
}

void RandomHand::answerColour()
{
    auto* dialog = m_program.window.findChild<QColorDialog*>();
    if (!dialog)
        return;
    dialog->setCurrentColor(QColor::fromHsv(static_cast<int>(below(360)), 200, 200));
    QTest::keyClick(dialog, Qt::Key_Return);
    delete dialog;
}

void RandomHand::learnClasses()
{
    auto& list = m_dataset.sidebar().classes();
    on("class.add", [this, &list] {
        show(Qt::Key_1);
        choose("class.add");
        settle(); // the name is asked for where the class is shown
        nameInPlace(list);
    });
    on("class.rename", [this, &list] {
        chooseClass();
        choose("class.rename");
        nameInPlace(list);
    });
    on("class.recolour", [this] {
        chooseClass();
        choose("class.recolour");
        answerColour();
    });
    for (const auto* action : {"class.move_up", "class.move_down"}) {
        on(action, [this, action] {
            chooseClass();
            choose(action);
        });
    }
    on("class.remove", [this] {
        if (below(2) > 0)
            m_acts.at("class.add")(); // one that is empty; others are refused
        else
            chooseClass();
        settle();
        choose("class.remove");
    });
    on("class.merge", [this] {
        if (m_program.session.project().classes().list().size() <= fewestClasses)
            return;
        chooseClass();
        choose("class.merge");
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu && !menu->isEmpty()) {
            menu->actions().at(qsizetype(below(std::size_t(menu->actions().size()))))->trigger();
            menu->close();
        }
    });
    on("annotation_class.edit", [this] { editAnnotationClasses(); });
}

void RandomHand::editAnnotationClasses()
{
    show(Qt::Key_1);
    choose("annotation_class.edit");
    auto* dialog = m_program.view<AnnotationClassDialog>();
    REQUIRE(dialog != nullptr);
    clickAnyRow(dialog->list());
    constexpr const char* buttons[] = {"Add a class", "Rename", "Colour", "Delete"};
    clickButton(*dialog, buttons[below(std::size(buttons))]);
    answerColour();
    settle();
    nameInPlace(dialog->list());
    settle();
    delete dialog;
}

void RandomHand::learnImages()
{
    on("images.import_files", [this] { importOne(); });
    on("images.import_folder", [this] { importOne(); });
    on("image.remove", [this] {
        chooseImages();
        choose("image.remove");
    });
    on("patient.rename", [this] {
        choosePatient();
        choose("patient.rename");
        nameInPlace(m_dataset.sidebar().patients());
    });
    on("patient.remove", [this] {
        choosePatient();
        choose("patient.remove");
    });
}

// Dropped: the dialogs of files are the system's.
void RandomHand::importOne()
{
    show(Qt::Key_1);
    const auto file = m_program.path("drawn") / ("field " + std::to_string(m_pictures++) + ".png");
    std::filesystem::create_directories(file.parent_path());
    writeFileAtomically(
        file, encodePng(drawPhantom({.width = 320, .height = 240, .fieldSeed = std::uint64_t(m_pictures)}).image));
    REQUIRE(dropFiles(m_dataset, {QString::fromStdString(file.string())}));
    auto* dialog = m_program.view<ImportDialog>();
    REQUIRE(dialog != nullptr);
    for (auto steps = 1 + below(3); steps > 0; --steps)
        QTest::keyClick(&dialog->classBox(), Qt::Key_Down);
    click(dialog->primary());
}

void RandomHand::learnMarks()
{
    auto& page = m_dataset.viewerPage();
    auto& viewer = page.viewer();
    on("crop.propose", [this] {
        chooseImages();
        choose("crop.propose");
        const QPointer dialog = m_program.view<ProposalDialog>();
        if (!dialog)
            return; // no image is left
        type(dialog->form(), "size", below(2) ? "128" : "200");
        settle();
        if (dialog->primary().isEnabled())
            click(dialog->primary());
        settle(); // with the crops added it closes
        delete dialog.data();
    });
    on("tool.crop", [this, &page, &viewer] {
        openImage();
        page.setCropSide(64);
        choose("tool.crop");
        QTest::mouseClick(&viewer, Qt::LeftButton, Qt::NoModifier, anywhere());
    });
    on("tool.rectangle", [this, &viewer] {
        openImage();
        choose("tool.rectangle");
        QTest::mousePress(&viewer, Qt::LeftButton, Qt::NoModifier, anywhere());
        for (int move = 0; move < 2; ++move)
            QTest::mouseMove(&viewer, anywhere());
        QTest::mouseRelease(&viewer, Qt::LeftButton, Qt::NoModifier, anywhere());
    });
    on("tool.polygon", [this, &viewer] {
        openImage();
        choose("tool.polygon");
        for (int corner = 0; corner < 4; ++corner)
            QTest::mouseClick(&viewer, Qt::LeftButton, Qt::NoModifier, anywhere());
        QTest::keyClick(&viewer, Qt::Key_Return);
        choose("tool.move"); // lets go of what was not closed
    });
    on("mark.remove", [this, &viewer] {
        openImage();
        for (auto steps = 1 + below(4); steps > 0; --steps)
            QTest::keyClick(&viewer, Qt::Key_PageDown); // the next mark
        choose("mark.remove");
    });
}

void RandomHand::learnSplits()
{
    on("split.deal", [this] {
        show(Qt::Key_1);
        choose("split.deal");
        const QPointer dialog = m_program.view<SplitDialog>();
        REQUIRE(dialog);
        type(dialog->form(), "seed", QString::number(below(100)));
        settle();
        if (dialog->primary().isEnabled())
            click(dialog->primary());
        settle(); // with the splits dealt it closes
        delete dialog.data();
    });
    on("split.repair", [this] {
        show(Qt::Key_1);
        choose("split.repair");
    });
}

void RandomHand::rateAnywhere(std::string_view action, Qt::Key workspace, QAbstractItemView& list)
{
    show(workspace);
    settle();
    if (clickAnyRow(list))
        choose(action);
}

void RandomHand::learnSynthetic()
{
    auto& gallery = m_program.view<GenerateView>()->gallery();
    for (const auto* action : {"synthetic.accept", "synthetic.reject", "synthetic.unrate", "synthetic.delete"})
        on(action, [this, action, &gallery] { rateAnywhere(action, Qt::Key_4, gallery); });
    auto& pairs = *m_program.view<PairList>();
    for (const auto* action : {"pair.accept", "pair.reject", "pair.unrate"})
        on(action, [this, action, &pairs] { rateAnywhere(action, Qt::Key_5, pairs); });
    on("augmented.delete", [this] {
        show(Qt::Key_2);
        settle();
        choose("augmented.delete");
    });
}

} // namespace histosynth::test
