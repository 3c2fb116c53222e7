// SPDX-FileCopyrightText: 2026 The HistoSynth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/thumbnail_grid.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <doctest/doctest.h>

#include "tests/widgets/pictures/gestures.h"
#include "widgets/controls/dragged_images.h"

using namespace histosynth;

namespace {

std::vector<ThumbnailItem> manyItems(qint64 count)
{
    std::vector<ThumbnailItem> items;
    for (qint64 id = 1; id <= count; ++id)
        items.push_back({id, QStringLiteral("image %1").arg(id), "512 px", Qt::blue, int(id % 4), {}, {}, false});
    return items;
}

QImage thumbnail(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    return image;
}

class ShownGrid {
public:
    explicit ShownGrid(qint64 count, QSize size = {1600, 1000})
    {
        m_grid.resize(size);
        m_grid.setItems(manyItems(count));
        m_grid.show();
        m_grid.setFocus();
        QApplication::processEvents();
    }

    ThumbnailGrid& operator*() { return m_grid; }
    ThumbnailGrid* operator->() { return &m_grid; }
    QRect rectOf(int row) const { return m_grid.visualRect(m_grid.model()->index(row, 0)); }
    int columns() const
    {
        int count = 1;
        while (rectOf(count).top() == rectOf(0).top())
            ++count;
        return count;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&m_grid, key, modifiers);
    }

private:
    ThumbnailGrid m_grid;
};

} // namespace

TEST_CASE("Only what is visible and a page ahead is asked for")
{
    ThumbnailGrid grid;
    grid.resize(1600, 1000);
    QSignalSpy wanted(&grid, &ThumbnailGrid::thumbnailsWanted);
    grid.setItems(manyItems(10000));
    grid.show();
    REQUIRE(wanted.wait(60'000));
    const auto ids = wanted.back()[0].value<QList<qint64>>();
    const auto visible = grid.visibleIds();
    CHECK(visible.size() > 20);
    CHECK(visible.size() < 100);
    CHECK(ids.size() <= 2 * visible.size());
    CHECK(ids.mid(0, visible.size()) == visible); // first things first
    CHECK(wanted.back()[1].toInt() == 256);

    wanted.clear();
    grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->maximum() / 2);
    REQUIRE(wanted.wait(60'000));
    const auto later = wanted.back()[0].value<QList<qint64>>();
    CHECK(later.size() < 300);
    CHECK(later.front() == grid.visibleIds().front());
    CHECK(later.front() > 4000);
}

TEST_CASE("The rows found by arithmetic are those that Qt shows")
{
    ShownGrid grid(10000, {1003, 700});
    for (const int scrolled : {0, 1, 777, 40000}) {
        grid->verticalScrollBar()->setValue(scrolled);
        const auto ids = grid->visibleIds();
        const QRect view = grid->viewport()->rect();
        const int first = int(ids.front()) - 1;
        const int last = int(ids.back()) - 1;
        CHECK(grid.rectOf(first).bottom() + 24 >= view.top());
        CHECK(grid.rectOf(last).top() <= view.bottom() + 24);
        if (first > 0)
            CHECK(grid.rectOf(first - 1).bottom() < view.top());
        CHECK(grid.rectOf(last + 1).top() > view.bottom());
    }
}

TEST_CASE("A thumbnail that has come is not asked for again, one that failed neither, a forgotten one is")
{
    ShownGrid grid(20);
    QSignalSpy wanted(&*grid, &ThumbnailGrid::thumbnailsWanted);
    REQUIRE(wanted.wait(60'000));
    for (const qint64 id : wanted.back()[0].value<QList<qint64>>())
        grid->setThumbnail(id, thumbnail(256), 256);
    grid->setThumbnailFailed(7, "image 7 is cut short.");
    CHECK(grid->model()->index(6, 0).data(Qt::ToolTipRole).toString().contains("image 7 is cut short."));
    wanted.clear();
    grid->forgetThumbnail(3);
    REQUIRE(wanted.wait(60'000));
    CHECK(wanted.back()[0].value<QList<qint64>>() == QList<qint64>{3});
}

TEST_CASE("Memory stays bounded while all of ten thousand go by")
{
    ShownGrid grid(10000);
    constexpr qsizetype limit = qsizetype(40) * 1024 * 1024;
    grid->setThumbnailMemoryLimit(limit);
    QObject::connect(&*grid, &ThumbnailGrid::thumbnailsWanted, &*grid, [&](const QList<qint64>& ids, int side) {
        for (const qint64 id : ids)
            grid->setThumbnail(id, thumbnail(side), side);
    });
    QSignalSpy wanted(&*grid, &ThumbnailGrid::thumbnailsWanted);
    const int page = grid->viewport()->height();
    qsizetype most = 0;
    for (int at = 0; at <= grid->verticalScrollBar()->maximum(); at += 12 * page) {
        grid->verticalScrollBar()->setValue(at);
        wanted.wait(2000);
        grid->viewport()->repaint();
        most = std::max(most, grid->thumbnailMemory());
    }
    CHECK(most > limit / 2);
    CHECK(most <= limit + limit / 4); // what is on screen is kept besides
}

TEST_CASE("The keyboard goes through the grid and selects")
{
    ShownGrid grid(1000);
    const int columns = grid.columns();
    grid->setCurrentId(1);
    grid.key(Qt::Key_Right);
    CHECK(grid->currentId() == 2);
    CHECK(grid->selectedIds() == QList<qint64>{2});
    grid.key(Qt::Key_Down);
    CHECK(grid->currentId() == 2 + columns);
    grid.key(Qt::Key_Up, Qt::ShiftModifier);
    CHECK(grid->selectedIds().size() == columns + 1);
    grid.key(Qt::Key_End);
    CHECK(grid->selectedIds() == QList<qint64>{1000});
    grid.key(Qt::Key_PageUp);
    CHECK(grid->currentId() < 1000 - columns);
    CHECK((1000 - grid->currentId()) % columns == 0);
    grid.key(Qt::Key_Home);
    CHECK(grid->currentId() == 1);
    grid.key(Qt::Key_PageDown);
    CHECK((grid->currentId() - 1) % columns == 0);
    CHECK(grid->currentId() > columns);
    grid.key(Qt::Key_A, Qt::ControlModifier);
    CHECK(grid->selectedIds().size() == 1000);
}

TEST_CASE("Down from above a shorter last line goes to its end")
{
    ShownGrid grid(60, {700, 600});
    const int columns = grid.columns();
    grid->setItems(manyItems(2 * columns + 1));
    grid->setCurrentId(2 * columns);
    grid.key(Qt::Key_Down);
    CHECK(grid->currentId() == 2 * columns + 1);
    grid.key(Qt::Key_Down);
    CHECK(grid->currentId() == 2 * columns + 1);
}

TEST_CASE("Enter and a double click activate, letters are left to the window")
{
    ShownGrid grid(50);
    const QSignalSpy activated(&*grid, &ThumbnailGrid::imageActivated);
    grid->setCurrentId(4);
    grid.key(Qt::Key_Return);
    REQUIRE(activated.count() == 1);
    CHECK(activated[0][0].toLongLong() == 4);
    test::doubleClick(*grid->viewport(), grid.rectOf(2).center());
    REQUIRE(activated.count() == 2);
    CHECK(activated[1][0].toLongLong() == 3);
    QKeyEvent letter(QEvent::KeyPress, Qt::Key_I, Qt::NoModifier, "i");
    QApplication::sendEvent(&*grid, &letter);
    CHECK_FALSE(letter.isAccepted());
    CHECK(grid->currentId() == 3);
}

TEST_CASE("The mouse selects with Ctrl and Shift, and with a rubber band")
{
    ShownGrid grid(50);
    const QSignalSpy selected(&*grid, &ThumbnailGrid::selectedIdsChanged);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid.rectOf(1).center());
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, Qt::ControlModifier, grid.rectOf(3).center());
    CHECK(grid->selectedIds() == QList<qint64>{2, 4});
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid.rectOf(3).center());
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, Qt::ShiftModifier, grid.rectOf(5).center());
    CHECK(grid->selectedIds() == QList<qint64>{4, 5, 6});
    CHECK(selected.back()[0].value<QList<qint64>>() == grid->selectedIds());
    const int below = grid.rectOf(0).bottom() + 5; // between two lines
    test::drag(*grid->viewport(), {grid.rectOf(0).left() + 20, below}, grid.rectOf(grid.columns() + 1).center());
    const qint64 columns = grid.columns();
    CHECK(grid->selectedIds() == QList<qint64>{columns + 1, columns + 2});
}

TEST_CASE("Selection and place survive new items where the ids stay")
{
    ShownGrid grid(2000);
    grid->setSelectedIds({10, 20, 30});
    grid->verticalScrollBar()->setValue(600);
    const QSignalSpy changed(&*grid, &ThumbnailGrid::selectedIdsChanged);
    auto items = manyItems(2000);
    std::erase_if(items, [](const ThumbnailItem& item) { return item.id == 20 || item.id == 5; });
    grid->setItems(items);
    CHECK(grid->selectedIds() == QList<qint64>{10, 30});
    CHECK(changed.count() == 1);
    CHECK(grid->verticalScrollBar()->value() == 600);
    items[0].title = "renamed";
    grid->setItems(items);
    CHECK(grid->selectedIds() == QList<qint64>{10, 30});
    CHECK(changed.count() == 1);
    CHECK(grid->model()->index(0, 0).data().toString() == "renamed");
    grid->setItems({});
    CHECK(grid->selectedIds().isEmpty());
    CHECK(grid->currentId() == 0);
}

TEST_CASE("What is dragged out names the selected images")
{
    ShownGrid grid(50);
    grid->setSelectedIds({12, 3});
    const std::unique_ptr<QMimeData> data(grid->model()->mimeData(grid->selectionModel()->selectedIndexes()));
    REQUIRE(data);
    CHECK(data->data("application/x-histosynth-images") == QByteArray("3\n12\n"));
    CHECK(draggedImages(*data) == QList<qint64>{3, 12});
    CHECK(grid->model()->flags(grid->model()->index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
}

TEST_CASE("Files and folders are dropped in, our own images and web addresses are not")
{
    ShownGrid grid(5);
    QSignalSpy dropped(&*grid, &ThumbnailGrid::filesDropped);
    const auto drop = [&](const QMimeData& data) {
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(grid->viewport(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(grid->viewport(), &event);
        return event.isAccepted();
    };
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile("/tmp/a.bmp"), QUrl("https://example.org/b.png"), QUrl::fromLocalFile("/tmp")});
    CHECK(drop(files));
    REQUIRE(dropped.count() == 1);
    CHECK(dropped[0][0].value<QList<QUrl>>() ==
          QList<QUrl>{QUrl::fromLocalFile("/tmp/a.bmp"), QUrl::fromLocalFile("/tmp")});
    QMimeData images;
    setDraggedImages(images, {1, 2});
    CHECK_FALSE(drop(images));
    QMimeData web;
    web.setUrls({QUrl("https://example.org/b.png")});
    CHECK_FALSE(drop(web));
    CHECK(dropped.count() == 1);
}

TEST_CASE("The size of the thumbnails is held within bounds, and what is read stays on screen")
{
    ShownGrid grid(5000);
    const QSignalSpy changed(&*grid, &ThumbnailGrid::thumbnailSideChanged);
    grid->setThumbnailSide(10);
    CHECK(grid->thumbnailSide() == 64);
    grid->setThumbnailSide(1000);
    CHECK(grid->thumbnailSide() == 384);
    grid->setThumbnailSide(128);
    grid->verticalScrollBar()->setValue(20000);
    const qint64 first = grid->visibleIds().front();
    grid.key(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(grid->thumbnailSide() == 144);
    CHECK(changed.back()[0].toInt() == 144);
    CHECK(grid->visibleIds().contains(first));
    test::turnWheel(*grid->viewport(), {100, 100}, -120, Qt::ControlModifier);
    CHECK(grid->thumbnailSide() == 128);
}

TEST_CASE("Cells are as wide to their height as most of the pictures in them")
{
    ShownGrid grid(60);
    const auto shapeOf = [&grid](double aspect) {
        auto items = manyItems(60);
        for (auto& item : items)
            item.aspect = item.id % 5 == 0 ? 1.0 : aspect; // some are of another shape
        grid->setItems({});
        grid->setItems(items);
        QApplication::processEvents();
        return grid->gridSize();
    };
    const QSize square = shapeOf(1.0);
    const QSize landscape = shapeOf(4.0 / 3.0);
    const QSize portrait = shapeOf(3.0 / 4.0);
    CHECK(landscape.height() < square.height());
    CHECK(portrait.width() < square.width());
    CHECK(shapeOf(100.0).height() > 60); // a strip still has a cell
    CHECK(shapeOf(1.0) == square);
    auto untold = manyItems(60);
    for (auto& item : untold)
        item.subtitle.clear();
    grid->setItems({});
    grid->setItems(untold);
    CHECK(grid->gridSize().height() < square.height());
}

TEST_CASE("Screen readers are told what a cell shows")
{
    ShownGrid grid(3);
    auto items = manyItems(1);
    items[0].cropCount = 3;
    items[0].warnings = {"This image is blurred."};
    items[0].verdict = PictureVerdict::Accepted;
    grid->setItems(items);
    const QString text = grid->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    for (const char* part : {"image 1", "3", "This image is blurred.", "Accepted"})
        CHECK(text.contains(part));
    CHECK_FALSE(grid->accessibleName().isEmpty());
}

TEST_CASE("A grid that goes away says nothing of its selection")
{
    auto grid = std::make_unique<ThumbnailGrid>();
    std::vector<ThumbnailItem> items(2);
    items[0].id = 1;
    items[1].id = 2;
    grid->setItems(items);
    grid->setSelectedIds({1, 2});
    int told = 0;
    QObject::connect(grid.get(), &ThumbnailGrid::selectedIdsChanged, [&told] { ++told; });
    grid.reset();
    CHECK(told == 0);
}
