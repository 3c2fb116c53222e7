// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/dataset/import_controller.h"

#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>

#include <set>

#include "core/base/atomic_file.h"
#include "tests/app/workspaces/dataset/dataset_bench.h"
#include "tests/support/shared_data.h"
#include "widgets/controls/primary_button.h"

using namespace histosynth;
using namespace histosynth::test;

namespace fs = std::filesystem;

namespace {

QUrl urlOf(const fs::path& file)
{
    return QUrl::fromLocalFile(QString::fromStdString(file.string()));
}

// Of what was dropped.
void chooseClassAndImport(DatasetBench& bench, const char* className)
{
    auto* dialog = bench.workspace->imports().dialog();
    REQUIRE(dialog != nullptr);
    dialog->classBox().setChosenId(bench.session.project().classes().named(className).id);
    Q_EMIT dialog->classBox().chosen(dialog->classBox().chosenId());
    QSignalSpy ended(&bench.jobs, &JobQueue::ended);
    QTest::mouseClick(&dialog->primary(), Qt::LeftButton);
    REQUIRE((ended.count() > 0 || ended.wait(120'000)));
    bench.settle();
}

void importInto(DatasetBench& bench, const QList<QUrl>& urls, const char* className)
{
    Q_EMIT bench.view->filesDropped(urls);
    chooseClassAndImport(bench, className);
}

} // namespace

TEST_CASE("dropped files ask for their class where none is selected")
{
    DatasetBench bench;
    Q_EMIT bench.view->filesDropped({urlOf(bench.picture("one.png", 1))});
    auto* dialog = bench.workspace->imports().dialog();
    REQUIRE(dialog != nullptr);
    CHECK(!dialog->primary().isEnabled());
    dialog->reject();
    const auto wild = bench.session.project().classes().named("wild").id;
    bench.view->sidebar().classes().setSelectedIds({wild});
    Q_EMIT bench.view->filesDropped({urlOf(bench.picture("one.png", 1))});
    CHECK(bench.workspace->imports().dialog()->classBox().chosenId() == wild);
    CHECK(bench.workspace->imports().dialog()->primary().isEnabled());
}

TEST_CASE("good and broken files together: one summary, a reason for each that is refused")
{
    DatasetBench bench;
    const auto broken = bench.folder / "broken.png";
    std::filesystem::copy_file(bench.picture("whole.png", 3), broken);
    std::filesystem::resize_file(broken, 200);
    const auto empty = bench.folder / "empty.bmp";
    writeFileAtomically(empty, "");
    importInto(bench,
               {urlOf(bench.picture("one.png", 1)), urlOf(broken), urlOf(empty), urlOf(bench.picture("two.png", 2))},
               "calm");
    CHECK(bench.images().size() == 2);
    REQUIRE(bench.warned.size() == 1);
    CHECK(bench.warned[0].contains("2"));
    CHECK(bench.details[0].contains("broken.png"));
    CHECK(bench.details[0].contains("empty.bmp"));
    CHECK(bench.grid().items().size() == 2);
}

TEST_CASE("a pattern that is none is told at its field before anything begins")
{
    DatasetBench bench;
    Q_EMIT bench.view->filesDropped({urlOf(bench.picture("one.png", 1))});
    auto* dialog = bench.workspace->imports().dialog();
    dialog->classBox().setChosenId(bench.session.project().classes().named("calm").id);
    Q_EMIT dialog->classBox().chosen(dialog->classBox().chosenId());
    dialog->form().setValue("patient_from_name", "(");
    QTest::mouseClick(&dialog->primary(), Qt::LeftButton);
    CHECK(bench.jobs.jobs().isEmpty());
    CHECK(bench.workspace->imports().dialog() == dialog);
    dialog->form().setValue("patient_from_name", "^(.*)\\.png");
    QSignalSpy ended(&bench.jobs, &JobQueue::ended);
    QTest::mouseClick(&dialog->primary(), Qt::LeftButton);
    REQUIRE(ended.wait(longestWait));
    CHECK(bench.session.project().patients().find("one").has_value());
    CHECK(bench.told.isEmpty()); // the edit tells it, with its way back
    REQUIRE(bench.session.undoable());
    CHECK(bench.session.undoable()->code == "edit.images_added");
    bench.session.undo();
    CHECK(bench.images().empty());
    CHECK(bench.failed.isEmpty());
}

TEST_CASE("a folder of malformed files: the good ones come in, the others are named")
{
    const auto shared = sharedFolder();
    if (!shared) {
        skip("needs shared/data");
        return;
    }
    DatasetBench bench;
    importInto(bench,
               {urlOf(*shared / "data/malformed/pngsuite_corrupt"), urlOf(*shared / "data/malformed/libpng_badpal"),
                urlOf(*shared / "data/histology/three_textures/adipose")},
               "calm");
    CHECK(bench.images().size() >= 7);
    REQUIRE(bench.warned.size() == 1);
    CHECK(bench.details[0].count('\n') > 5);
    bench.until([&] { return bench.grid().thumbnailMemory() > 0; });
}

TEST_CASE("every malformed file dragged in at once with two good ones: one summary, and a reason for each refused")
{
    const auto shared = sharedFolder();
    if (!shared) {
        skip("needs shared/data");
        return;
    }
    DatasetBench bench;
    bench.import("calm", 1);
    QList<QUrl> urls{urlOf(bench.picture("good one.png", 11)), urlOf(bench.picture("good two.png", 12))};
    for (const auto& entry : fs::recursive_directory_iterator(*shared / "data/malformed")) {
        if (entry.is_regular_file())
            urls << urlOf(entry.path());
    }
    REQUIRE(urls.size() > 300);
    QMimeData data;
    data.setUrls(urls);
    const QPoint middle = bench.grid().viewport()->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bench.grid().viewport(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bench.grid().viewport(), &drop);
    chooseClassAndImport(bench, "calm");

    CHECK(bench.failed.isEmpty());
    REQUIRE(bench.warned.size() == 1);
    const auto reasons = bench.details.last().split('\n');
    QStringList known;
    for (const auto& image : bench.images())
        known << QString::fromStdString(image.path.string());
    CHECK(known.filter("/good ").size() == 2);
    qsizetype refused = 0;
    std::set<QByteArray> contents; // the same once more is no reason to be told
    for (const auto& url : urls) {
        const auto name = url.fileName();
        if (known.contains(url.toLocalFile()) || reasons.filter(name).isEmpty()) {
            QFile file(url.toLocalFile());
            REQUIRE(file.open(QIODevice::ReadOnly));
            const bool isNew = contents.insert(file.readAll()).second;
            CHECK_MESSAGE(isNew == known.contains(url.toLocalFile()), name.toStdString());
        } else {
            ++refused;
        }
    }
    CHECK(refused == reasons.size());
    CHECK(refused > 50);
}
