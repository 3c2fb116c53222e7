// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QCommandLineParser>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>

#include "app/window/main_window.h"
#include "app/window/stall_watch.h"
#include "core/image/thumbnail_cache.h"

using namespace histosynth;

namespace {

SchemeChoice schemeNamed(const QString& name)
{
    return name == QStringLiteral("light")  ? SchemeChoice::Light
           : name == QStringLiteral("dark") ? SchemeChoice::Dark
                                            : SchemeChoice::System;
}

std::filesystem::path thumbnailFolder()
{
    const auto cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return std::filesystem::path(cache.toStdU16String()) / "thumbnails";
}

} // namespace

int main(int argumentCount, char** arguments)
{
    QApplication application(argumentCount, arguments);
    QApplication::setApplicationName(QStringLiteral("HistoSynth"));
    QApplication::setApplicationVersion(QStringLiteral(HISTOSYNTH_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("histosynth"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Synthetic histology images from a few dozen real ones."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("PROJECT"), QStringLiteral("The folder of a project to open."));
    parser.process(application);

    Settings settings;
    Theme theme(application, schemeNamed(settings.scheme()));
    Language language(application);
    language.set(settings.language());
    ProjectSession session;
    JobQueue jobs; // ends before the session: its workers use the project
    ActionTable actions;
    Messages messages;
    const Desk desk{session, jobs, settings, actions, messages, std::make_shared<ThumbnailCache>(thumbnailFolder())};
    MainWindow window(desk, theme, language);
#ifndef NDEBUG
    StallWatch stalls;
    logStalls(stalls);
#endif
    window.show();
    if (const auto projects = parser.positionalArguments(); !projects.isEmpty())
        window.openProject(projects.first());
    return QApplication::exec();
}
