// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/workspaces/dataset/dataset_bench.h"

#include <opencv2/core.hpp>

#include "app/workspaces/dataset/viewer_controller.h"
#include "core/base/atomic_file.h"
#include "core/image/image_io.h"
#include "core/workflow/import_images.h"

namespace histosynth::test {

DatasetBench::DatasetBench()
{
    session.create(folder / "project", {{.id = 0, .name = "calm", .colour = {}, .prompt = {}},
                                        {.id = 0, .name = "wild", .colour = {}, .prompt = {}}});
    const auto note = [this](QStringList& list) {
        return [this, &list](const QString& text, const QString& more) {
            list << text;
            details << more;
        };
    };
    QObject::connect(&messages, &Messages::told, note(told));
    QObject::connect(&messages, &Messages::warned, note(warned));
    QObject::connect(&messages, &Messages::failed, note(failed));
    QObject::connect(&session, &ProjectSession::failed, &messages,
                     [this](const std::string& code, const std::vector<ErrorArgument>& arguments) {
                         messages.fail(code, arguments);
                     });
    actions.set(Fact::ProjectOpen, true);
    actions.set(Fact::Writable, true);
    workspace = std::make_unique<DatasetWorkspace>(
        Desk{session, jobs, settings, actions, messages, std::make_shared<ThumbnailCache>(folder / "thumbnails")});
    QObject::connect(&session, &ProjectSession::changed, workspace.get(), &Workspace::refresh);
    view = static_cast<DatasetView*>(workspace->view());
    view->resize(1280, 720);
    view->show();
    workspace->activate();
    settle();
}

DatasetBench::~DatasetBench()
{
    workspace->closeProject();
    workspace.reset();
}

std::filesystem::path DatasetBench::picture(const std::string& name, int number, int width, int height)
{
    cv::Mat pixels(height, width, CV_8UC3);
    cv::RNG random(static_cast<std::uint64_t>(number) + 1);
    random.fill(pixels, cv::RNG::UNIFORM, 60, 200);
    const auto file = folder / name;
    writeFileAtomically(file, encodePng(pixels));
    return file;
}

void DatasetBench::import(const std::string& className, int count, int width, int height)
{
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < count; ++i, ++m_pictures)
        files.push_back(picture("P" + std::to_string(m_pictures) + "_field.png", m_pictures, width, height));
    ImportOptions options;
    options.className = className;
    options.patientFromName = "^P[0-9]+";
    NoControl control;
    importImages(session.project(), files, options, control);
    session.announce(ProjectPart::Images);
    settle();
}

void DatasetBench::until(const std::function<bool()>& isSo)
{
    REQUIRE(waitFor(isSo));
}

void DatasetBench::settle()
{
    QSignalSpy shown(workspace.get(), &DatasetWorkspace::contentShown);
    workspace->refresh(ProjectPart::All);
    REQUIRE(shown.wait(longestWait));
    // A reading that had begun before may have been shown: the one asked for now comes last.
    while (shown.wait(50)) {
    }
}

void DatasetBench::choose(const char* action)
{
    REQUIRE(actions.action(action)->isEnabled());
    actions.action(action)->trigger();
}

void DatasetBench::open(RowId image)
{
    grid().setCurrentId(image);
    QSignalSpy shown(&workspace->viewer(), &ViewerController::shown);
    QTest::keyClick(&grid(), Qt::Key_Return);
    REQUIRE(view->page() == DatasetView::Page::Viewer);
    REQUIRE(shown.wait(longestWait));
}

} // namespace histosynth::test
