// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/support/program.h"

#include <QtTest/QTest>
#include <doctest/doctest.h>

#include <algorithm>

#include "core/image/thumbnail_cache.h"

namespace histosynth::test {

namespace {

Settings& leftWith(Settings& settings, const Json& forms)
{
    for (const auto& [form, values] : forms.items())
        settings.setFormValues(QString::fromStdString(form), values);
    return settings;
}

} // namespace

Program::Program(const Json& forms)
    : desk{session, jobs,     leftWith(settings, forms),
           actions, messages, std::make_shared<ThumbnailCache>(path("thumbnails"))},
      window(desk, theme, language)
{
    QObject::connect(&messages, &Messages::failed, &messages,
                     [this](const QString& text, const QString& details) { failures.append(text + u'\n' + details); });
    language.set(QStringLiteral("en"));
    window.show();
    window.activateWindow();                                    // there may be nobody who does it
    REQUIRE(QTest::qWaitForWindowActive(&window, longestWait)); // keys go to the active one
}

Program::~Program()
{
    jobs.stopAll();
    waitForJobs();
}

Json longTraining()
{
    return {{"side", 32},
            {"channels", "32,32"},
            {"layers", 1},
            {"steps", 100'000},
            {"batch", 4},
            {"threads", 1},
            {"checkpoint_every", 20},
            {"validation_every", 20},
            {"preview_every", 0}};
}

void Program::makeProject(const char* name)
{
    session.create(path(name), {{0, "calm", {}, {}}, {0, "wild", {}, {}}});
}

void Program::waitForJobs()
{
    const auto isEnded = [this](JobId id) { return isOver(jobs.status(id)->state); };
    CHECK(waitFor([&] { return std::ranges::all_of(jobs.jobs(), isEnded); }));
}

} // namespace histosynth::test
