// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/evaluate/pair_list.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>
#include <doctest/doctest.h>

using namespace histosynth;

namespace {

QList<PairRow> rows(qint64 count)
{
    QList<PairRow> made;
    for (qint64 id = 1; id <= count; ++id)
        made << PairRow{id, "nested", "step 3,000", 1.0 / double(id)};
    return made;
}

} // namespace

TEST_CASE("pictures are asked for where they are seen, and a page ahead")
{
    PairList list;
    list.resize(300, 400);
    QSignalSpy wanted(&list, &PairList::picturesWanted);
    list.setPairs(rows(1000));
    list.show();
    REQUIRE(wanted.wait(60'000));
    auto ids = wanted.back()[0].value<QList<qint64>>();
    CHECK(ids.front() == 1);
    CHECK(ids.size() < 30);
    QImage image(8, 8, QImage::Format_RGB888);
    for (const qint64 id : ids) {
        list.setPicture(id, PairList::Side::Synthetic, image);
        list.setPicture(id, PairList::Side::Real, image);
    }
    wanted.clear();
    list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum());
    REQUIRE(wanted.wait(60'000));
    ids = wanted.back()[0].value<QList<qint64>>();
    CHECK(ids.contains(1000));
    CHECK_FALSE(ids.contains(1));
}

TEST_CASE("the pair that is looked at stays so when another is rated, and its loss is told")
{
    PairList list;
    list.setPairs(rows(5));
    list.setCurrentId(3);
    QSignalSpy current(&list, &PairList::currentIdChanged);
    auto rated = rows(5);
    rated[2].verdict = PictureVerdict::Rejected;
    list.setPairs(rated);
    CHECK(list.currentId() == 3);
    CHECK(current.isEmpty());
    list.setPairs(rows(2));
    CHECK(list.currentId() != 3);
    CHECK(current.size() == 1);
}

TEST_CASE("pictures of pairs that are gone are let go")
{
    PairList list;
    list.setPairs(rows(3));
    list.setPicture(3, PairList::Side::Real, QImage(8, 8, QImage::Format_RGB888));
    list.setPicture(9, PairList::Side::Real, QImage(8, 8, QImage::Format_RGB888));
    CHECK_FALSE(list.picturesOf(3).real.isNull());
    CHECK(list.picturesOf(9).real.isNull());
    list.setPairs(rows(2));
    CHECK(list.picturesOf(3).real.isNull());
}
