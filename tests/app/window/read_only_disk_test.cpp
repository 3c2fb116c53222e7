// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window where nothing may be written: in a sandbox, because permissions mean nothing to the superuser.
#include <QtCore/QCoreApplication>
#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <doctest/doctest.h>

#include <cstdlib>

#include "app/window/state_bar.h"
#include "core/workflow/sample_project.h"
#include "tests/app/window/support/gestures.h"
#include "tests/app/window/support/program.h"
#include "tests/support/child_process.h"
#include "tests/support/shared_data.h"
#include "widgets/controls/notice_bar.h"
#include "widgets/controls/primary_button.h"
#include "widgets/workspaces/augment/augment_view.h"
#include "widgets/workspaces/export/export_view.h"
#include "widgets/workspaces/export/set_preview.h"
#include "widgets/workspaces/export/target_chooser.h"

using namespace histosynth;
using test::waitFor;

namespace {

namespace fs = std::filesystem;

constexpr auto folderVariable = "HISTOSYNTH_TEST_FOLDER"; // of the project "study" and the folder "sets"
constexpr auto reader = "in a sandbox: a project that cannot be written to";
constexpr auto exporter = "in a sandbox: a folder that cannot be written to";
constexpr auto sandbox = "/usr/bin/bwrap";

// The folder of the tests in the sandbox.
QString placeOfSandbox()
{
    const char* folder = std::getenv(folderVariable);
    REQUIRE(folder != nullptr);
    return QString::fromUtf8(folder);
}

test::ProcessResult runSandboxed(const std::vector<std::string>& mount, const std::vector<std::string>& command,
                                 const test::ProcessOptions& options = {})
{
    std::vector<std::string> arguments{sandbox, "--dev-bind", "/", "/"};
    arguments.insert(arguments.end(), mount.begin(), mount.end());
    arguments.insert(arguments.end(), command.begin(), command.end());
    return test::runProcess(arguments, options);
}

// Runs one of the tests below with the sample project, while one of its two folders cannot be written to.
void runWhereReadOnly(const char* test, const char* name)
{
    if (!fs::exists(sandbox) || runSandboxed({}, {"true"}).exitCode != 0)
        return test::skip("bubblewrap cannot make a sandbox here");
    const test::TemporaryFolder folder;
    NoControl control;
    sampleProject(folder.path(), "study", {.patientsPerClass = 4, .width = 256, .height = 256}, control);
    fs::create_directories(folder / "sets");
    const auto readOnly = (folder / name).string();
    test::ProcessOptions options;
    options.environment = {std::string(folderVariable) + "=" + folder.path().string()};
    const auto program = QCoreApplication::applicationFilePath().toStdString();
    const auto result = runSandboxed({"--ro-bind", readOnly, readOnly},
                                     {program, "--no-skip", "--test-case=" + std::string(test)}, options);
    CHECK_MESSAGE(result.exitCode == 0, result.output, result.messages);
}

ExportView& shownExport(test::Program& program)
{
    test::pressKey(program.window, Qt::Key_6, Qt::ControlModifier);
    auto& view = *program.view<ExportView>();
    REQUIRE(waitFor([&] { return !view.preview()->contents().remarks.isEmpty(); }));
    return view;
}

} // namespace

TEST_CASE(reader* doctest::skip())
{
    const auto folder = placeOfSandbox() + "/study";
    test::Program program;
    program.window.openProject(folder);
    REQUIRE(program.session.isOpen());
    CHECK_FALSE(program.session.isWritable());
    const auto told = program.view<NoticeBar>()->text();
    CHECK_MESSAGE(told.contains(folder + " cannot be written to"), told.toStdString());
    CHECK(told.contains("copy the project elsewhere"));
    QStringList state;
    for (const auto* label : program.view<StateBar>()->findChildren<QLabel*>())
        state.append(label->text());
    CHECK(state.join(u'\n').contains("Read only"));
    for (const char* action : {"class.add", "images.import_files", "images.import_folder", "split.deal", "edit.undo"})
        CHECK_MESSAGE(!program.actions.action(action)->isEnabled(), action);

    auto& exporting = shownExport(program);
    CHECK(exporting.preview()->remarksText().contains("open for reading only"));
    CHECK_FALSE(exporting.startButton()->isEnabled());
    test::pressKey(program.window, Qt::Key_2, Qt::ControlModifier);
    auto* augmenting = program.view<AugmentView>();
    CHECK(waitFor([&] { return !augmenting->startButton()->isEnabled(); }));
    CHECK_MESSAGE(program.failures.isEmpty(), program.failures.join("; ").toStdString());
    program.window.close();
    CHECK_FALSE(program.session.isOpen());
}

TEST_CASE(exporter* doctest::skip())
{
    test::Program program;
    program.window.openProject(placeOfSandbox() + "/study");
    REQUIRE(program.session.isWritable());
    auto& view = shownExport(program);
    const auto says = [&](const QString& text) { return view.preview()->remarksText().contains(text); };
    for (const QString folder : {"/sets", "/nowhere"}) {
        const auto place = placeOfSandbox() + folder;
        test::type(*view.target()->pathLine(), place + "/set.zip");
        CHECK(waitFor([&] { return says(place + ". Choose another"); }));
        CHECK_FALSE(view.startButton()->isEnabled());
    }
    test::type(*view.target()->pathLine(), program.pathText("set.zip"));
    test::clickButton(view, "Write ");
    CHECK(waitFor([&] { return fs::exists(program.path("set.zip")); }));
    program.waitForJobs();
    CHECK_MESSAGE(program.failures.isEmpty(), program.failures.join("; ").toStdString());
}

TEST_CASE("a project that cannot be written to opens to be looked at, and says so")
{
    runWhereReadOnly(reader, "study");
}

TEST_CASE("a folder that cannot be written to is refused before an export begins")
{
    runWhereReadOnly(exporter, "sets");
}
