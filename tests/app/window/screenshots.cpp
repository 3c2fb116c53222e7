// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// histosynth-screenshots PROJECT FOLDER: pictures of all workspaces on a project, light and dark, in every language.
#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <cstdio>

#include "app/window/main_window.h"
#include "core/image/thumbnail_cache.h"
#include "widgets/pictures/thumbnail_grid.h"

using namespace histosynth;

namespace {

constexpr QSize windowSize(1280, 800);
constexpr int settleTime = 2500; // ms in which thumbnails, charts and samples come

void letSettle()
{
    QEventLoop loop;
    QTimer::singleShot(settleTime, &loop, &QEventLoop::quit);
    loop.exec();
}

// The second image of a grid, so that there is something to tell of it.
void selectOne(QWidget& page)
{
    for (auto* grid : page.findChildren<ThumbnailGrid*>()) {
        if (grid->isVisible() && grid->items().size() > 1)
            grid->setCurrentId(grid->items()[1].id);
    }
}

// Jobs of the program's own (a trial of the training) need not be waited for.
bool takePictures(const QString& project, const QDir& folder, SchemeChoice scheme, const QString& code)
{
    constexpr const char* names[] = {"dataset", "augment", "train", "generate", "evaluate", "export"};
    const QTemporaryDir own;
    Settings settings(own.filePath("settings.ini"));
    Theme theme(*qApp, scheme);
    Language language(*qApp);
    language.set(code);
    ProjectSession session;
    JobQueue jobs;
    ActionTable actions;
    Messages messages;
    const auto cache = std::make_shared<ThumbnailCache>(own.filePath("thumbnails").toStdString());
    MainWindow window({session, jobs, settings, actions, messages, cache}, theme, language);
    window.resize(windowSize);
    window.show();
    window.openProject(project);
    bool isGood = session.isOpen();
    for (int i = 0; isGood && i < workspaceCount; ++i) {
        window.showWorkspace(i);
        letSettle();
        selectOne(*window.workspace(static_cast<WorkspaceId>(i)).view());
        letSettle();
        const auto name = QStringLiteral("%1-%2-%3.png")
                              .arg(QLatin1StringView(names[i]), scheme == SchemeChoice::Dark ? "dark" : "light", code);
        isGood = window.grab().save(folder.filePath(name));
    }
    window.close();
    return isGood;
}

} // namespace

int main(int argumentCount, char** arguments)
{
    QApplication application(argumentCount, arguments);
    const auto given = QApplication::arguments();
    if (given.size() != 3 || !QDir().mkpath(given[2])) {
        std::fputs("usage: histosynth-screenshots PROJECT FOLDER\n", stderr);
        return 2;
    }
    for (const auto scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
        for (const auto* code : {"en", "uk"}) {
            if (!takePictures(given[1], QDir(given[2]), scheme, QString::fromLatin1(code))) {
                std::fputs("The project could not be opened, or a picture not be written.\n", stderr);
                return 3;
            }
        }
    }
    return 0;
}
