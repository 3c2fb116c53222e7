// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/generate/synthetic_gallery.h"

#include <QtTest/QSignalSpy>
#include <doctest/doctest.h>

#include "tests/app/workspaces/support/work_desk.h"
#include "widgets/pictures/thumbnail_grid.h"
#include "widgets/workspaces/generate/generate_view.h"

using namespace histosynth;

namespace {

struct Bench : test::WorkDesk {
    Bench()
    {
        openCroppedProject();
        m_run = session.project().runs().start(RunKind::Generate, Json::object());
        view.resize(1200, 700);
        view.show();
    }

    ~Bench() { gallery.clear(); }

    RowId add()
    {
        auto& project = session.project();
        SyntheticImage image;
        image.runId = m_run;
        image.classId = project.classes().named("calm").id;
        image.index = ++m_added;
        image.storedName = project.files().store("synthetic " + std::to_string(m_added), "png");
        return project.syntheticImages().add(image);
    }

    template <typename Act>
    void shown(const Act& act)
    {
        QSignalSpy listed(&gallery, &SyntheticGallery::listed);
        act();
        REQUIRE(test::waitFor([&] { return !listed.isEmpty(); }));
    }

    QList<qint64> ids()
    {
        QList<qint64> ids;
        for (const auto& item : view.gallery().items())
            ids.append(item.id);
        return ids;
    }

    GenerateView view;
    SyntheticGallery gallery{desk, view, nullptr};

private:
    RowId m_run = 0;
    std::int64_t m_added = 0;
};

} // namespace

TEST_CASE("what comes in is put before what is there, which is not read again")
{
    Bench bench;
    const auto first = bench.add();
    const auto second = bench.add();
    bench.shown([&] { bench.gallery.read(); });
    CHECK(bench.ids() == QList<qint64>{second, first});

    bench.session.project().syntheticImages().setRating(first, Rating::Accepted);
    const auto third = bench.add();
    bench.shown([&] { bench.gallery.readNew(); });
    CHECK(bench.ids() == QList<qint64>{third, second, first});
    CHECK(bench.view.gallery().items()[2].verdict == PictureVerdict::None);
    bench.shown([&] { bench.gallery.read(); });
    CHECK(bench.view.gallery().items()[2].verdict == PictureVerdict::Accepted);
}

TEST_CASE("a reading of new images never takes the place of one of all")
{
    Bench bench;
    const auto first = bench.add();
    bench.shown([&] { bench.gallery.read(); });
    bench.session.project().syntheticImages().setRating(first, Rating::Accepted);
    const auto second = bench.add();
    bench.gallery.readNew(); // runs
    bench.gallery.read();    // waits
    bench.gallery.readNew(); // takes the place of that
    CHECK(test::waitFor([&] {
        const auto& items = bench.view.gallery().items();
        return items.size() == 2 && items[0].id == second && items[1].verdict == PictureVerdict::Accepted;
    }));
}

TEST_CASE("a project that is closed leaves nothing in the gallery, nor does what was being read of it")
{
    Bench bench;
    bench.add();
    bench.shown([&] { bench.gallery.read(); });
    bench.view.gallery().setCurrentId(bench.ids().front());
    CHECK(bench.actions.isTrue(Fact::SyntheticSelected));
    bench.gallery.read();
    bench.gallery.clear();
    QCoreApplication::processEvents();
    CHECK(bench.ids().isEmpty());
    CHECK_FALSE(bench.actions.isTrue(Fact::SyntheticSelected));
}
