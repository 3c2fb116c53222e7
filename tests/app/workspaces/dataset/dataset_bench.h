// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/workspaces/dataset/dataset_workspace.h"
#include "core/image/thumbnail_cache.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/waiting/wait_for.h"
#include "widgets/workspaces/dataset/class_sidebar.h"
#include "widgets/workspaces/dataset/dataset_view.h"
#include "widgets/workspaces/dataset/grid_page.h"
#include "widgets/workspaces/dataset/image_properties.h"
#include "widgets/workspaces/dataset/marks_panel.h"
#include "widgets/workspaces/dataset/viewer_page.h"

namespace histosynth::test {

// The Dataset workspace at work on a project in a temporary folder, wired as the window wires it.
class DatasetBench {
public:
    // Classes "calm" and "wild", without images.
    DatasetBench();
    ~DatasetBench();

    // Writes pictures of their own content, as large as given, and imports them into the class.
    void import(const std::string& className, int count, int width = 200, int height = 160);
    std::filesystem::path picture(const std::string& name, int number, int width = 200, int height = 160);

    // Turns the event loop until it is so; fails the test after longestWait.
    void until(const std::function<bool()>& isSo);

    // Until what the project holds now is on screen.
    void settle();

    void choose(const char* action);
    std::vector<SourceImage> images() { return session.project().images().list(); }
    std::vector<Crop> crops() { return session.project().crops().list(); }
    std::vector<Annotation> annotations() { return session.project().annotations().list(); }
    ThumbnailGrid& grid() { return view->gridPage().grid(); }
    ImageViewer& viewer() { return view->viewerPage().viewer(); }

    // Opens the image in the viewer and waits for its pixels.
    void open(RowId image);

    // Where a pixel of the shown image lies in the viewer.
    QPoint at(double x, double y) { return viewer().viewport().toView(QPointF(x, y)).toPoint(); }

    TemporaryFolder folder;
    ProjectSession session;
    JobQueue jobs;
    Settings settings{QString::fromStdString((folder / "settings.ini").string())};
    ActionTable actions;
    Messages messages;
    std::unique_ptr<DatasetWorkspace> workspace;
    DatasetView* view = nullptr;
    QStringList told;   // good news
    QStringList warned; // and what should be looked at
    QStringList failed;
    QStringList details;

private:
    int m_pictures = 0;
};

} // namespace histosynth::test
